import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { expect, test } from 'vitest';

// What lint cannot see: relative paths that climb out of their folder, pages that import pages, and docs that rot.

const mayImport: Record<string, readonly string[]> = {
  lib: [],
  api: ['lib'],
  storage: ['lib'],
  session: ['api', 'storage', 'lib'],
  ledger: ['storage', 'lib'],
  jobs: ['api', 'session', 'storage', 'ledger', 'lib'],
  queries: ['api', 'session', 'jobs', 'ledger', 'storage', 'lib'],
  components: ['lib'],
  layout: ['components', 'queries', 'session', 'lib'],
  pages: ['queries', 'components', 'layout', 'lib'],
  // Over all pages: what it leads to it has to know.
  palette: ['pages', 'queries', 'components', 'layout', 'lib'],
};
const mayImportTypes: Record<string, readonly string[]> = {
  layout: ['api', 'jobs', 'storage'],
  pages: ['api', 'jobs', 'storage', 'session'],
  palette: ['api', 'jobs', 'storage', 'session'],
};

type Import = { file: string; target: string; isType: boolean };

const importPattern =
  /(?:import|export)\s+(?<type>type\s)?(?:[\w*{}\s,$]+?\sfrom\s)?['"](?<from>[^'"]+)['"]|import\(\s*['"](?<lazy>[^'"]+)['"]\s*\)|new URL\(\s*['"](?<url>[^'"]+)['"]\s*,\s*import\.meta\.url/g;

function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(importPattern)].flatMap(({ groups }) => {
    const specifier = groups?.['from'] ?? groups?.['lazy'] ?? groups?.['url'] ?? '';
    const target = specifier.startsWith('.')
      ? relative('.', join(dirname(file), specifier))
      : specifier.replace(/^#(src|sandbox)\//, '$1/');
    return target.startsWith('src/') || target.startsWith('sandbox/')
      ? [{ file, target, isType: groups?.['type'] !== undefined }]
      : [];
  });
}

const sources = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.tsx?$/.test(file));
const imports = sources.flatMap(importsOf);
const folderOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1];
const pageOf = (path: string) => /^src\/pages\/([^/]+)\//.exec(path)?.[1];

test('every folder imports only what the architecture lets it', () => {
  const wrong = imports.filter(({ file, target, isType }) => {
    const from = folderOf(file);
    const to = folderOf(target);
    if (from === undefined || to === undefined || from === to) return false;
    return !(mayImport[from]?.includes(to) || (isType && mayImportTypes[from]?.includes(to)));
  });
  expect(wrong).toEqual([]);
});

test('no page imports another page', () => {
  const wrong = imports.filter(({ file, target }) => {
    const to = pageOf(target);
    return to !== undefined && pageOf(file) !== undefined && pageOf(file) !== to;
  });
  expect(wrong).toEqual([]);
});

test('only main.tsx knows the sandbox', () => {
  const knowing = imports.filter(({ target }) => target.startsWith('sandbox/')).map(({ file }) => file);
  expect([...new Set(knowing)]).toEqual(['src/main.tsx']);
});

test('the sandbox imports nothing of the app', () => {
  expect(
    globSync('sandbox/**/*.ts')
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith('src/')),
  ).toEqual([]);
});

test('every file the documents name exists', () => {
  const documents = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')].filter((file) => existsSync(file));
  const missing = documents.flatMap((document) =>
    [
      ...readFileSync(document, 'utf8').matchAll(
        /`((?:src|sandbox|tools|e2e|bench|chaos|test|docs|public)\/[\w./-]+)`/g,
      ),
    ]
      .map(([, path]) => path ?? '')
      .filter((path) => !existsSync(path))
      .map((path) => `${document}: ${path}`),
  );
  expect(missing).toEqual([]);
});
