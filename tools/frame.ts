import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';

// Word for word, but for whole lines of comment and indentation.
const read = (file: string) =>
  readFileSync(join(import.meta.dirname, '../frame', file), 'utf8').replaceAll(/^\s*(\/\/.*\n|\/\*[^]*?\*\/\n)?/gm, '');
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a Content-Security-Policy says to allow the two inline parts of index.html, and nothing else inline. */
export const frameHashes = () => ({ style: hash(read('frame.css')), script: hash(read('frame.js')) });

/**
 * Puts the static frame's style and script into index.html, names the list page's files for the script to
 * ask for early, and moves the style sheet behind the frame, which is thus painted as soon as the document is there.
 */
export function staticFrame(): Plugin {
  return {
    name: 'custos:static-frame',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const sheets = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
        const list = Object.keys(bundle ?? {}).filter((file) => /\/list-[\w-]+\.(js|css)$/.test(file));
        const injectTo = 'head';
        const tags: HtmlTagDescriptor[] = [
          ...list.map(
            (file) => ({ tag: 'meta', attrs: { name: 'custos-list', content: `/${file}` }, injectTo }) as const,
          ),
          { tag: 'style', children: read('frame.css'), injectTo },
          { tag: 'script', children: read('frame.js'), injectTo },
        ];
        return {
          html: sheets
            .reduce((rest, sheet) => rest.replace(sheet, ''), html)
            .replace('</body>', () => `${sheets.join('\n')}</body>`),
          tags,
        };
      },
    },
  };
}
