import { expect, test } from 'vitest';

import { keyName, keyText } from './keyName.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  keyName({ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

test.each([
  ['a letter', press('d'), 'd'],
  ['a letter with caps lock', press('D'), 'd'],
  ['a letter with Shift', press('Z', { shiftKey: true }), 'Shift+z'],
  ['with Control or Command', press('k', { metaKey: true }), 'Mod+k'],
  ['a sign, however it is typed', press('?', { shiftKey: true }), '?'],
  ['a named key', press('Escape'), 'Escape'],
  ['a letter of another script, by its place', press('в', { code: 'KeyD' }), 'd'],
  ['Space', press(' '), 'Space'],
  ['a modifier alone', press('Shift', { shiftKey: true }), undefined],
  ['what Alt types', press('ł', { altKey: true, code: 'KeyL' }), undefined],
])('%s', (_, name, expected) => {
  expect(name).toBe(expected);
});

test('keys are read as people write them', () => {
  expect(['g f', 'Shift+z', 'ArrowDown', '?'].map(keyText)).toEqual(['G F', 'Shift+Z', '↓', '?']);
});
