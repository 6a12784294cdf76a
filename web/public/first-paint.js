/* global document, localStorage, matchMedia */
// Runs before anything is painted: the chosen colour scheme and language, so that nothing flashes.
(function () {
  var root = document.documentElement;
  try {
    var mode = localStorage.getItem('mui-mode') || 'system';
    var dark = mode === 'dark' || (mode === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
    root.setAttribute('data-scheme', dark ? 'dark' : 'light');
    var language = localStorage.getItem('parfinanciero.language');
    if (language) root.lang = language;
  } catch {
    root.setAttribute('data-scheme', 'light');
  }
})();
