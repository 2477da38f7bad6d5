import fc from 'fast-check';
import { expect, test } from 'vitest';

import { patternTokens } from './patternTokens.ts';
import { isSlowPattern } from './slowPattern.ts';

test('patterns prone to catastrophic backtracking are found', () => {
  for (const pattern of [
    '(a+)+$',
    '(?:\\w*\\s?)*x',
    '(a|a)*b',
    '(a|ab)+c',
    '(.|x)*y',
    '.*a.*b.*c',
    '((a+)b?)*',
    '(a{1,30}){1,30}',
  ]) {
    expect([pattern, isSlowPattern(pattern)]).toEqual([pattern, true]);
  }
});

test('everyday patterns are not suspected', () => {
  for (const pattern of [
    'fr[e3]+ ?crypt[o0]',
    '\\bfoo\\b',
    '(spam|scam)+',
    '(a+)?',
    'buy.*now',
    '(abc){2,4}',
    '[a+]+',
    '\\(a\\+\\)\\+',
    'a|b*',
    '(?<year>\\d{4})-\\d+',
  ]) {
    expect([pattern, isSlowPattern(pattern)]).toEqual([pattern, false]);
  }
});

test('tokens are read from any text without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ab\\()[]{}*+?|.^$12,:=!<>')) }), (source) => {
      expect(patternTokens(source)).toBeInstanceOf(Array);
      expect(typeof isSlowPattern(source)).toBe('boolean');
    }),
  );
});
