import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';

import { csvBlob, csvParts, csvRecord, unguardCell } from './csv.ts';

async function partsOf(...args: Parameters<typeof csvParts>): Promise<string[]> {
  const parts: string[] = [];
  for await (const part of csvParts(...args)) parts.push(part);
  return parts;
}
async function* countTo(end: number) {
  for (let at = 0; at < end; at += 1) yield [at];
}
const textOf = async (...args: Parameters<typeof csvParts>) => (await partsOf(...args)).join('');

test('cells are quoted only where they must be', () => {
  expect(csvRecord(['spam', 'a,b', 'say "hi"', 'two\nlines', ' kept ', '', undefined, null, 5, true])).toBe(
    'spam,"a,b","say ""hi""","two\nlines"," kept ",,,,5,true',
  );
});

test('text that a spreadsheet would run is written as text, numbers stay numbers', () => {
  expect(csvRecord(['=1+1', '+49', '-x', '@sum', '\tx', "'=x", "'tis", -5])).toBe(
    `'=1+1,'+49,'-x,'@sum,'\tx,''=x,'tis,-5`,
  );
});

test('a file has a byte order mark, its header and CR LF line ends', async () => {
  expect(await textOf([['spam', 1]], { header: ['word', 'line'] })).toBe('\ufeffword,line\r\nspam,1\r\n');
  expect(await textOf([], { bom: false })).toBe('');
  const blob = await csvBlob([['käse']]);
  expect(new Uint8Array(await blob.arrayBuffer()).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
});

test('many rows come in parts, also from an asynchronous source', async () => {
  const parts = await partsOf(countTo(2500), { bom: false });
  expect(parts).toHaveLength(3);
  expect(parts.join('').split('\r\n')).toHaveLength(2501);
});

test('whatever is written comes back through another reader', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', "'", '=', '+', '-', '@', '\t', ' ', 'a') }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (rows) => {
      const file = await textOf(rows, { bom: false });
      const { data, errors } = Papa.parse<string[]>(file, { delimiter: ',', newline: '\r\n' });
      expect(errors).toEqual([]);
      expect(data.pop()).toEqual(['']);
      expect(data.map((cells) => cells.map(unguardCell))).toEqual(rows);
      for (const cells of data) for (const text of cells) expect(text).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
});
