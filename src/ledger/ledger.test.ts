import 'fake-indexeddb/auto';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { connectDatabase } from '#src/storage/database.ts';

import { appendEntry } from './append.ts';
import { chained, hashOf } from './chain.ts';
import type { LedgerDraft, LedgerEntry } from './entry.ts';
import { createLedger } from './ledger.ts';

let names = 0;
function setUp() {
  const database = connectDatabase(`ledger-${++names}`);
  const append = (draft: LedgerDraft) =>
    database.use(async (open) => {
      const transaction = open.transaction('ledger', 'readwrite');
      const entry = await appendEntry(transaction, draft);
      await transaction.done;
      return entry;
    });
  return { database, append, ledger: createLedger(database) };
}

const draft = (at: number, more: Partial<LedgerDraft> = {}): LedgerDraft => ({
  at,
  event: 'decided',
  action: 'addBlocklistRules',
  ...more,
});

async function collect<T>(all: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of all) found.push(one);
  return found;
}

test('entries are numbered, and each holds the hash of the one before', async () => {
  const { append, ledger } = setUp();
  const first = await append(draft(1));
  const second = await append(draft(2, { objects: ['ü', '“quoted”'], outcomes: { live: 2 } }));
  expect(first).toMatchObject({ seq: 1, previous: '0'.repeat(64) });
  expect(second).toMatchObject({ seq: 2, previous: first.hash });
  expect(second.hash).toMatch(/^[\da-f]{64}$/);
  expect(await ledger.verify()).toEqual({ checked: 2, first: 1, last: 2 });
});

test('an empty record is whole', async () => {
  expect(await setUp().ledger.verify()).toEqual({ checked: 0 });
});

test('two tabs that write at once never follow the same entry', async () => {
  const { append, ledger } = setUp();
  await Promise.all(Array.from({ length: 20 }, (_, at) => append(draft(at))));
  expect(await ledger.verify()).toMatchObject({ checked: 20, last: 20 });
});

test('a hash does not depend on the order in which fields were written', () => {
  const { hash: _, ...entry } = chained(draft(1, { after: { a: 1, b: [2, { c: 3 }] }, reason: 'r' }), undefined);
  const turned = Object.fromEntries(Object.entries(entry).toReversed()) as typeof entry;
  expect(hashOf(turned)).toBe(hashOf(entry));
  expect(hashOf({ ...entry, reason: 's' })).not.toBe(hashOf(entry));
});

const byAna = ({ moderator }: LedgerEntry) => moderator === 'Ana';

const anyDraft = fc.record(
  {
    at: fc.nat(),
    event: fc.constantFrom('decided' as const, 'done' as const),
    action: fc.string(),
    moderator: fc.string(),
    objects: fc.array(fc.string(), { maxLength: 3 }),
    objectCount: fc.nat(),
    after: fc.jsonValue(),
  },
  { requiredKeys: ['at', 'event', 'action'] },
);

test('whatever is changed, taken out or put in between, the chain breaks there', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyDraft, { minLength: 2, maxLength: 12 }),
      fc.nat(),
      fc.constantFrom('change', 'rehash', 'remove', 'swap'),
      async (drafts, place, deed) => {
        const { database, append, ledger } = setUp();
        for (const one of drafts) await append(one);
        const at = (place % (drafts.length - 1)) + 1;
        await database.use(async (open) => {
          const entry = (await open.get('ledger', at)) as LedgerEntry;
          const other = (await open.get('ledger', at + 1)) as LedgerEntry;
          const changed = { ...entry, action: `${entry.action}!` };
          if (deed === 'remove') await open.delete('ledger', at);
          if (deed === 'change') await open.put('ledger', changed);
          if (deed === 'rehash') {
            const { hash: _, ...content } = changed;
            const rehashed = { ...content, hash: hashOf(content) };
            await open.put('ledger', rehashed);
          }
          if (deed === 'swap') {
            await open.put('ledger', { ...other, seq: at });
            await open.put('ledger', { ...entry, seq: at + 1 });
          }
        });
        const { broken } = await ledger.verify();
        // Without the first entry there is nothing it could be missed by: that is what deleting old ones does.
        const isUnseen = deed === 'remove' && at === 1;
        expect(broken?.seq).toBe(isUnseen ? undefined : deed === 'rehash' ? at + 1 : at);
      },
    ),
    { numRuns: 60 },
  );
});

test('entries are read from the newest on, as many as match', async () => {
  const { append, ledger } = setUp();
  for (let at = 0; at < 30; at++) await append(draft(at, { moderator: at % 3 === 0 ? 'Ana' : 'Ben' }));
  const first = await ledger.read({ matches: byAna, limit: 6 });
  expect(first.entries.map(({ at }) => at)).toEqual([27, 24, 21, 18, 15, 12]);
  const rest = await ledger.read({ matches: byAna, limit: 6, beforeSeq: first.next });
  expect(rest.entries.map(({ at }) => at)).toEqual([9, 6, 3, 0]);
  expect(rest.next).toBeUndefined();
  expect((await collect(ledger.walk(byAna))).map(({ at }) => at)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27]);
});

test('what is too old is deleted, that is put on record, and the chain goes on', async () => {
  const { append, ledger } = setUp();
  for (let at = 1; at <= 10; at++) await append(draft(at));
  expect(await ledger.countBefore(4)).toBe(3);
  expect(await ledger.prune(4, 50)).toBe(3);
  expect(await ledger.verify()).toEqual({ checked: 8, first: 4, last: 11 });
  expect((await ledger.read({ matches: () => true, limit: 1 })).entries[0]).toMatchObject({
    event: 'pruned',
    objectCount: 3,
  });
  expect(await ledger.prune(4, 60)).toBe(0);
  // All of it: the line that says so stays, and what follows is chained to it.
  expect(await ledger.prune(1_000, 70)).toBe(8);
  await append(draft(80));
  expect(await ledger.verify()).toEqual({ checked: 2, first: 12, last: 13 });
});
