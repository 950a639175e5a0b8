// What was sent needs no draft any more; paper is for those who keep paper.
(() => {
  if (document.querySelector('[data-sent]')) {
    try { localStorage.removeItem('huying.draft'); } catch { /* there was none */ }
  }
  const print = document.querySelector('[data-print]');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
})();
