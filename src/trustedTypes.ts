/**
 * The page's only Trusted Types policy: script URLs may be our own workers and nothing else. Imported first by main.tsx,
 * because whoever creates the 'default' policy decides what the page may run.
 */
type PolicyFactory = {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
};

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;

factory?.createPolicy('default', {
  createScriptURL: (url) => {
    const { origin, pathname } = new URL(url, location.href);
    const isOurs =
      origin === location.origin &&
      (pathname === '/sandbox-worker.js' || /^\/assets\/[\w.-]+\.js$/.test(pathname) || import.meta.env.DEV);
    if (!isOurs) throw new TypeError(`Not a script of this app: ${pathname}`);
    return url;
  },
});
