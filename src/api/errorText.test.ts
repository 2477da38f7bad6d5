import { setupI18n } from '@lingui/core';
import { expect, test } from 'vitest';

import { errorOfAnswer } from './answerError.ts';
import { codeText } from './errorCodes.ts';
import { ApiError } from './errors.ts';
import { errorText } from './errorText.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const sentences = (error: unknown) => {
  const { title, next } = errorText(error, codeText);
  return [i18n._(title), i18n._(next)];
};

/** Every code the vendor publishes (vendor spec, vendor docs, vendor SDK), with the status it comes with. */
const codes: readonly (readonly [number, number])[] = [
  ...[400_000, 400_001, 400_002].map((code) => [400, code] as const),
  [401, 400_100],
  ...[300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 312, 314, 315, 316, 317, 318, 319, 323, 324].map(
    (code) => [403, 400_000 + code] as const,
  ),
  [429, 400_311],
  [404, 400_400],
  [409, 400_900],
  [403, 403_998],
  [403, 403_999],
  [500, 500_000],
];

test.each(codes)('HTTP %i with the code %i has words of its own', (status, code) => {
  const body = { status: 'error', code, message: 'No.' };
  const error = errorOfAnswer('GET /x', { status, body, isEmpty: false, retryAfter: null });
  const text = sentences(error);
  expect(text).not.toEqual(sentences(new Error()));
  for (const sentence of text) expect(sentence).toMatch(/^[A-Z].*[^.!]\.$/);
});

test.each([301, 302, 303, 304, 305, 306, 307, 308, 309, 314, 315, 316, 317, 318, 319, 323, 324])(
  'the refusal 400%i says more than that it is one',
  (number) => {
    const fields = { kind: 'forbidden', endpoint: '', message: '' } as const;
    const plain = sentences(new ApiError(fields));
    expect(sentences(new ApiError({ ...fields, code: 400_000 + number }))).not.toEqual(plain);
  },
);

test.each([
  ['unauthorized', false],
  ['globally-banned', false],
  ['forbidden', false],
  ['not-available', false],
  ['server', true],
  ['unreachable', true],
  ['timeout', true],
  ['rate-limited', true],
] as const)('after %s trying again can help: %s', (kind, canRetry) => {
  expect(errorText(new ApiError({ kind, endpoint: '', message: '' })).canRetry).toBe(canRetry);
});

test('before the words for codes have come, the kind of failure says it', () => {
  const error = new ApiError({ kind: 'conflict', endpoint: '', message: '', code: 400_315 });
  expect(i18n._(errorText(error).title)).toBe('It exists already, or was changed in the meantime.');
  expect(sentences(error)[0]).toBe('The name is taken.');
});

test('a fault of this console is not blamed on the network', () => {
  expect(sentences(new TypeError('x is undefined'))[0]).toBe('Something went wrong in this console.');
});
