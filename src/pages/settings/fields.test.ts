import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';

import { readDraft, settingText, type Field } from './fields.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const fields: readonly Field[] = [
  { kind: 'switch', name: 'isOn', label: 'On' },
  { kind: 'number', name: 'minutes', label: 'Minutes', min: 60, max: 1440 },
  { kind: 'number', name: 'score', label: 'Score', min: 0, max: 1, isWhole: false },
];
const now = { isOn: true, minutes: 60, score: 0.5, beside: 'x' };

test('only what differs from the network is a change', () => {
  const { changes, values } = readDraft(fields, now, { isOn: false, minutes: '60', score: ' 0.25 ' });
  expect(changes).toEqual([
    { name: 'isOn', from: true, to: false },
    { name: 'score', from: 0.5, to: 0.25 },
  ]);
  expect(values).toEqual({ ...now, isOn: false, score: 0.25 });
});

test.each(['', '59', '1441', '90.5', 'an hour', '1e999'])('%j minutes are refused', (minutes) => {
  const { changes, problems } = readDraft(fields, now, { minutes });
  expect(changes).toEqual([]);
  expect(problems.get('minutes')).toBe('A whole number from 60 to 1,440.');
});

test('what the network does not say can be set, and says so', () => {
  const { changes } = readDraft(fields, {}, { isOn: false });
  expect(changes).toEqual([{ name: 'isOn', from: undefined, to: false }]);
  expect(settingText(fields[0]!, undefined)).toBe('not said by the network');
});
