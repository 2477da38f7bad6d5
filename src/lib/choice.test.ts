// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';

import { createChoice } from './choice.ts';

const number = () =>
  createChoice({
    storageKey: 'test.choice',
    parse: (kept) => {
      if (typeof kept !== 'number') throw new Error('not a number');
      return kept;
    },
    fallback: 1,
  });

beforeEach(() => localStorage.clear());

test('what nobody chose is as it comes, then as the team has it, then as the person has it', () => {
  const choice = number();
  expect(choice.get()).toBe(1);
  choice.setTeam(2);
  expect(choice.get()).toBe(2);
  choice.choose(3);
  choice.setTeam(4);
  expect(choice.get()).toBe(3);
  expect(number().get()).toBe(3);
  choice.forget();
  expect(choice.get()).toBe(4);
});

test('what makes no sense counts as not chosen', () => {
  localStorage.setItem('test.choice', '{"broken');
  const choice = number();
  choice.setTeam('seven');
  expect(choice.get()).toBe(1);
});

test('another tab is heard', () => {
  const choice = number();
  localStorage.setItem('test.choice', '5');
  dispatchEvent(new StorageEvent('storage', { key: 'test.choice' }));
  expect(choice.get()).toBe(5);
});
