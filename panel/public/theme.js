// Before the first paint: the theme and the language that were chosen, so that nothing flashes.
(() => {
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const root = document.documentElement;
  const chosen = read('kinora.theme');
  const light =
    chosen === 'light' ||
    (chosen === 'system' && matchMedia('(prefers-color-scheme: light)').matches);
  root.dataset.theme = light ? 'light' : 'dark';
  root.lang = read('kinora.language') === 'en' ? 'en' : 'pl';
})();
