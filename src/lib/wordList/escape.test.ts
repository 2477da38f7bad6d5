import fc from 'fast-check';
import { expect, test } from 'vitest';

import { escapeLiteral, unescapeLiteral } from './escape.ts';

test('an escaped word comes back as the word', () => {
  expect(escapeLiteral('c++ (free!)')).toBe('c\\+\\+ \\(free!\\)');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (word) => {
      expect(unescapeLiteral(escapeLiteral(word))).toBe(word);
    }),
  );
});

test('an escaped word matches itself and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), (word, other) => {
      const whole = new RegExp(`^(?:${escapeLiteral(word)})$`, 'u');
      expect(whole.test(word)).toBe(true);
      expect(whole.test(other)).toBe(other === word);
    }),
  );
});

test('a true pattern is no word', () => {
  for (const pattern of ['a.b', 'fo+', '(x)', 'a|b', '\\bfoo\\b', '\\d', '[ab]', '^a', 'a$', 'a{2}', 'open\\']) {
    expect(unescapeLiteral(pattern)).toBeUndefined();
  }
});

test('a word escaped more than needed, or with lone closing brackets, is still a word', () => {
  expect(unescapeLiteral('free\\-crypto')).toBe('free-crypto');
  expect(unescapeLiteral(':]')).toBe(':]');
});
