// Sends each photo as it is chosen, so that the last press of "send" is quick. Without this script the form sends them.
(() => {
  const box = document.querySelector('fieldset.photos');
  if (!box || !window.FormData) return;
  const form = box.closest('form');
  const input = box.querySelector('input[type=file]');
  const say = box.dataset;
  let list = box.querySelector('.photo-list');
  let waiting = 0;
  if (!list) {
    list = document.createElement('ul');
    list.className = 'photo-list';
    input.closest('label').before(list);
  }

  const address = id => `${say.upload}/${encodeURIComponent(id)}`;
  // the token is read anew each time: a page restored from the phone's memory may hold an old one
  const headers = () => ({
    'X-Page-Key': form.elements.key.value,
    'X-CSRF-TOKEN': form.elements._csrf ? form.elements._csrf.value : '',
  });

  function thumbnail(item, blob) {
    if (!window.createImageBitmap) return;
    createImageBitmap(blob).then(image => {
      const canvas = document.createElement('canvas');
      const side = Math.min(image.width, image.height);
      canvas.width = canvas.height = 128;
      canvas.getContext('2d').drawImage(
        image, (image.width - side) / 2, (image.height - side) / 2, side, side, 0, 0, 128, 128);
      item.prepend(canvas);
    }).catch(() => {});
  }

  function removable(item, id) {
    let remove = item.querySelector('button');
    if (!remove) {
      remove = document.createElement('button');
      remove.className = 'outline secondary';
      remove.textContent = say.remove;
      item.append(remove);
    }
    remove.type = 'button';
    remove.addEventListener('click', () => {
      fetch(address(id), { method: 'DELETE', headers: headers() });
      item.remove();
      form.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  function keep(item, id) {
    const hidden = document.createElement('input');
    hidden.type = 'hidden';
    hidden.name = 'photo';
    hidden.value = id;
    item.append(hidden);
    removable(item, id);
    form.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function upload(file) {
    const item = document.createElement('li');
    const progress = document.createElement('progress');
    const said = document.createElement('small');
    said.setAttribute('role', 'status');
    progress.max = 1;
    item.append(progress, said);
    list.append(item);
    thumbnail(item, file);
    const call = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    call.open('POST', say.upload);
    Object.entries(headers()).forEach(([name, value]) => call.setRequestHeader(name, value));
    call.setRequestHeader('Accept-Language', document.documentElement.lang);
    call.responseType = 'json';
    call.upload.addEventListener('progress', event => {
      if (event.lengthComputable) progress.value = event.loaded / event.total;
    });
    call.addEventListener('loadend', () => {
      waiting -= 1;
      progress.remove();
      const answer = call.response || {};
      if (call.status === 201) {
        said.textContent = say.done;
        keep(item, answer.id);
      } else {
        const error = (answer.errors || [])[0];
        said.textContent = error ? error.message : answer.detail || say.failed;
        said.className = 'problem';
      }
      form.dispatchEvent(new Event('huying:uploaded'));
    });
    waiting += 1;
    call.send(body);
  }

  input.addEventListener('change', () => {
    const room = Number(say.most) - list.querySelectorAll('input[name=photo]').length - waiting;
    const files = Array.from(input.files);
    files.slice(0, Math.max(0, room)).forEach(upload);
    if (files.length > room) {
      const item = document.createElement('li');
      item.className = 'problem';
      item.textContent = say.many;
      list.append(item);
    }
    input.value = '';
  });

  // "send" pressed while a photo is on its way: wait for it, then send once
  form.addEventListener('submit', event => {
    if (waiting === 0) return;
    event.preventDefault();
    const again = () => {
      if (waiting > 0) return;
      form.removeEventListener('huying:uploaded', again);
      form.requestSubmit(event.submitter);
    };
    form.addEventListener('huying:uploaded', again);
  });

  list.querySelectorAll('[data-photo]').forEach(item => {
    const id = item.dataset.photo;
    removable(item, id);
    fetch(address(id), { headers: headers() })
      .then(answer => (answer.ok ? answer.blob() : Promise.reject(answer.status)))
      .then(blob => thumbnail(item, blob))
      .catch(() => {});
  });
})();
