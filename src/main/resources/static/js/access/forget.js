// What was typed in this tab goes at the log-out with whoever typed it; a session that ran out loses nothing.
document.querySelector('form.log-out')?.addEventListener('submit', () => {
  try { sessionStorage.clear(); } catch { /* the browser keeps nothing */ }
});
