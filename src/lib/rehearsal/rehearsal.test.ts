import fc from 'fast-check';
import { expect, test } from 'vitest';

import { RuleMatcher } from '#src/lib/ruleMatcher/ruleMatcher.ts';
import type { MatcherRule } from '#src/lib/ruleMatcher/types.ts';
import { escapeLiteral } from '#src/lib/wordList/escape.ts';

import { Rehearsal } from './rehearsal.ts';
import type { RehearsalResult, RehearsalText } from './types.ts';

const anywhere = (regex: string): MatcherRule => ({ ruleId: regex, regex, isMatchExactWord: false, isEnabled: true });
const exact = (regex: string): MatcherRule => ({ ...anywhere(regex), isMatchExactWord: true });
const post = (text: string, at = 0): RehearsalText => ({
  id: `p${at}`,
  kind: 'post',
  author: `u${at}`,
  text,
  createdAt: '2026-01-01T00:00:00.000Z',
});

function rehearse(rules: readonly MatcherRule[], texts: readonly RehearsalText[]): RehearsalResult {
  const rehearsal = new Rehearsal(rules);
  rehearsal.addTexts(texts);
  for (const pattern of rehearsal.patterns) rehearsal.run(pattern);
  return rehearsal.result();
}

test('tells how many texts would have been stopped, by which rule and where', () => {
  const result = rehearse(
    [anywhere('spam'), exact('ham'), anywhere('fr[e3]{2}'), { ...anywhere('hello'), isEnabled: false }, anywhere('(x')],
    [post('Spam and ham', 1), post('shame', 2), { ...post('FR33 spam', 3), kind: 'comment' }, post('hello', 4)],
  );
  expect(result).toMatchObject({
    texts: 4,
    stopped: 2,
    likelyFalse: 0,
    byKind: { post: { texts: 3, stopped: 1 }, comment: { texts: 1, stopped: 1 } },
    tried: 3,
    unusable: ['(x'],
  });
  expect(result.rules.map(({ ruleId, texts, authors }) => [ruleId, texts, authors])).toEqual([
    ['spam', 2, 2],
    ['ham', 1, 1],
    ['fr[e3]{2}', 1, 1],
  ]);
  expect(result.rules[2]?.passages).toEqual([
    {
      textId: 'p3',
      kind: 'comment',
      author: 'u3',
      createdAt: '2026-01-01T00:00:00.000Z',
      excerpt: 'FR33 spam',
      isCut: { start: false, end: false },
      ranges: [{ start: 0, end: 4 }],
      falseSign: undefined,
    },
  ]);
});

test('a hit inside a longer word is likely false, unless it also stands alone or was reported', () => {
  const result = rehearse(
    [anywhere('ass'), exact('pass')],
    [post('class', 1), post('class, you ass', 2), { ...post('assassin', 3), flagCount: 2 }, post('pass', 4)],
  );
  const [ass] = result.rules;
  expect(ass).toMatchObject({ ruleId: 'ass', texts: 4, likelyFalse: 2 });
  expect(ass?.passages.map(({ textId, falseSign }) => [textId, falseSign])).toEqual([
    ['p2', undefined],
    ['p3', undefined],
    ['p1', 'inside-word'],
    ['p4', 'inside-word'],
  ]);
  // The fourth is stopped by the exact rule too, which means it.
  expect(result).toMatchObject({ stopped: 4, likelyFalse: 1 });
});

test('scripts written without spaces have no longer words', () => {
  expect(rehearse([anywhere('สแปม'), anywhere('垃圾')], [post('นี่คือสแปมนะ', 1), post('这是垃圾信息', 2)])).toMatchObject(
    {
      stopped: 2,
      likelyFalse: 0,
    },
  );
});

