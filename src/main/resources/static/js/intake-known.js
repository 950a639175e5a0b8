// While the operator types: what is known about the caller and the place. Nothing of it goes into an address.
(() => {
  const box = document.getElementById('known');
  const form = box && box.closest('form');
  if (!form) return;
  const watched = ['phone', 'category', 'latitude', 'longitude', 'address', 'building'];
  let timer;
  let asked = '';
  let turn = 0;

  function ask() {
    const body = new FormData();
    watched.concat('_csrf').forEach(name => { if (form.elements[name]) body.append(name, form.elements[name].value); });
    const typed = new URLSearchParams(body).toString();
    if (typed === asked) return;
    asked = typed;
    const mine = (turn += 1);
    fetch(box.dataset.known, { method: 'POST', body: new URLSearchParams(body) })
      .then(answer => (answer.ok ? answer.text() : Promise.reject(answer.status)))
      .then(html => { if (mine === turn) box.innerHTML = html; })
      .catch(() => { asked = ''; });
  }

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 400);
  };
  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
})();
