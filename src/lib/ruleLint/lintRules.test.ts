import fc from 'fast-check';
import { expect, test } from 'vitest';

import { RuleMatcher } from '#src/lib/ruleMatcher/ruleMatcher.ts';
import type { MatchMode } from '#src/lib/wordList/existingRules.ts';
import { escapeLiteral } from '#src/lib/wordList/escape.ts';

import { lintRules } from './lintRules.ts';
import type { LintFinding, LintKind, LintRule } from './types.ts';

const anywhere = (text: string, id = text): LintRule => ({ id, text, mode: 'anywhere' });
const exact = (text: string, id = text): LintRule => ({ id, text, mode: 'exact' });

const commonWords = {
  english: ['the', 'class', 'pass', 'assume', 'free', 'freedom', 'glass', 'grass', 'mass'],
  german: ['Klasse', 'dass', 'the'],
};

function kinds(rules: readonly LintRule[], existing: readonly LintRule[] = []): Record<string, LintKind[]> {
  const findings = lintRules({ rules, existing, commonWords });
  return Object.fromEntries(Array.from(findings, ([id, list]) => [id, list.map(({ kind }) => kind)]));
}

function finding<Kind extends LintKind>(
  kind: Kind,
  rules: readonly LintRule[],
  existing: readonly LintRule[] = [],
): Extract<LintFinding, { kind: Kind }> | undefined {
  const [first] = rules;
  const list = lintRules({ rules, existing, commonWords }).get(first?.id ?? '') ?? [];
  return list.find((each): each is Extract<LintFinding, { kind: Kind }> => each.kind === kind);
}

/** By which existing rule the rule is made pointless. */
const by = (rule: LintRule, ...existing: LintRule[]) => finding('pointless', [rule], existing)?.by.id;

test('nothing to say about a good rule', () => {
  expect(kinds([anywhere('cryptocurrency'), exact('spam'), anywhere('fr[e3]+ crypt[o0]')], [exact('ham')])).toEqual({});
});

test('short words are a matter of scripts, and only when looked for anywhere', () => {
  const short = (text: string) => finding('too-short-for-anywhere', [anywhere(text)])?.length;
  expect(short('ass')).toBe(3);
  expect(short('öl')).toBe(2);
  expect(short('spam')).toBeUndefined();
  expect(short('垃圾')).toBeUndefined();
  expect(short('死')).toBe(1);
  expect(short('👍')).toBeUndefined();
  expect(short('c\\+\\+')).toBe(3);
  expect(short('a.')).toBeUndefined();
  expect(finding('too-short-for-anywhere', [exact('ass')])).toBeUndefined();
});

test('names the common words a rule would also block, the most frequent first', () => {
  expect(finding('contained-in-common-words', [anywhere('ASS')])).toEqual({
    kind: 'contained-in-common-words',
    fix: 'switch-to-exact',
    count: 8,
    first: ['klasse', 'class', 'dass', 'pass', 'assume'],
  });
  expect(finding('contained-in-common-words', [exact('ass')])).toBeUndefined();
  // The word itself is meant.
  expect(finding('contained-in-common-words', [anywhere('free')])?.first).toEqual(['freedom']);
  expect(finding('contained-in-common-words', [anywhere('class')])).toBeUndefined();
});

test('patterns are tried on the common words too', () => {
  expect(finding('contained-in-common-words', [anywhere('fr[e3]+')])).toMatchObject({ count: 1, first: ['freedom'] });
  expect(finding('contained-in-common-words', [anywhere('[gk].ass')])).toMatchObject({ count: 1, first: ['klasse'] });
  expect(finding('contained-in-common-words', [anywhere('x*')])).toBeUndefined();
});

test('a rule is pointless beside a broader one, which is named', () => {
  expect(by(anywhere('free crypto'), anywhere('crypto'))).toBe('crypto');
  expect(by(anywhere('Free Crypto'), anywhere('CRYPTO'), anywhere('free'))).toBe('free');
  expect(by(exact('spam'), anywhere('spam', 'broad'))).toBe('broad');
  expect(by(anywhere('spam'), exact('spam', 'narrow'))).toBeUndefined();
  expect(by(exact('free crypto now'), exact('crypto'))).toBe('crypto');
  expect(by(exact('freecrypto'), exact('crypto'))).toBeUndefined();
  // Anywhere, its ends may be touched by letters: `xfree crypto` holds no word `free`.
  expect(by(anywhere('free crypto now'), exact('free'))).toBeUndefined();
  expect(by(anywhere('free crypto now'), exact('crypto'))).toBe('crypto');
  expect(by(anywhere('spam'), anywhere('spam', 'same'))).toBeUndefined();
});

test('patterns are covered by what they must hold, and cover what they are sure to match', () => {
  expect(by(anywhere('crypto[s5]+'), anywhere('crypt'))).toBe('crypt');
  expect(by(anywhere('crypto|spam'), anywhere('crypto'))).toBeUndefined();
  expect(by(anywhere('free crypto'), anywhere('cr[yi]pto'))).toBe('cr[yi]pto');
  expect(by(anywhere('free crypto'), anywhere('[ck]r[yi]'))).toBe('[ck]r[yi]');
  expect(by(anywhere('free crypto'), anywhere('^free'))).toBeUndefined();
  expect(by(anywhere('free crypto'), anywhere('crypto(?!x)'))).toBeUndefined();
  expect(by(anywhere('free crypto'), anywhere('.*'))).toBe('.*');
  // Both stop the same: one of them stays.
  expect(kinds([anywhere('abcdef'), anywhere('abcdef+')])).toEqual({
    abcdef: ['makes-pointless'],
    'abcdef+': ['pointless'],
  });
});

