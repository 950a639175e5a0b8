/* The heat map: what the table beside it says, drawn on the diagram. */
'use strict';

(async () => {
  const stage = document.querySelector('.heat-stage');
  stage.hidden = false;
  const diagram = new window.HuyingDiagram(stage.querySelector('.heat-canvas'));
  await diagram.show(stage.dataset.diagram);
  document.querySelectorAll('.heat-table tbody tr').forEach(row => {
    const { element, level } = row.dataset;
    const [, entries, tasks, median] = [...row.children].map(cell => cell.textContent.trim());
    if (level !== '0') {
      diagram.mark(element, 'heat-' + level);
    }
    diagram.badge(element, [tasks || entries, median].filter(Boolean).join(' · '), 'heat-badge');
  });
  stage.querySelectorAll('[data-zoom]').forEach(button =>
    button.addEventListener('click', () => diagram.zoom(Number(button.dataset.zoom))));
  stage.dataset.drawn = 'yes';
})();
