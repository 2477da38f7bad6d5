import type { Plugin } from 'vite';

/** What of zod nobody here calls: turning schemas into JSON Schema, which every schema carries with it. */
const unused = /\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/;

/**
 * Leaves zod's JSON Schema writer out of the bundle: 4 kB gzipped of the first load. Its functions are still there by name,
 * and say so when one is called.
 */
export function smallZod(): Plugin {
  return {
    name: 'custos:small-zod',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!unused.test(id)) return undefined;
      const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map((match) => match[1]!);
      const renamed = [...code.matchAll(/^export \{ \w+ as (\w+) \}/gm)].map((match) => match[1]!);
      const left = `const left = () => { throw new Error('JSON Schema is not part of this build: tools/smallZod.ts'); };`;
      // A factory is called with every schema that is made; what it makes is called by nobody.
      const factories = names.map(
        (name) => `export const ${name} = ${name.startsWith('create') ? '() => left' : 'left'};`,
      );
      const others = renamed.map((name) => `export { left as ${name} };`);
      return { code: [left, ...factories, ...others].join('\n'), map: { mappings: '' } };
    },
  };
}