test('a rule makes narrower ones pointless, new and existing; what exists is not judged', () => {
  const existing = ['crypto king', 'crypto queen', 'my crypto', 'cryptology', 'ham'].map((text) => anywhere(text));
  expect(finding('makes-pointless', [anywhere('crypto'), exact('free crypto', 'new')], existing)).toEqual({
    kind: 'makes-pointless',
    fix: 'switch-to-exact',
    count: 5,
    first: [...existing.slice(0, 4), exact('free crypto', 'new')],
  });
  expect(finding('makes-pointless', [exact('ham')], [exact('ham and eggs')])).toMatchObject({ fix: 'drop', count: 1 });
  expect(kinds([], [anywhere('a'), anywhere('aa')])).toEqual({});
});

test('patterns that match nothing at all, or slowly', () => {
  expect(finding('matches-empty', [anywhere('x*')])?.fix).toBe('escape');
  expect(finding('matches-empty', [anywhere('(ab)?')])?.fix).toBe('drop');
  expect(finding('matches-empty', [anywhere('ab')])).toBeUndefined();
  expect(finding('slow-pattern', [anywhere('(a+)+$')])?.fix).toBe('drop');
  expect(finding('slow-pattern', [anywhere('a+b')])).toBeUndefined();
  // Who tried it knows better than the rule of thumb; slow ones are not run, words not asked about.
  const asked: string[] = [];
  const findings = lintRules({
    rules: [anywhere('gl.ss'), anywhere('(\\w+,)+'), anywhere('word')],
    commonWords,
    isSlow: ({ text }) => {
      asked.push(text);
      return text === 'gl.ss';
    },
  });
  expect(Object.fromEntries(findings)).toEqual({ 'gl.ss': [{ kind: 'slow-pattern', fix: 'escape' }] });
  expect(asked).toEqual(['gl.ss', '(\\w+,)+']);
});

const unit = fc.constantFrom(...Array.from('aabAs .é'));
const anyRule = fc.record({
  text: fc.oneof(
    fc.string({ unit, minLength: 1, maxLength: 6 }).map(escapeLiteral),
    fc
      .array(fc.constantFrom('a', 'b', 's ', '[ab]', '.', '(?:a|b)', '|', '?', '+', '\\b', '^', '(?=a)'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((parts) => parts.join('')),
  ),
  mode: fc.constantFrom<MatchMode>('exact', 'anywhere'),
});
const anyRules = fc.array(anyRule, { maxLength: 8 });

function isHit({ id, text, mode }: LintRule, tested: string): boolean {
  const matcher = new RuleMatcher();
  matcher.add([{ ruleId: id, regex: text, isMatchExactWord: mode === 'exact', isEnabled: true }]);
  return matcher.hits(tested).length > 0;
}

test('whatever a pointless rule stops, the broader one stops', () => {
  fc.assert(
    fc.property(
      anyRules,
      anyRules,
      fc.array(fc.string({ unit, maxLength: 12 }), { maxLength: 20 }),
      (news, olds, texts) => {
        const rules = news.map((rule, at) => ({ ...rule, id: `new${at}` }));
        const existing = olds.map((rule, at) => ({ ...rule, id: `old${at}` }));
        for (const [id, list] of lintRules({ rules, existing, isSlow: () => false })) {
          const self = rules.find((rule) => rule.id === id);
          if (!self) throw new Error('a finding about a rule that was not asked about');
          const pairs = list.flatMap((each) => {
            if (each.kind === 'pointless') return [{ narrow: self, broad: each.by }];
            return each.kind === 'makes-pointless' ? each.first.map((narrow) => ({ narrow, broad: self })) : [];
          });
          for (const { narrow, broad } of pairs) {
            // The narrow rule's own text, alone and inside others, is the likeliest to be hit.
            const near = texts.flatMap((text) => [text, `${text}${narrow.text}${text}`, narrow.text]);
            const missed = near.filter((text) => isHit(narrow, text) && !isHit(broad, text));
            expect([narrow, broad, missed]).toEqual([narrow, broad, []]);
          }
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test('dropping every pointless rule leaves something for each of them', () => {
  fc.assert(
    fc.property(anyRules, (news) => {
      const rules = news.map((rule, at) => ({ ...rule, id: `new${at}` }));
      const findings = lintRules({ rules, isSlow: () => false });
      for (const [start] of findings) {
        const seen = new Set<string>();
        for (let id: string | undefined = start; id !== undefined;) {
          expect(seen).not.toContain(id);
          seen.add(id);
          id = findings.get(id)?.flatMap((each) => (each.kind === 'pointless' ? [each.by.id] : []))[0];
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('every word that holds another one looked for anywhere is found pointless', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit, minLength: 1, maxLength: 5 }), { maxLength: 12 }), (words) => {
      const folded = new Set(words.map((word) => word.toLowerCase()));
      fc.pre(folded.size === words.length);
      const rules = words.map((word) => anywhere(escapeLiteral(word), word));
      const findings = lintRules({ rules });
      for (const word of words) {
        const holds = words.some((other) => other !== word && word.toLowerCase().includes(other.toLowerCase()));
        expect([word, findings.get(word)?.some(({ kind }) => kind === 'pointless') ?? false]).toEqual([word, holds]);
      }
    }),
    { numRuns: 1000 },
  );
});
