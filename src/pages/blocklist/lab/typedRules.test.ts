import { expect, test } from 'vitest';

import { mostLines, tooManyLines, typedRules } from './typedRules.ts';

test('every line becomes a rule, once', () => {
  const { rules, refused } = typedRules('spam\r\n\n c++ \nspam', 'exact', 'plain');
  expect(rules).toEqual([
    { ruleId: 'line 1', regex: 'spam', isMatchExactWord: true, isEnabled: true },
    { ruleId: 'line 3', regex: 'c\\+\\+', isMatchExactWord: true, isEnabled: true },
  ]);
  expect(refused).toEqual([]);
});

test('lines that cannot be rules are named', () => {
  const { rules, refused } = typedRules(`(a\nb+\n${'x'.repeat(501)}`, 'anywhere', 'pattern');
  expect(rules.map(({ regex }) => regex)).toEqual(['b+']);
  expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
    [1, 'bad-pattern'],
    [3, 'too-long'],
  ]);
});

test('more than two hundred lines are too many', () => {
  expect(tooManyLines('x\n'.repeat(mostLines - 1))).toBe(false);
  expect(tooManyLines('x\n'.repeat(mostLines))).toBe(true);
});
