import fc from 'fast-check';
import { expect, test } from 'vitest';

import { compareKey } from './compareKey.ts';
import { hashKey, KeyTable } from './keyTable.ts';

test('finds what was added, replaced and not deleted, as a Map would', () => {
  const change = fc.record({
    kind: fc.constantFrom('add', 'add', 'replace', 'delete'),
    key: fc.string({ maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3000, size: 'max' }), fc.boolean(), (changes, isHashPoor) => {
      const hash = (key: string) => (isHashPoor ? key.length : hashKey(key));
      const keys: string[] = [];
      const table = new KeyTable({ hashOf: (item) => hash(keys[item] ?? ''), keyOf: (item) => keys[item] ?? '' });
      const map = new Map<string, number>();
      for (const { kind, key } of changes) {
        if (kind === 'delete') {
          table.delete(key, hash(key));
          map.delete(key);
        } else if (kind === 'replace' && map.has(key)) {
          map.set(key, keys.push(key) - 1);
          table.replace(key, hash(key), keys.length - 1);
        } else if (kind === 'add' && !map.has(key)) {
          map.set(key, keys.push(key) - 1);
          table.add(keys.length - 1, hash(key));
        }
      }
      for (const key of keys) expect(table.find(key, hash(key))).toBe(map.get(key) ?? -1);
    }),
    { numRuns: 30 },
  );
});

test('the same word in another case or escaped has the same key, the opposite pattern has not', () => {
  expect(compareKey('Free Crypto', 'plain')).toBe(compareKey(' free crypto ', 'pattern'));
  expect(compareKey('a.b', 'plain')).toBe(compareKey('A\\.B', 'pattern'));
  expect(compareKey('a.b', 'plain')).not.toBe(compareKey('a.b', 'pattern'));
  expect(compareKey('FOO\\s+', 'pattern')).toBe(compareKey('foo\\s+', 'pattern'));
  expect(compareKey('foo\\S+', 'pattern')).not.toBe(compareKey('foo\\s+', 'pattern'));
});
