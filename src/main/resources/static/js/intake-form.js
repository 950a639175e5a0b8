// Small comforts: characters counted, categories searched, the first problem in view, one press is one sending.
(() => {
  const form = document.getElementById('report');
  if (!form) return;
  const description = form.elements.description;
  const category = form.elements.category;
  const problems = document.getElementById('problems');

  const count = document.createElement('small');
  count.setAttribute('aria-live', 'off');
  document.getElementById('description-hint').after(count);
  const recount = () => {
    count.textContent = description.dataset.count
      .replace('{used}', description.value.length)
      .replace('{most}', description.maxLength);
  };
  description.addEventListener('input', recount);
  form.addEventListener('huying:restored', recount);
  recount();

  const all = category.cloneNode(true);
  const search = document.createElement('input');
  search.type = 'search';
  search.setAttribute('aria-label', category.dataset.search);
  search.placeholder = category.dataset.search;
  search.addEventListener('input', () => {
    const wanted = search.value.trim().toLowerCase();
    const chosen = category.value;
    category.replaceChildren(...Array.from(all.cloneNode(true).children));
    Array.from(category.options).forEach(option => {
      const group = option.parentElement.label || '';
      const fits = `${group} ${option.textContent}`.toLowerCase().includes(wanted);
      if (option.value && option.value !== chosen && !fits) option.remove();
    });
    category.querySelectorAll('optgroup').forEach(group => group.children.length || group.remove());
    category.value = chosen;
  });
  // Return in the search box must not send the form
  search.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
  category.before(search);

  if (problems) problems.focus();

  let sending = false;
  form.addEventListener('submit', event => {
    if (event.defaultPrevented) return;
    if (sending) event.preventDefault();
    sending = true;
  });
  window.addEventListener('pageshow', () => { sending = false; });
})();
