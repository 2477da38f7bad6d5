import fc from 'fast-check';
import { expect, test } from 'vitest';

import { foldCase } from './foldCase.ts';

test('upper and lower case fold to the same text', () => {
  expect(foldCase('FREE Crypto')).toBe('free crypto');
  expect(foldCase('ΣΟΦΟΣ')).toBe(foldCase('σοφοσ'));
  expect(foldCase('σοφος')).toBe(foldCase('σοφοσ'));
  expect(foldCase('ſpam')).toBe('spam');
});

test('different words stay different', () => {
  expect(foldCase('straße')).not.toBe(foldCase('strasse'));
  expect(foldCase('ı')).not.toBe(foldCase('i'));
});

test('the folded text is as long as the text and folds to itself', () => {
  expect(foldCase('İSTANBUL')).toBe('İstanbul');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = foldCase(text);
      expect(folded).toHaveLength(text.length);
      expect(foldCase(folded)).toBe(folded);
    }),
  );
});
