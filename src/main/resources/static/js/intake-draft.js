// Keeps what is typed on this phone until it is sent: a call, a dead battery or a lost network costs nothing.
(() => {
  const form = document.getElementById('report');
  const place = 'huying.draft';
  const lifetime = 24 * 3600 * 1000;
  const fields = ['description', 'category', 'latitude', 'longitude', 'address', 'building', 'name', 'phone', 'email'];
  if (!form) return;

  const filled = () => fields.some(field => form.elements[field].value.trim() !== '');

  function keep() {
    const draft = { at: Date.now(), anonymous: form.elements.anonymous.checked };
    fields.forEach(field => { draft[field] = form.elements[field].value; });
    try {
      if (filled()) localStorage.setItem(place, JSON.stringify(draft));
      else localStorage.removeItem(place);
    } catch { /* private browsing: no draft, nothing else changes */ }
  }

  function kept() {
    try {
      const draft = JSON.parse(localStorage.getItem(place));
      return draft && Date.now() - draft.at < lifetime ? draft : null;
    } catch { return null; }
  }

  function restore(draft) {
    fields.forEach(field => { if (typeof draft[field] === 'string') form.elements[field].value = draft[field]; });
    form.elements.anonymous.checked = draft.anonymous === true;
    const note = document.createElement('p');
    const forget = document.createElement('button');
    note.className = 'draft-note';
    note.setAttribute('role', 'status');
    note.append(form.dataset.draft, forget);
    forget.type = 'button';
    forget.className = 'outline secondary';
    forget.textContent = form.dataset.forget;
    forget.addEventListener('click', () => {
      localStorage.removeItem(place);
      window.location.assign(window.location.pathname);
    });
    form.before(note);
    form.dispatchEvent(new Event('huying:restored'));
  }

  // a page that came back from the server holds more than the draft does; a door's code is new, too
  const draft = kept();
  const blank = form.elements.description.value === '' && !document.getElementById('problems');
  if (draft && blank) {
    const building = form.elements.building.value;
    restore(building ? { ...draft, building } : draft);
  }
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
})();
