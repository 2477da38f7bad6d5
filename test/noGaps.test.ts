import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { endpoints, unbuilt } from '#sandbox/endpoints.ts';
import { createRouter } from '#sandbox/router.ts';

const root = join(import.meta.dirname, '../src/api');
const verbs = ['GET', 'POST', 'PUT', 'DELETE'];

/** A path of an api file as the router gets it, and the verbs it may be called with. */
type Called = { path: string; verbs: string[] };

/** Every path in the api folder, each `${…}` filled in; of one that is put into a constant first, every verb may be meant. */
function productCalls(): Called[] {
  return readdirSync(root)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(root, name), 'utf8');
      const constants = new Map(
        [...text.matchAll(/const (\w+) = (?:path)?['`](\/(?:api|search)\/[^'`]+)['`]/g)].map(([, as = '', of = '']) => [
          as,
          of,
        ]),
      );
      const calls = [
        ...text.matchAll(
          /(client\.(\w+)(?:<[^(]*>)?\(\s*)?(?:path)?(['`])((?:\/(?:api|search)\/|\$\{\w+\}\/?)[^'`]*)\3/g,
        ),
      ];
      return calls.flatMap(([, , verb, , written = '']) => {
        const whole = written.replace(/^\$\{(\w+)\}/, (same, as: string) => constants.get(as) ?? same);
        if (!whole.startsWith('/')) return [];
        const path = whole.replaceAll(/\$\{[^}]*\}/g, 'x').replace(/\?.*/, '');
        return [{ path, verbs: verb ? [verb.toUpperCase()] : verbs }];
      });
    });
}

test('the sandbox builds whatever the product calls', () => {
  const calls = productCalls();
  expect(calls.length).toBeGreaterThan(100);
  const route = createRouter(endpoints, unbuilt);
  const gaps = calls.filter(({ path, verbs: meant }) => {
    // Only what other paths begin with.
    if (meant === verbs && calls.some((other) => other.path.startsWith(`${path}/`))) return false;
    return !meant.some((verb) => route(verb, path).kind === 'built');
  });
  expect(gaps).toEqual([]);
});
