// Inlined into index.html before the first paint: the chosen colour scheme, which static frame to show, and an early
// request for the list page's script, which the bundle would ask for only once it runs itself.
(() => {
  const root = document.documentElement;
  let chosen = null;
  try {
    chosen = localStorage.getItem('mantine-color-scheme-value');
  } catch {
    // Storage is blocked: follow the system.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  const isConnect = location.pathname === '/connect';
  root.setAttribute('data-frame', isConnect ? 'connect' : 'shell');
  if (isConnect) return;
  document.querySelectorAll('meta[name="custos-list"]').forEach((meta) => {
    const link = document.createElement('link');
    link.href = meta.content;
    link.crossOrigin = 'anonymous';
    if (meta.content.endsWith('.js')) {
      link.rel = 'modulepreload';
    } else {
      link.rel = 'preload';
      link.as = 'style';
    }
    document.head.append(link);
  });
})();
