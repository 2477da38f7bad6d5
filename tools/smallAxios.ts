import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const nothing = fileURLToPath(import.meta.resolve('axios/unsafe/helpers/null.js'));

/** What of axios is left out, by who imports it. */
const unused: Readonly<Record<string, string>> = {
  // The client asks for the fetch adapter by name, so nothing could ever reach this one.
  './xhr.js': '/axios/lib/adapters/adapters.js',
  // A table of names for status codes, hung on the default export, which nobody reads.
  './helpers/HttpStatusCode.js': '/axios/lib/axios.js',
};

/** Leaves parts of axios out of the bundle, the way it leaves out those for Node itself: 2 kB gzipped of the first load. */
export function smallAxios(): Plugin {
  return {
    name: 'custos:small-axios',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id, importer) => {
      const from = unused[id];
      return from !== undefined && importer?.endsWith(from) ? nothing : undefined;
    },
  };
}
