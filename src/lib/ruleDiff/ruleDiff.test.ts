import fc from 'fast-check';
import { expect, test } from 'vitest';

import { restorePlan, type RestorePlan } from './restorePlan.ts';
import { ruleDiff, type DiffRule, type RuleChange } from './ruleDiff.ts';

const rule = (regex: string, change: Partial<DiffRule> = {}): DiffRule => ({
  ruleId: `id of ${regex}`,
  regex,
  isMatchExactWord: false,
  isEnabled: true,
  ...change,
});

const manyFrom = (from: number) => Array.from({ length: 100_000 }, (_, index) => rule(`word ${from + index}`));

// Few texts and ids, so that lists meet in all ways: the same rule, its double, its other mode.
const someRules = fc.array(
  fc.record({
    ruleId: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    regex: fc.constantFrom('a', 'b', 'c'),
    isMatchExactWord: fc.boolean(),
    isEnabled: fc.boolean(),
  }),
  { maxLength: 12 },
);

/** What a list stops, whatever its ids and order. */
const sense = (rules: readonly DiffRule[]) =>
  rules.map(({ regex, isMatchExactWord, isEnabled }) => `${regex} ${isMatchExactWord} ${isEnabled}`).toSorted();

/** Carries the plan out as the network would. Rules are told apart as objects: ids repeat in these lists. */
function applied(plan: RestorePlan, rules: readonly DiffRule[]): DiffRule[] {
  const removed = new Set(plan.remove);
  const enabled = new Set(plan.enable);
  const disabled = new Set(plan.disable);
  const kept = rules.filter((rule) => !removed.has(rule));
  return [
    ...kept
      .map((rule) => (enabled.has(rule) ? { ...rule, isEnabled: true } : rule))
      .map((rule, index) => (disabled.has(kept[index] as DiffRule) ? { ...rule, isEnabled: false } : rule)),
    ...plan.add.map((rule, index) => ({ ...rule, ruleId: `new ${index}` })),
  ];
}

const turned = (change: RuleChange): RuleChange => {
  switch (change.is) {
    case 'added':
      return { is: 'removed', before: change.after };
    case 'removed':
      return { is: 'added', after: change.before };
    case 'mode':
    case 'switched':
      return { ...change, before: change.after, after: change.before };
  }
};
const asSet = (changes: readonly RuleChange[]) =>
  changes.map((change) => JSON.stringify(change, keysInOrder)).toSorted();
const keysInOrder = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

test('each change is told for what it is', () => {
  const before = [rule('same'), rule('gone'), rule('mode'), rule('off')];
  const after = [
    rule('same', { ruleId: 'another' }),
    rule('mode', { isMatchExactWord: true }),
    rule('off', { isEnabled: false }),
    rule('new'),
  ];
  expect(ruleDiff(before, after)).toEqual([
    { is: 'removed', before: rule('gone') },
    { is: 'mode', before: rule('mode'), after: rule('mode', { isMatchExactWord: true }) },
    { is: 'added', after: rule('new') },
    { is: 'switched', before: rule('off'), after: rule('off', { isEnabled: false }) },
  ]);
});

test('texts are compared to the letter', () => {
  expect(ruleDiff([rule('Spam')], [rule('spam')]).map(({ is }) => is)).toEqual(['removed', 'added']);
});

test('what stands twice is two rules', () => {
  const twice = [rule('a', { ruleId: '1' }), rule('a', { ruleId: '2' })];
  expect(ruleDiff(twice, [rule('a', { ruleId: '2' })])).toEqual([{ is: 'removed', before: twice[0] }]);
});

test('equal lists do not differ, in whatever order they come', () => {
  fc.assert(
    fc.property(someRules, (rules) => {
      expect(ruleDiff(rules, rules.toReversed())).toEqual([]);
    }),
  );
});

test('the order of the lists makes no difference', () => {
  fc.assert(
    fc.property(someRules, someRules, (before, after) => {
      expect(asSet(ruleDiff(before.toReversed(), after.toReversed()))).toEqual(asSet(ruleDiff(before, after)));
    }),
  );
});

test('seen from the other side it is the same difference', () => {
  fc.assert(
    fc.property(someRules, someRules, (before, after) => {
      expect(asSet(ruleDiff(after, before).map(turned))).toEqual(asSet(ruleDiff(before, after)));
    }),
  );
});

test('carrying out the plan gives the first list again', () => {
  fc.assert(
    fc.property(someRules, someRules, (before, after) => {
      expect(sense(applied(restorePlan(ruleDiff(before, after)), after))).toEqual(sense(before));
    }),
  );
});

test('nothing is sent for what is the same', () => {
  const plan = restorePlan(ruleDiff([rule('a')], [rule('a', { ruleId: 'another' })]));
  expect(plan).toEqual({ add: [], remove: [], enable: [], disable: [] });
});

test('a hundred thousand rules against as many others take well under a second', () => {
  // Of this thread's own work: what else the machine does meanwhile is not counted.
  const before = process.threadCpuUsage();
  expect(ruleDiff(manyFrom(0), manyFrom(50_000))).toHaveLength(100_000);
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(1_000);
});
