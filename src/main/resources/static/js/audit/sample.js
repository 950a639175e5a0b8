// Each case of a sample has a form of its own: what is typed about the others stays in this tab until they are sent.
const key = (field) => `${location.pathname}#${field.closest("article").id} ${field.name}`;
const fields = () => document.querySelectorAll("article form textarea, article form select");

for (const field of fields()) {
  const kept = sessionStorage.getItem(key(field));
  if (kept !== null && field.value === "") {
    field.value = kept;
  }
  field.addEventListener("input", () => sessionStorage.setItem(key(field), field.value));
}

for (const form of document.querySelectorAll("article form")) {
  form.addEventListener("submit", () => {
    for (const field of form.querySelectorAll("textarea, select")) {
      sessionStorage.removeItem(key(field));
    }
  });
}
