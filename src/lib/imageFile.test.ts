import { expect, test } from 'vitest';

import { imageProblem } from './imageFile.ts';

const file = (...bytes: number[]) => new Blob([new Uint8Array(bytes)], { type: 'image/png' });

test('JPG and PNG are known by their first bytes, whatever they are called', async () => {
  expect(await imageProblem(file(0x89, 0x50, 0x4e, 0x47, 0x0d))).toBeUndefined();
  expect(await imageProblem(file(0xff, 0xd8, 0xff, 0xe0))).toBeUndefined();
  expect(await imageProblem(file(0x47, 0x49, 0x46, 0x38))).toBe('type');
  expect(await imageProblem(file())).toBe('type');
});

test('a file beyond the vendor’s limit is not read', async () => {
  const large = { size: 1_000_000_001, slice: () => expect.unreachable() } as unknown as Blob;
  expect(await imageProblem(large)).toBe('size');
});
