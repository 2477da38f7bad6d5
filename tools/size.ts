import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { listEntries } from './chunks.ts';

/**
 * The byte budgets, gzipped, of what a first visit downloads. Follows the build's manifest, so that a chunk that slips
 * into the first load counts. `npm run size` after `npm run build`.
 */
type Chunk = { file: string; imports?: string[]; css?: string[] };

const dist = 'dist';
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

function filesOf(entries: readonly string[]): Set<string> {
  const files = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no chunk ${key}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const entry of entries) visit(entry);
  return files;
}

const kilobytes = (files: Iterable<string>, suffix: string) => {
  let bytes = 0;
  for (const file of files)
    if (file.endsWith(suffix)) bytes += gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  return bytes / 1000;
};

const base = Object.keys(manifest).find((key) => key.startsWith('_base-') && key.endsWith('.js')) ?? 'base';
const connect = [base, 'src/pages/connect/ConnectPage.tsx'];
const blocklist = [base, ...listEntries];

const budgets = [
  { what: 'JS before the connect page is ready', files: filesOf(connect), suffix: '.js', limit: 136 },
  { what: 'JS before the first list page is ready', files: filesOf(blocklist), suffix: '.js', limit: 218 },
  { what: 'CSS of the connect page', files: filesOf(connect), suffix: '.css', limit: 11 },
  { what: 'CSS of the first list page', files: filesOf(blocklist), suffix: '.css', limit: 14 },
];

let isOver = false;
for (const { what, files, suffix, limit } of budgets) {
  const used = kilobytes(files, suffix);
  isOver ||= used > limit;
  console.log(`${used > limit ? 'OVER' : '  ok'}  ${what}: ${used.toFixed(1)} kB of ${limit} kB gzip`);
}
const requests = [...filesOf(blocklist)].length;
console.log(
  `      files to the first list page: ${requests} (and the document, scheme script and icon), of ${readdirSync(join(dist, 'assets')).length}`,
);
if (isOver) process.exit(1);