test('a rule that hits very many people is an everyday word', () => {
  const texts = Array.from({ length: 20 }, (_, at) => post('good day', at));
  const result = rehearse([exact('good')], [...texts, { ...post('good', 20), flagCount: 1 }]);
  expect(result).toMatchObject({ stopped: 21, likelyFalse: 20 });
  expect(result.rules[0]).toMatchObject({ isEveryday: true, likelyFalse: 20 });
  expect(result.rules[0]?.passages[0]?.falseSign).toBe('everyday');
  // The same words of one single person are not.
  const oneAuthor = texts.map((text) => ({ ...text, author: 'u' }));
  expect(rehearse([exact('good')], oneAuthor)).toMatchObject({ stopped: 20, likelyFalse: 0 });
});

test('of a long text the passage around the hit is shown, its characters whole', () => {
  const text = `${'👍'.repeat(300)}spam${'👍'.repeat(300)}`;
  const passage = rehearse([anywhere('spam')], [post(text)]).rules[0]?.passages[0];
  const [range] = passage?.ranges ?? [];
  expect(passage?.excerpt.slice(range?.start, range?.end)).toBe('spam');
  expect(passage?.excerpt.isWellFormed()).toBe(true);
  expect(passage?.excerpt.length).toBeLessThanOrEqual(200);
  expect(passage?.isCut).toEqual({ start: true, end: true });
});

test('a text that comes twice counts once, a post and a comment of one id are two', () => {
  const texts = [post('spam'), post('spam'), { ...post('spam'), kind: 'comment' as const }];
  expect(rehearse([anywhere('spam')], texts)).toMatchObject({ texts: 2, stopped: 2 });
});

test('hits of one word do not overlap', () => {
  expect(rehearse([anywhere('aa')], [post('aaaa a')]).rules[0]?.passages[0]?.ranges).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 4 },
  ]);
});

test('suspects are run last, and patterns that cannot match are not run', () => {
  const rehearsal = new Rehearsal([anywhere('(a+)+$'), anywhere('b.'), anywhere('cas.ino')]);
  rehearsal.addTexts([post('abc')]);
  expect(rehearsal.patterns.map((rule) => rule.ruleId)).toEqual(['b.', '(a+)+$']);
  expect(rehearsal.result(['(a+)+$'])).toMatchObject({ tried: 2, tooSlow: ['(a+)+$'] });
});

test('hits exactly what the matcher hits in each text alone', () => {
  const unit = fc.constantFrom(...Array.from('aaaAbBß İiσςſs.+ é'), '👍');
  const rule = fc.record({
    source: fc.oneof(
      fc.string({ unit, minLength: 1, maxLength: 4 }).map(escapeLiteral),
      fc.constantFrom('a+b', '[ab]{2}', 'ab?s', '(?:a|b)s', '\\bab', 'x*'),
    ),
    isMatchExactWord: fc.boolean(),
    isEnabled: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(rule, { maxLength: 10 }),
      fc.array(fc.string({ unit, maxLength: 30 }), { maxLength: 5 }),
      (list, texts) => {
        const rules = list.map(({ source, ...rest }, at) => ({ ...rest, ruleId: `r${at}`, regex: source }));
        const matcher = new RuleMatcher();
        matcher.add(rules);
        const expected = texts
          .flatMap((text, at) => matcher.hits(text).map(({ ruleId, ranges }) => ({ ruleId, textId: `p${at}`, ranges })))
          .toSorted(byIds);
        const result = rehearse(rules, texts.map(post));
        const found = result.rules
          .flatMap(({ ruleId, passages }) => passages.map(({ textId, ranges }) => ({ ruleId, textId, ranges })))
          .toSorted(byIds);
        expect(found).toEqual(expected);
        expect(result.stopped).toBe(new Set(expected.map(({ textId }) => textId)).size);
      },
    ),
    { numRuns: 1000 },
  );
});

const byIds = (one: { ruleId: string; textId: string }, other: { ruleId: string; textId: string }) =>
  `${one.ruleId} ${one.textId}`.localeCompare(`${other.ruleId} ${other.textId}`);
