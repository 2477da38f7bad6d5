import fc from 'fast-check';
import { expect, test } from 'vitest';

import { cleanEntry, noCleaning } from './clean.ts';

const clean = (text: string) => {
  const counts = noCleaning();
  const result = cleanEntry(text, counts);
  const changed = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  return { result, changed };
};

test('outer spaces go, inner spaces stay', () => {
  expect(clean('  free   crypto ')).toEqual({ result: 'free   crypto', changed: { trimmed: 1 } });
});

test('invisible characters, no-break spaces, tabs and control characters are cleaned and counted', () => {
  expect(clean('v\u200bia\u00adgra\ufeff')).toEqual({ result: 'viagra', changed: { zeroWidth: 3 } });
  expect(clean('free\u00a0crypto')).toEqual({ result: 'free crypto', changed: { noBreakSpaces: 1 } });
  expect(clean('free\tcrypto\r\nnow')).toEqual({ result: 'free crypto now', changed: { breaks: 2 } });
  expect(clean('a\u0000b\u0007\ud800')).toEqual({ result: 'ab', changed: { control: 3 } });
});

test('characters are composed', () => {
  expect(clean('cafe\u0301')).toEqual({ result: 'café', changed: { normalised: 1 } });
});

test('joiners stay where they spell the word or the emoji, and go where they hide', () => {
  expect(clean('می\u200cخواهم').result).toBe('می\u200cخواهم');
  expect(clean('👩\u200d👩\u200d👧').result).toBe('👩\u200d👩\u200d👧');
  expect(clean('👁\ufe0f\u200d🗨\ufe0f').result).toBe('👁\ufe0f\u200d🗨\ufe0f');
  expect(clean('s\u200cp\u200dam\u200d')).toEqual({ result: 'spam', changed: { zeroWidth: 3 } });
});

test('cleaning what is clean changes nothing', () => {
  const odd = fc.constantFrom(
    '\u200b',
    '\u200c',
    '\u200d',
    '\u00a0',
    '\u0301',
    '\ufeff',
    '\ufe0f',
    '\t',
    '\r',
    '\n',
    '\u0085',
    '\u2028',
    'e',
    'ی',
    'क',
    '\u094d',
    '👩',
    '👧',
    '🏽',
    ' ',
    '\u3000',
    '\u0000',
    '\ud83d',
    '\u1100',
    '\u1161',
    '\u0345',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(odd).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const once = clean(text).result;
      expect(clean(once)).toEqual({ result: once, changed: {} });
    }),
    { numRuns: 2000 },
  );
});
