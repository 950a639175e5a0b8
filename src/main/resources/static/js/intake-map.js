// Picks a point on the town's own map. Without this script an address or a building's code says where.
(() => {
  const box = document.querySelector('.place-map');
  if (!box || !window.L) return;
  const form = box.closest('form');
  const latitude = form.elements.latitude;
  const longitude = form.elements.longitude;
  box.hidden = false;
  box.setAttribute('role', 'application');
  box.setAttribute('aria-label', box.dataset.label);
  const map = L.map(box, { attributionControl: false, zoomControl: false }).setView([0, 0], 2);
  L.control.zoom({ zoomInTitle: box.dataset.in, zoomOutTitle: box.dataset.out }).addTo(map);
  const said = document.createElement('small');
  said.setAttribute('role', 'status');
  let mark;

  function show(message) { said.textContent = message; }

  function choose(lat, lng, move) {
    latitude.value = lat.toFixed(6);
    longitude.value = lng.toFixed(6);
    if (mark) mark.setLatLng([lat, lng]);
    else mark = L.circleMarker([lat, lng], { radius: 10, weight: 4 }).addTo(map);
    if (move) map.setView([lat, lng], 17);
    show(box.dataset.chosen);
    form.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function clear() {
    latitude.value = longitude.value = '';
    if (mark) mark.remove();
    mark = undefined;
    show('');
    form.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function button(text, act) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'outline secondary';
    made.textContent = text;
    made.addEventListener('click', act);
    return made;
  }

  function here() {
    navigator.geolocation.getCurrentPosition(
      at => choose(at.coords.latitude, at.coords.longitude, true),
      () => show(box.dataset.unknown),
      { enableHighAccuracy: true, timeout: 10000 });
  }

  const row = document.createElement('div');
  row.className = 'place-map-buttons';
  if (navigator.geolocation) row.append(button(box.dataset.here, here));
  row.append(button(box.dataset.clear, clear));
  box.after(row, said);
  map.on('click', event => choose(event.latlng.lat, event.latlng.wrap().lng, false));
  form.addEventListener('huying:restored', restore);

  // what is no point is dropped: nobody could see it in the hidden fields, or put it right
  function restore() {
    if (!latitude.value && !longitude.value) return;
    if (isDegrees(latitude.value, 90) && isDegrees(longitude.value, 180)) {
      choose(Number(latitude.value), Number(longitude.value), true);
    } else {
      latitude.value = longitude.value = '';
    }
  }

  function isDegrees(text, most) { return text.trim() !== '' && Math.abs(Number(text)) <= most; }

  fetch(box.dataset.grids)
    .then(answer => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then(grids => {
      const english = document.documentElement.lang.startsWith('en');
      const drawn = L.geoJSON(grids, {
        style: { weight: 1, fillOpacity: 0.08 },
        onEachFeature: (grid, layer) => layer
          // else each grid is a stop on the keyboard's way through the form
          .on('add', () => layer.getElement()?.setAttribute('tabindex', '-1'))
          .bindTooltip(document.createTextNode(english ? grid.properties.nameEn : grid.properties.nameZh).textContent
            .replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`), { sticky: true }),
      }).addTo(map);
      if (!mark && drawn.getBounds().isValid()) map.fitBounds(drawn.getBounds());
    })
    .catch(() => { if (!mark) { box.hidden = true; row.hidden = !navigator.geolocation; } });
  restore();
})();
