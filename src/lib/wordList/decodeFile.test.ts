import { expect, test } from 'vitest';

import { decodeFile, type ReadableFile } from './decodeFile.ts';
import { MAX_LIST_BYTES } from './reading.ts';

const file = (...parts: (string | number[])[]) =>
  new Blob(parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part))));
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return [...new Uint8Array(view.buffer)];
};

const refused = (looksLike?: string) => ({ refusal: looksLike ? { code: 'binary', looksLike } : { code: 'binary' } });

test('UTF-8 and UTF-16 are decoded, the byte order mark left for the reader to count', async () => {
  expect(await decodeFile(file([0xef, 0xbb, 0xbf], 'käse 👍'))).toMatchObject({
    text: '\ufeffkäse 👍',
    encoding: 'utf-8',
  });
  expect(await decodeFile(file([0xff, 0xfe], utf16('käse\n', true)))).toMatchObject({
    text: '\ufeffkäse\n',
    encoding: 'utf-16le',
  });
  expect(await decodeFile(file([0xfe, 0xff], utf16('käse\n', false)))).toMatchObject({
    text: '\ufeffkäse\n',
    encoding: 'utf-16be',
  });
});

test('a character cut in two by the slices is whole again', async () => {
  const text = `${'a'.repeat(4 * 1024 * 1024 - 1)}é👍`;
  const decoded = await decodeFile(file(text));
  expect(decoded.text === text).toBe(true);
});

test('a file of an old spreadsheet is read as windows-1252, a damaged UTF-8 file keeps its marks', async () => {
  expect(await decodeFile(file('k', [0xe4], 'se\n', [0x80], 'uro'))).toMatchObject({
    text: 'käse\n€uro',
    encoding: 'windows-1252',
    undecodable: 0,
  });
  expect(await decodeFile(file('käse öl über', [0xff]))).toMatchObject({
    text: 'käse öl über\ufffd',
    encoding: 'utf-8',
    undecodable: 1,
  });
});

test('binary files are refused, and named where possible', async () => {
  await expect(decodeFile(file('PK\u0003\u0004', [0, 0], '[Content_Types].xml xl/workbook.xml'))).rejects.toMatchObject(
    refused('spreadsheet'),
  );
  await expect(decodeFile(file('PK\u0003\u0004', [0, 0], 'a.txt'))).rejects.toMatchObject(refused('archive'));
  await expect(decodeFile(file([0x89], 'PNG\r\n'))).rejects.toMatchObject(refused('image'));
  await expect(decodeFile(file('%PDF-1.7\n'))).rejects.toMatchObject(refused('document'));
  await expect(decodeFile(file('spam\n', [0, 1, 2]))).rejects.toMatchObject(refused());
  await expect(decodeFile(file([1, 2, 3, 4, 5], 'abcdef'))).rejects.toMatchObject(refused());
});

test('a file over 50 MB is refused by its size, before a byte is read', async () => {
  const huge: ReadableFile = {
    size: MAX_LIST_BYTES + 1,
    slice: () => {
      throw new Error('It was read.');
    },
  };
  await expect(decodeFile(huge)).rejects.toMatchObject({
    refusal: { code: 'too-large', size: MAX_LIST_BYTES + 1, limit: MAX_LIST_BYTES },
  });
});

test('empty, unreadable and cancelled files are refused with the reason', async () => {
  await expect(decodeFile(file())).rejects.toMatchObject({ refusal: { code: 'empty' } });
  const gone: ReadableFile = {
    size: 3,
    slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }),
  };
  await expect(decodeFile(gone)).rejects.toMatchObject({ refusal: { code: 'unreadable' } });
  await expect(decodeFile(file('a'), { isCancelled: () => true })).rejects.toMatchObject({
    refusal: { code: 'cancelled' },
  });
});

test('progress is told slice by slice', async () => {
  const seen: number[] = [];
  await decodeFile(file('a'.repeat(9 * 1024 * 1024)), { onProgress: ({ done }) => seen.push(done / 1024 / 1024) });
  expect(seen).toEqual([4, 8, 9]);
});
