import { readFileSync } from 'node:fs';

import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';

import { errorText } from '#src/api/errorText.ts';
import { routePatterns } from '#src/paths.ts';
import { createHelpSearch, helpEntries, helpEntry } from '#src/pages/help/helpEntries.ts';
import { screens } from '#src/pages/help/screens.ts';
import { errorHelp } from '#src/queries/errorHelp.ts';

/** The FAQ has this many answers. */
const answers = 63;

const table = readFileSync('docs/faq-coverage.md', 'utf8')
  .split('\n')
  .filter((line) => /^\|\s*\d/.test(line))
  .map((line) => {
    const [faqRow = '', question = '', kind = '', entry = '', screen = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim().replaceAll('`', ''));
    return { faqRow: Number(faqRow), question, kind, entry, screen };
  });
const routes = readFileSync('src/routes.tsx', 'utf8');
const sentence = /^\S.*[.:?]$/;

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

test('the coverage table has every answer of the FAQ once, in its order', () => {
  expect(table.map(({ faqRow }) => faqRow)).toEqual(Array.from({ length: answers }, (_, index) => index + 1));
});

test('every row of the table has its entry, with the same question, kind and screen', () => {
  const ofEntries = helpEntries
    .toSorted((one, other) => one.faqRow - other.faqRow)
    .map(({ id, faqRow, kind, title, screen }) => ({
      faqRow,
      question: i18n._(title),
      kind,
      entry: id,
      screen: screen ? routePatterns[screen] : '',
    }));
  expect(ofEntries).toEqual(table);
});

test('every screen an entry leads to is a route, and the link goes there or to the list before it', () => {
  for (const [name, { to }] of Object.entries(screens)) {
    expect(routes).toContain(`routePatterns.${name},`);
    expect(routePatterns[name as keyof typeof screens]).toMatch(new RegExp(`^${to}`));
  }
});

test('what can be done in the console says where', () => {
  const nowhere = helpEntries.filter(({ kind, screen }) => ['F', 'S', 'E'].includes(kind) && !screen);
  expect(nowhere.map(({ id }) => id)).toEqual([]);
});

test('every entry asks a question, answers it in sentences, and points at entries there are', () => {
  for (const { id, title, text, steps = [], see = [] } of helpEntries) {
    expect(i18n._(title)).toMatch(/^[A-Z].*\?$|\(\d+\)\?$/);
    expect(text.length).toBeGreaterThan(0);
    for (const part of [...text, ...steps]) expect(i18n._(part)).toMatch(sentence);
    expect(see.filter((other) => other === id || helpEntry(other) === undefined)).toEqual([]);
  }
});

test('every code has a meaning of its own, a cause and a next step', () => {
  const nothingKnown = i18n._(errorText(new Error()).title);
  for (const { code, title, cause, next } of errorHelp) {
    for (const part of [title, cause, next]) expect(i18n._(part)).toMatch(/^[A-Z].*[^.!]\.$/);
    expect([code, i18n._(title)]).not.toEqual([code, nothingKnown]);
  }
  expect(new Set(errorHelp.map(({ code }) => code)).size).toBe(errorHelp.length);
});

test.each([
  ['how do I ban somebody', 'global-ban'],
  ['ban a user', 'global-ban'],
  ['muted', 'error-400302'],
  ['unban', 'global-ban'],
  ['where is my token', 'admin-token'],
  ['restore deleted user', 'restore-user'],
  ['bulk upload words', 'block-many-words'],
  ['make moderator', 'community-roles'],
  ['kick', 'remove-members'],
  ['push iphone', 'ios-push'],
  ['rate limit', 'too-many-requests'],
  ['400309', 'link-refused'],
  ['400301', 'error-400301'],
  ['PermissionDenied', 'error-400301'],
  ['figma', 'design-files'],
])('“%s” finds %s among the first three', (question, id) => {
  const found = createHelpSearch(i18n)(question).map((entry) => entry.id);
  expect(found.slice(0, 3)).toContain(id);
});
