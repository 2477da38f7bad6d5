import fc from 'fast-check';
import { expect, test } from 'vitest';

import { Automaton } from './automaton.ts';

function found(words: readonly string[], text: string): string[] {
  const places: string[] = [];
  new Automaton(words).scan(text, (word, start) => places.push(`${word}@${start}`));
  return places.toSorted();
}

function searched(words: readonly string[], text: string): string[] {
  const places: string[] = [];
  for (const [number, word] of words.entries()) {
    if (word === '') continue;
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) places.push(`${number}@${at}`);
  }
  return places.toSorted();
}

test('words inside words, equal words and none at all', () => {
  expect(found(['he', 'she', 'hers', 'he', ''], 'ushers')).toEqual(['0@2', '1@1', '2@2', '3@2']);
  expect(found([], 'ushers')).toEqual([]);
  expect(found(['a'], '')).toEqual([]);
});

test('long words are compared to their end', () => {
  const start = 'x'.repeat(40);
  expect(found([`${start}a`, `${start}b`, start], `-${start}b`)).toEqual(['1@1', '2@1']);
});

test('finds exactly what a search for each word finds', () => {
  const unit = fc.constantFrom('a', 'b', 'ab', 'é', '👍');
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit, maxLength: 6 }), { maxLength: 12 }),
      fc.string({ unit, maxLength: 60 }),
      (words, text) => {
        expect(found(words, text)).toEqual(searched(words, text));
      },
    ),
    { numRuns: 1000 },
  );
});
