import fc from 'fast-check';
import { expect, test } from 'vitest';

import { adversarialTexts } from './adversarialTexts.ts';

/** Whether one of the texts is this part many times over, after the prefix. */
const pumps = (source: string, unit: string, prefix = '') =>
  adversarialTexts(source).some((text) => text.startsWith(prefix + unit.repeat(100)));

test('what is repeated is pumped, after what leads up to it', () => {
  expect(pumps('(a+)+$', 'a')).toBe(true);
  expect(pumps('free (x+x+)+y', 'x', 'free ')).toBe(true);
  expect(pumps('(?:\\w*\\s?)*x', 'a')).toBe(true);
  expect(pumps('(\\d|[0-9])*z', '0')).toBe(true);
  expect(pumps('(.|x)*y', 'x')).toBe(true);
  expect(pumps('(b|bc|c)+d', 'bc')).toBe(true);
  expect(pumps('.*b.*c.*d', 'abaca')).toBe(true);
  expect(pumps('([^a]+)+', '0')).toBe(true);
  expect(pumps('([жщ]+)+x', 'ж')).toBe(true);
});

test('each comes whole and broken off, none very long', () => {
  const texts = adversarialTexts('(a+)+$');
  expect(texts).toContain('a'.repeat(2000));
  expect(texts).toContain(`${'a'.repeat(2000)}\u0001\n\u0001`);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(2100);
});

test('a pattern that repeats nothing has none', () => {
  for (const source of ['fr[e3]{1}', 'a|b', '\\bspam\\b', 'colou?r']) expect(adversarialTexts(source)).toEqual([]);
});

test('any text can be asked about', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ab\\()[]{}*+?|.^$12,:=!<>ж')) }), (source) => {
      for (const text of adversarialTexts(source)) expect(text.length).toBeGreaterThan(0);
    }),
  );
});
