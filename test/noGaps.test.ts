import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { call, createTestNetwork } from '#sandbox/testCalls.ts';

const root = join(import.meta.dirname, '../src/api');

/** Every path in the api folder with the verb it is called with, each `${…}` filled in. */
function productCalls(): string[] {
  const lines = readdirSync(root)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(root, name), 'utf8');
      // Where the path was put into a variable first, the verb stands elsewhere: then all of them are tried.
      const paths = [...text.matchAll(/(?:client\.(\w+)\(\s*(?:path)?)?['`](\/(?:api|search)\/[^'`]+)['`]/g)];
      return paths.flatMap(([, verb, path = '']) => {
        const filled = path.replaceAll(/\$\{[^}]*\}/g, 'x').replace(/\?.*/, '');
        return (verb ? [verb] : ['get', 'post', 'put', 'delete']).map((one) => `${one.toUpperCase()} ${filled}`);
      });
    });
  return [...new Set(lines)];
}

test('the sandbox builds whatever the product calls', async () => {
  const calls = productCalls();
  expect(calls.length).toBeGreaterThan(80);
  const { network } = createTestNetwork();
  const gaps: string[] = [];
  const known = new Set<string>();
  for (const line of calls) {
    const [verb, path] = line.split(' ') as [string, string];
    const { status } = await call(network, line, verb === 'GET' ? undefined : {});
    if (status === 501) gaps.push(line);
    else known.add(path);
  }
  // A path whose verb is unknown was tried with all four: one of them is enough.
  expect(gaps.filter((line) => !known.has(line.split(' ')[1] ?? ''))).toEqual([]);
});
