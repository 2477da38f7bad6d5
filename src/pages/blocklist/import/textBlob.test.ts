import { expect, test } from 'vitest';

import { textBlob } from './textBlob.ts';

test('a long text comes out as it went in, whatever character stands where it is cut', async () => {
  for (const shift of [0, 1]) {
    const text = 'x'.repeat(shift) + '😀ü'.repeat(200_000);
    expect((await (await textBlob(text)).text()) === text).toBe(true);
  }
});

test('a text of nothing is a file of nothing', async () => {
  expect((await textBlob('')).size).toBe(0);
});
