import { expect, test } from 'vitest';

import type { ApiClient } from '#src/api/client.ts';

import type { Found } from './fate.ts';
import type { AnyJobKind } from './kind.ts';
import { createLookAhead, holdsForMs } from './lookAhead.ts';

const client = {} as ApiClient;

/** A network that is looked at by numbers, of which every third has changed. */
function setUp() {
  let now = 0;
  let isBroken = false;
  const looks: unknown[][] = [];
  const kind = {
    keyOf: String,
    recheck: async (_: ApiClient, items: readonly unknown[]) => {
      looks.push([...items]);
      await Promise.resolve();
      if (isBroken) throw new Error('broken');
      const changed: Found = { kind: 'changed-since' };
      return new Map(items.filter((item) => Number(item) % 3 === 0).map((item) => [String(item), changed]));
    },
  } as unknown as AnyJobKind;
  const lookAhead = createLookAhead({ now: () => now } as Parameters<typeof createLookAhead>[0]);
  const look = (item: number) =>
    lookAhead({
      kind,
      client,
      params: {},
      items: [item],
      next: (most) => Promise.resolve(Array.from({ length: Math.min(most, 9) }, (_, index) => item + 1 + index)),
    });
  return { look, looks, pass: (ms: number) => (now += ms), breakIt: (is: boolean) => (isBroken = is) };
}

test('calls that begin together share one look, which covers those that follow', async () => {
  const { look, looks } = setUp();
  const found = await Promise.all([1, 2, 3, 4].map(look));
  expect(looks).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]);
  expect(found[2]?.has('3')).toBe(true);
  expect(found[3]?.has('4')).toBe(false);
  await look(10);
  expect(looks).toHaveLength(1);
  await look(11);
  expect(looks).toHaveLength(2);
});

test('a look does not hold for ever', async () => {
  const { look, looks, pass } = setUp();
  await look(1);
  pass(holdsForMs - 1);
  await look(2);
  expect(looks).toHaveLength(1);
  pass(1);
  await look(3);
  expect(looks).toHaveLength(2);
});

test('a look that failed says nothing to anybody: the next call looks again', async () => {
  const { look, looks, breakIt } = setUp();
  breakIt(true);
  await expect(Promise.all([look(1), look(2)])).rejects.toThrow('broken');
  breakIt(false);
  await look(2);
  expect(looks.length).toBeGreaterThan(1);
});
