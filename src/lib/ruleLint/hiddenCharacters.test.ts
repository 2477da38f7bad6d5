import fc from 'fast-check';
import { expect, test } from 'vitest';

import { applyFix } from './applyFix.ts';
import { withoutInvisible } from './invisible.ts';
import { lintRules } from './lintRules.ts';
import { withoutLookAlikes } from './lookAlikes.ts';
import type { LintRule } from './types.ts';

test('invisible characters are found and taken out', () => {
  expect(withoutInvisible('sp\u200bam')).toEqual({ cleaned: 'spam', count: 1 });
  expect(withoutInvisible('free\u00a0crypto')).toEqual({ cleaned: 'free crypto', count: 1 });
  expect(withoutInvisible('s\u034fp\u2800a\ufe0fm\u3164')).toEqual({ cleaned: 'spam', count: 4 });
  expect(withoutInvisible('\u{e0041}a')).toEqual({ cleaned: 'a', count: 1 });
});

test('what spells a word or builds an emoji is no invisible character', () => {
  for (const text of ['spam', '❤\ufe0f', '1\ufe0f\u20e3', '👨\u200d👩\u200d👧', 'می\u200cخواهم', '\\u200b', 'a b']) {
    expect([text, withoutInvisible(text)]).toEqual([text, undefined]);
  }
});

test('letters that pass for others are found, and the word brought into one alphabet', () => {
  expect(withoutLookAlikes('p\u0430ypal')).toEqual({ cleaned: 'paypal', letters: ['\u0430'] });
  expect(withoutLookAlikes('fr\u03bfm vi\u03b1gra')).toEqual({ cleaned: 'from viagra', letters: ['\u03bf', '\u03b1'] });
  // A Latin `o` among Cyrillic letters.
  expect(withoutLookAlikes('к\u006fзёл')).toEqual({ cleaned: 'козёл', letters: ['o'] });
  expect(withoutLookAlikes('ｆｒｅｅ 𝐜𝐫𝐲𝐩𝐭𝐨')?.cleaned).toBe('free crypto');
  expect(withoutLookAlikes('ｆｒ\u0435e')?.cleaned).toBe('free');
});

test('words of one alphabet, and choices written in a pattern, are left alone', () => {
  for (const text of ['paypal', 'сор', 'казино casino', 'fr[eе]{2}', 'бетVIPй', '\\pа', 'naïve', 'Ωmega\u03a9ж']) {
    expect([text, withoutLookAlikes(text)]).toEqual([text, undefined]);
  }
});

test('a cleaned text has nothing left to clean', () => {
  const unit = fc.constantFrom(...Array.from('aоpсxсжΑοｅ𝐚 [](\\\u200b\u00a0\u2800\ufe0f\u034f'));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
      const seen = withoutInvisible(text)?.cleaned ?? text;
      expect(withoutInvisible(seen)).toBeUndefined();
      const plain = withoutLookAlikes(seen)?.cleaned ?? seen;
      expect(withoutLookAlikes(plain)).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});

const rule = (text: string): LintRule => ({ id: 'r', text, mode: 'anywhere' });

test('each fix does what it says', () => {
  const fixed = (text: string) => {
    const [finding] = lintRules({ rules: [rule(text)] }).get('r') ?? [];
    return finding && applyFix(rule(text), finding);
  };
  expect(fixed('p\u0430ypal')).toEqual(rule('paypal'));
  expect(fixed('sp\u200bam')).toEqual(rule('spam'));
  expect(fixed('x*')).toEqual(rule('x\\*'));
  expect(fixed('ass')).toEqual({ ...rule('ass'), mode: 'exact' });
  expect(fixed('(a+)+$')).toBeUndefined();
});
