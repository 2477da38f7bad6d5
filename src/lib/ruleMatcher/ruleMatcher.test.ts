import fc from 'fast-check';
import { expect, test } from 'vitest';

import { escapeLiteral } from '#src/lib/wordList/escape.ts';

import { requiredText } from './requiredText.ts';
import { RuleMatcher } from './ruleMatcher.ts';
import type { MatcherRule } from './types.ts';

const exact = (regex: string): MatcherRule => ({ ruleId: regex, regex, isMatchExactWord: true, isEnabled: true });
const anywhere = (regex: string): MatcherRule => ({ ...exact(regex), isMatchExactWord: false });

/** The hits as marked text: what was hit, by rule. */
function marked(rules: MatcherRule[], text: string): Record<string, string[]> {
  const matcher = new RuleMatcher();
  matcher.add(rules);
  return Object.fromEntries(
    matcher.hits(text).map(({ ruleId, ranges }) => [ruleId, ranges.map(({ start, end }) => text.slice(start, end))]),
  );
}

test('anywhere hits inside words, exact only whole words, both ignore case', () => {
  const text = 'Class act: an ASS, asses.';
  expect(marked([anywhere('ass')], text)).toEqual({ ass: ['ass', 'ASS', 'ass'] });
  expect(marked([exact('ass')], text)).toEqual({ ass: ['ASS'] });
  expect(marked([exact('free crypto')], 'FREE Crypto!')).toEqual({ 'free crypto': ['FREE Crypto'] });
});

test('word boundaries know every script', () => {
  expect(marked([exact('öl')], 'Größenöl')).toEqual({});
  expect(marked([exact('öl')], 'viel Öl.')).toEqual({ öl: ['Öl'] });
  expect(marked([exact('спам')], 'спамер спам')).toEqual({ спам: ['спам'] });
  expect(marked([exact('c\\+\\+')], 'C++, c++x')).toEqual({ 'c\\+\\+': ['C++'] });
  expect(marked([exact('a')], 'a\u0301 𝒳a a')).toEqual({ a: ['a'] });
  expect(marked([exact('👍')], 'ok 👍!')).toEqual({ '👍': ['👍'] });
});

test('true patterns are run, exact ones find the whole word among several', () => {
  expect(marked([anywhere('fr[e3]+')], 'Fr33 free fr')).toEqual({ 'fr[e3]+': ['Fr33', 'free'] });
  expect(marked([exact('spam|spammer')], 'spammer')).toEqual({ 'spam|spammer': ['spammer'] });
  expect(marked([exact('a\\-b|cc?')], 'xa-b a-b cc')).toEqual({ 'a\\-b|cc?': ['a-b', 'cc'] });
});

test('a pattern that matches nothing at all hits every text once', () => {
  expect(marked([anywhere('x*')], 'abc')).toEqual({ 'x*': [''] });
});

test('rules that are off, or no regular expressions, stop nothing', () => {
  const matcher = new RuleMatcher();
  matcher.add([{ ...anywhere('spam'), isEnabled: false }, anywhere('(a'), anywhere('ham')]);
  expect(matcher.hits('spam (a ham')).toEqual([{ ruleId: 'ham', ranges: [{ start: 8, end: 11 }] }]);
  expect(matcher.unusable).toEqual(['(a']);
  expect(matcher.size).toBe(1);
});

test('suspects are run last, and patterns that cannot match are not run', () => {
  const matcher = new RuleMatcher();
  matcher.add([anywhere('(a+)+$'), anywhere('b.'), anywhere('cas.ino'), anywhere('xx?yz.')]);
  expect(matcher.patternsFor('a CAT b').map((rule) => rule.ruleId)).toEqual(['b.', '(a+)+$']);
});

test('the text a pattern requires is found, or none is claimed', () => {
  expect(requiredText('fre+ ?Crypto[s5]')).toBe('crypto');
  expect(requiredText('ab*cd')).toBe('cd');
  expect(requiredText('(abc)+de')).toBe('de');
  expect(requiredText('abc|de')).toBeUndefined();
  expect(requiredText('(?:abc|de)f')).toBeUndefined();
  expect(requiredText('\\w+')).toBeUndefined();
});

test('words are found exactly where a search for each finds them', () => {
  const unit = fc.constantFrom(...'aAbBß İiσςſs.+ é𝒳'.split(''), '👍');
  const words = fc.uniqueArray(fc.string({ unit, minLength: 1, maxLength: 4 }), { maxLength: 12 });
  fc.assert(
    fc.property(words, fc.boolean(), fc.string({ unit, maxLength: 40 }), (list, isMatchExactWord, text) => {
      fc.pre(list.every((word) => word.isWellFormed()) && text.isWellFormed());
      const matcher = new RuleMatcher();
      matcher.add(list.map((word) => ({ ...anywhere(escapeLiteral(word)), isMatchExactWord })));
      const found = new Set(matcher.hits(text).map((hit) => hit.ruleId));
      for (const word of list) {
        const wordChar = '[\\p{L}\\p{M}\\p{N}_]';
        const source = escapeLiteral(word);
        const whole = isMatchExactWord ? `(?<!${wordChar})${source}(?!${wordChar})` : source;
        expect([word, found.has(source)]).toEqual([word, new RegExp(whole, 'iu').test(text)]);
      }
    }),
    { numRuns: 1000 },
  );
});

test('no pattern that matches is left out for want of its required text', () => {
  const unit = fc.constantFrom(
    'a',
    'b',
    'K',
    's',
    '\\.',
    '.',
    '[ab]',
    '(',
    ')',
    '(?:',
    '|',
    '*',
    '+',
    '?',
    '{2}',
    '^',
    '$',
    '\\b',
    '\\w',
  );
  fc.assert(
    fc.property(
      fc.array(unit, { maxLength: 8 }),
      fc.string({ unit: fc.constantFrom(...Array.from('abkKſsS. ')) }),
      (parts, text) => {
        const source = parts.join('');
        let plain: RegExp;
        try {
          plain = new RegExp(source, 'iu');
        } catch {
          return;
        }
        const matcher = new RuleMatcher();
        matcher.add([anywhere(source)]);
        expect(matcher.hits(text).length > 0).toBe(plain.test(text));
      },
    ),
    { numRuns: 5000 },
  );
});
