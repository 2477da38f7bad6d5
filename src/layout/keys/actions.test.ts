// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const session = { status: 'connected' };
vi.mock('#src/session/session.ts', () => ({ sessionState: { get: () => session } }));

const { addActions } = await import('./actions.ts');
const { areSingleKeysOn, keymap, chooseKeys } = await import('./keymap.ts');

const action = (id: string, keys: string[], more = {}) => ({ id, label: id, keys, run: vi.fn<() => void>(), ...more });
const press = (key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

let takeAway: (() => void)[] = [];
const add = (actions: ReturnType<typeof action>[], isOuter = false) =>
  takeAway.push(addActions({ title: 'Test', actions }, isOuter));

beforeEach(() => {
  session.status = 'connected';
  document.body.innerHTML = '<input type="text"><select></select>';
});
afterEach(() => {
  for (const each of takeAway) each();
  takeAway = [];
  keymap.forget();
  areSingleKeysOn.forget();
});

test('of two that know a key the inner one has it; two keys one after the other are one', () => {
  const outer = action('outer', ['d']);
  const inner = action('inner', ['d']);
  const go = action('go', ['g u']);
  add([inner]);
  add([outer, go], true);
  press('d');
  press('g');
  press('u');
  press('u');
  expect([outer, inner, go].map(({ run }) => run.mock.calls.length)).toEqual([0, 1, 1]);
});

test('nothing is heard in a field, held down, under a dialog, while locked, or when single keys are off', () => {
  const remove = action('remove', ['d']);
  const palette = action('palette', ['Mod+k'], { isEverywhere: true });
  add([remove, palette]);
  press('d', document.querySelector('input')!);
  press('d', document.querySelector('select')!);
  press('d', document.body, { repeat: true });
  areSingleKeysOn.choose(false);
  press('d');
  areSingleKeysOn.choose(true);
  document.body.insertAdjacentHTML('beforeend', '<dialog open></dialog>');
  press('d');
  document.querySelector('dialog')!.remove();
  session.status = 'locked';
  press('d');
  expect(remove.run).not.toHaveBeenCalled();
  session.status = 'connected';
  press('k', document.querySelector('input')!, { ctrlKey: true });
  expect(palette.run).toHaveBeenCalledTimes(1);
});

test('another key is kept under the action’s id, and taken in place of its own', () => {
  const remove = action('remove', ['d']);
  add([remove]);
  chooseKeys('remove', ['r']);
  press('d');
  press('r');
  expect(remove.run).toHaveBeenCalledTimes(1);
  chooseKeys('remove', undefined);
  press('d');
  expect(remove.run).toHaveBeenCalledTimes(2);
});
