import fc from 'fast-check';
import { expect, test } from 'vitest';

import { masked } from './masked.ts';

test('of a marked word the first letter is left, and what stands between its letters', () => {
  expect(masked('you damn fool', [{ start: 4, end: 8 }])).toBe('you d••• fool');
  expect(masked('d-a-m-n', [{ start: 0, end: 7 }])).toBe('d-•-•-•');
  expect(masked('nothing here', [])).toBe('nothing here');
});

test('overlapping places are masked once, whatever their order', () => {
  const places = [
    { start: 6, end: 11 },
    { start: 4, end: 8 },
  ];
  expect(masked('the badword', places)).toBe(masked('the badword', places.toReversed()));
  expect(masked('the badword', places)).toBe('the b••••••');
});

test('no letter of a marked place but its first is left, and nothing else changes', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z ]{0,40}$/), fc.nat(40), fc.nat(40), (text, one, other) => {
      const start = Math.min(one, other, text.length);
      const end = Math.min(Math.max(one, other), text.length);
      const result = masked(text, [{ start, end }]);
      expect(result.slice(0, start)).toBe(text.slice(0, start));
      expect(result.slice(end)).toBe(text.slice(end));
      expect(result.slice(start + 1, end)).not.toMatch(/[a-z]/);
    }),
  );
});
