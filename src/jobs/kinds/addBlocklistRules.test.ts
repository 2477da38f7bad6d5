import { expect, test, vi } from 'vitest';

import { ApiError } from '#src/api/errors.ts';

import { clientOf, createFakeNetwork, type FakeNetwork } from '../fakeNetwork.ts';
import type { Search, Sighting } from '../kind.ts';
import { addBlocklistRules, type AddRuleInput } from './addBlocklistRules.ts';
import { ruleKey } from './blocklistRules.ts';

vi.mock('#src/api/blocklist.ts', async () => (await import('../fakeNetwork.ts')).api);

const input = (fields: Partial<AddRuleInput>): AddRuleInput => ({
  regex: 'word',
  isMatchExactWord: false,
  lines: [1],
  ...fields,
});
const fateOf = (fields: Partial<AddRuleInput>) => addBlocklistRules.accept(input(fields), {}).fate;
const anywhere = (regex: string) => ruleKey({ regex, isMatchExactWord: false });

const problem = (regex: string) => {
  const fate = fateOf({ regex });
  return fate.is === 'refused' ? fate.reason : fate.is;
};
const refusal = (kind: 'conflict' | 'invalid', message: string) => new ApiError({ kind, endpoint: 'POST', message });

async function find(network: FakeNetwork, search: Partial<Search>): Promise<Sighting[]> {
  const whole: Search = { wanted: new Set(), firstMark: undefined, marks: [], thorough: false, ...search };
  const seen: Sighting[] = [];
  for await (const some of addBlocklistRules.find!(clientOf(network), whole)) seen.push(...some);
  return seen;
}
const mark = (network: FakeNetwork) => addBlocklistRules.mark!(clientOf(network));

function addWords(network: FakeNetwork, count: number, prefix = 'word'): void {
  for (let index = 0; index < count; index++) network.add(`${prefix} ${index}`, false);
}

test('a rule that is fit to be sent is queued, with its line numbers', () => {
  expect(addBlocklistRules.accept(input({ lines: [3, 7] }), {})).toEqual({
    item: { regex: 'word', isMatchExactWord: false, lines: [3, 7] },
    fate: { is: 'queued' },
  });
});

test('a rule known to be there is never sent, but accounted for', () => {
  expect(fateOf({ alreadyThere: { ruleId: 'r1' } })).toEqual({ is: 'done', outcome: 'already-there', objectId: 'r1' });
});

test('what the review left out is never sent, but accounted for', () => {
  const leftOut = { kind: 'repeated' as const };
  expect(fateOf({ leftOut })).toEqual({ is: 'refused', reason: leftOut });
});

test('empty, overlong and broken patterns are refused before they are sent', () => {
  expect(problem(' ')).toEqual({ kind: 'invalid-input', message: 'empty' });
  expect(problem('a'.repeat(501))).toEqual({ kind: 'invalid-input', message: 'too-long' });
  expect(problem('(a')).toEqual({ kind: 'invalid-input', message: 'bad-pattern' });
  expect(problem('a'.repeat(500))).toBe('queued');
});

test('rules of the two modes are different rules and never share a call', () => {
  const exact = { regex: 'word', isMatchExactWord: true, lines: [] };
  const anywhereRule = { ...exact, isMatchExactWord: false };
  expect(addBlocklistRules.keyOf(exact)).not.toBe(addBlocklistRules.keyOf(anywhereRule));
  expect(addBlocklistRules.groupOf(exact)).not.toBe(addBlocklistRules.groupOf(anywhereRule));
});

test('the mark is the newest rule, with all that were made at the same time', async () => {
  const network = createFakeNetwork();
  expect(await mark(network)).toEqual({ ruleIds: [] });
  addWords(network, 3);
  network.rules[1]!.createdAt = network.rules[2]!.createdAt;
  expect(await mark(network)).toEqual({ createdAt: network.rules[2]!.createdAt, ruleIds: ['rule-3', 'rule-2'] });
});

test('a read-back stops as soon as it has seen everything', async () => {
  const network = createFakeNetwork();
  addWords(network, 500);
  network.calls.length = 0;
  expect(await find(network, { wanted: new Set([anywhere('word 450')]) })).toHaveLength(1);
  expect(network.count('list')).toBe(1);
});

test('a read-back goes no further than the mark, and what it did not see is not there', async () => {
  const network = createFakeNetwork();
  addWords(network, 500, 'old');
  for (const [index, rule] of network.rules.entries())
    rule.createdAt = new Date(Date.UTC(2025, 0, 1, 0, 0, index)).toISOString();
  const marks = [await mark(network)];
  addWords(network, 150);
  network.calls.length = 0;
  const seen = await find(network, { wanted: new Set([anywhere('word 3'), anywhere('never sent')]), marks });
  expect(seen.map(({ key }) => key)).toEqual([anywhere('word 3')]);
  // 150 new ones are on two pages, and the second holds older ones too.
  expect(network.count('list')).toBe(2);
});

