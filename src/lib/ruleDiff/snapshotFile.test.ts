import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readSnapshotFile, snapshotJson } from './snapshotFile.ts';

const at = Date.UTC(2026, 10, 20, 12);
const rule = { ruleId: '1', regex: 'casino', isMatchExactWord: true, isEnabled: false };
const unread = () => Promise.reject(new Error('must not be read'));
const whole = { network: 'Acme', at, rules: [rule] };
const blob = (text: string) => new Blob([text]);
const file = (change: object) => blob(JSON.stringify({ ...JSON.parse(snapshotJson(whole)), ...change }));
const problem = (given: Blob) =>
  readSnapshotFile(given).then(
    () => undefined,
    (error) => error.problem,
  );

test('what is written is read again, whatever the texts', async () => {
  const rules = fc.array(
    fc.record({
      ruleId: fc.string(),
      regex: fc.string({ minLength: 1, unit: 'grapheme' }),
      isMatchExactWord: fc.boolean(),
      isEnabled: fc.boolean(),
    }),
  );
  await fc.assert(
    fc.asyncProperty(rules, fc.string({ maxLength: 50 }), async (rules, network) => {
      const read = await readSnapshotFile(blob(snapshotJson({ network, at, rules })));
      expect(read).toEqual({ network, at, rules });
    }),
  );
});

test('a file saved again by an editor that adds a byte order mark is still read', async () => {
  expect(await readSnapshotFile(blob(`\uFEFF${snapshotJson(whole)}`))).toEqual(whole);
});

test('what is not a snapshot is told apart from a damaged one', async () => {
  expect(await problem(blob('casino\nspam'))).toEqual({ code: 'not-json' });
  expect(await problem(blob(snapshotJson(whole).slice(0, -5)))).toEqual({ code: 'not-json' });
  expect(await problem(blob('[]'))).toEqual({ code: 'not-a-snapshot' });
  expect(await problem(file({ format: 'other' }))).toEqual({ code: 'not-a-snapshot' });
  expect(await problem(file({ savedAt: 'yesterday' }))).toEqual({ code: 'not-a-snapshot' });
  expect(await problem(file({ version: 2 }))).toEqual({ code: 'newer' });
  expect(await problem(file({ rules: [rule, { ...rule, isEnabled: 'yes' }] }))).toEqual({ code: 'bad-rule', place: 2 });
  const { isMatchExactWord: _, ...withoutMode } = rule;
  expect(await problem(file({ rules: [withoutMode] }))).toEqual({ code: 'bad-rule', place: 1 });
  expect(await problem(file({ rules: [{ ...rule, regex: '' }] }))).toEqual({ code: 'bad-rule', place: 1 });
});

test('a file too large to be one is not even opened', async () => {
  await expect(readSnapshotFile({ size: 1e9, text: unread })).rejects.toMatchObject({ problem: { code: 'too-large' } });
});
