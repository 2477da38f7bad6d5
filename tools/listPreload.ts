import type { Plugin } from 'vite';

/** Names the list page's files in index.html, for `public/first-paint.js` to ask for early. Build only. */
export function listPreload(): Plugin {
  return {
    name: 'custos:list-preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => /\/list-[\w-]+\.(js|css)$/.test(file))
          .map((file) => ({
            tag: 'meta',
            attrs: { name: 'custos-list', content: `/${file}` },
            injectTo: 'head-prepend',
          })),
    },
  };
}