test('a rule in the other mode is another rule', async () => {
  const network = createFakeNetwork([{ regex: 'word', isMatchExactWord: true }]);
  expect(await find(network, { wanted: new Set([anywhere('word')]) })).toEqual([]);
});

test('a rule older than the job was there already, and undo leaves it alone', async () => {
  const network = createFakeNetwork();
  addWords(network, 3, 'old');
  const firstMark = await mark(network);
  addWords(network, 2, 'new');
  const wanted = new Set([anywhere('old 1'), anywhere('old 2'), anywhere('new 0')]);
  const seen = await find(network, { wanted, firstMark, marks: [firstMark], thorough: true });
  expect(Object.fromEntries(seen.map(({ key, outcome }) => [key, outcome]))).toEqual({
    [anywhere('new 0')]: 'live',
    [anywhere('old 1')]: 'already-there',
    [anywhere('old 2')]: 'already-there',
  });
  const item = { regex: 'old 1', isMatchExactWord: false, lines: [] };
  const undo = addBlocklistRules.undo!;
  expect(undo.input(item, { is: 'done', outcome: 'already-there', objectId: 'rule-2' }, {})).toBeUndefined();
  expect(undo.input(item, { is: 'done', outcome: 'live', objectId: 'rule-2' }, {})).toEqual({
    ruleId: 'rule-2',
    regex: 'old 1',
    isMatchExactWord: false,
  });
});

test('a few rules missing at the end are looked up by their text before a long list is read', async () => {
  const network = createFakeNetwork();
  addWords(network, 3000, 'old');
  for (const rule of network.rules) rule.createdAt = '2025-01-01T00:00:00.000Z';
  const firstMark = { createdAt: '2025-06-01T00:00:00.000Z', ruleIds: [] };
  addWords(network, 10);
  network.calls.length = 0;
  const wanted = new Set([anywhere('old 7'), anywhere('word 3')]);
  const seen = await find(network, { wanted, firstMark, marks: [firstMark], thorough: true });
  expect(seen.map(({ outcome }) => outcome)).toEqual(['live', 'already-there']);
  expect(network.count('list')).toBe(2);
});

/** How many calls were out at once, at most. */
function watchConcurrency(network: FakeNetwork): () => number {
  let out = 0;
  let most = 0;
  network.around = async (work) => {
    most = Math.max(most, ++out);
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    out--;
    return work();
  };
  return () => most;
}

test('many rules in a list that is mostly theirs are read from both its ends, each rule once', async () => {
  const network = createFakeNetwork([{ regex: 'older', isMatchExactWord: false }]);
  network.rules[0]!.createdAt = '2025-01-01T00:00:00.000Z';
  const firstMark = await mark(network);
  addWords(network, 3_000);
  const wanted = new Set(Array.from({ length: 3_000 }, (_, index) => anywhere(`word ${index}`)));
  network.calls.length = 0;
  const most = watchConcurrency(network);
  const seen = await find(network, { wanted, firstMark, marks: [firstMark], thorough: true });
  expect(most()).toBe(2);
  expect(network.count('list')).toBeLessThanOrEqual(33);
  expect(new Set(seen.map(({ key }) => key))).toEqual(wanted);
  expect(seen).toHaveLength(3_000);
});

test('the old end of a list that is mostly older is looked at once', async () => {
  const network = createFakeNetwork();
  addWords(network, 500, 'old');
  for (const rule of network.rules) rule.createdAt = '2025-01-01T00:00:00.000Z';
  const firstMark = { createdAt: '2025-06-01T00:00:00.000Z', ruleIds: [] };
  addWords(network, 1_200);
  network.calls.length = 0;
  const wanted = new Set(Array.from({ length: 1_200 }, (_, index) => anywhere(`word ${index}`)));
  expect(await find(network, { wanted, firstMark, marks: [firstMark], thorough: true })).toHaveLength(1_200);
  expect(network.count('list')).toBe(13);
});

test('a deleted rule is not there', async () => {
  const network = createFakeNetwork([{ regex: 'word', isMatchExactWord: false }]);
  network.rules[0]!.isDeleted = true;
  expect(await find(network, { wanted: new Set([anywhere('word')]), thorough: true })).toEqual([]);
});

test('a refusal because it is there already counts as done', () => {
  expect(addBlocklistRules.alreadyDone!(refusal('conflict', 'Duplicate'), {})).toBe('already-there');
  expect(addBlocklistRules.alreadyDone!(refusal('invalid', 'Rule already exists'), {})).toBe('already-there');
  expect(addBlocklistRules.alreadyDone!(refusal('invalid', 'Invalid regular expression'), {})).toBeUndefined();
});
