// What was typed in this tab goes with whoever typed it: at the log-out, and where somebody has yet to log in.
(() => {
  const logOut = document.querySelector('form.log-out');
  const forget = () => {
    try { sessionStorage.clear(); } catch { /* the browser keeps nothing */ }
  };
  if (logOut) logOut.addEventListener('submit', forget);
  else forget();
})();
