import { join } from 'node:path';

import type { Rolldown } from 'vite';

/** What the connect page needs, and what the first list page needs on top of it: one file each, not fifty. */
const firstEntries = ['src/main.tsx', 'src/pages/connect/ConnectPage.tsx', 'src/layout/RootError.tsx'];
export const listEntries = [
  'src/appMessages.ts',
  'src/layout/Shell.tsx',
  'src/pages/blocklist/BlocklistPage.tsx',
  'src/api/client.ts',
  'src/api/limiter.ts',
  'src/api/slots.ts',
];

/** What comes in the first quiet moment: the tray of jobs, and the engine behind it. */
const trayEntries = ['src/layout/JobTray.tsx'];
/** The browser database, which the connect page reads without any of that. */
const storageEntries = ['src/storage/profiles.ts'];

/**
 * Small parts that almost every later page draws. One file: the first page carries the name of every file there is, so that each
 * weighs on it.
 */
const laterParts = /\/src\/(components\/(ActionBar|Avatar|DecisionButton|Detail|Facts)\.|lib\/imageUrl\.)/;

/** Packages whose one entry imports everything they have: what is used of them cannot be told by following imports. */
const barrel = /node_modules\/(@mantine|@tabler)\//;
/** Of those, what the first page draws. Anything else of theirs is left to the bundler. */
const barrelBase =
  /@mantine\/(hooks|core\/esm\/(core|components\/(Button|CloseButton|Combobox\/ComboboxChevron|Input|InputBase|Loader|NativeSelect|TextInput|Transition|UnstyledButton))\/)/;
const barrelList = /@tabler\/icons-react\/dist\/esm\/(?!icons\/)|\/icons\/Icon(Menu2|Plus|Upload|X)\./;

type Context = { getModuleInfo(id: string): Rolldown.ModuleInfo | null };

/**
 * Groups modules by the page that needs them first. Follows static imports only, so what a page loads on intent stays
 * outside. `base` is all of the first, `list` what the first list page adds, `tray` what the tray of jobs adds to that,
 * `parts` what later pages share; the rest is left to the bundler.
 */
export function chunkNames(root: string) {
  let closures: { base: Set<string>; list: Set<string>; storage: Set<string>; tray: Set<string> } | undefined;
  const closureOf = (entries: readonly string[], context: Context): Set<string> => {
    const found = new Set<string>();
    const visit = (id: string) => {
      if (found.has(id) || barrel.test(id)) return;
      found.add(id);
      for (const imported of context.getModuleInfo(id)?.importedIds ?? []) visit(imported);
    };
    for (const entry of entries) visit(join(root, entry));
    return found;
  };
  return (id: string, context: Context): string | null => {
    closures ??= {
      base: closureOf(firstEntries, context),
      list: closureOf(listEntries, context),
      storage: closureOf(storageEntries, context),
      tray: closureOf(trayEntries, context),
    };
    if (closures.base.has(id) || barrelBase.test(id)) return 'base';
    if (closures.list.has(id) || barrelList.test(id)) return 'list';
    if (closures.storage.has(id)) return 'storage';
    if (closures.tray.has(id)) return 'tray';
    return laterParts.test(id) ? 'parts' : null;
  };
}
