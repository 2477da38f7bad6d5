import { expect, test } from 'vitest';

import { compilePattern, patternFault } from './compilePattern.ts';
import { checkEntry } from './pattern.ts';

test('a pattern compiles with the u flag, or without where only that works', () => {
  expect(compilePattern('\\p{L}+')?.flags).toBe('u');
  expect(compilePattern('a\\-b', 'gi')?.flags).toBe('gi');
  expect(compilePattern('(a')).toBeUndefined();
  expect(patternFault('a\\-b')).toBeUndefined();
  expect(patternFault('(a')).toContain('Unterminated group');
});

test('a typed word is cleaned and escaped, a typed pattern is checked', () => {
  expect(checkEntry(' c++\u200b ', 'plain')).toEqual({ ok: true, regex: 'c\\+\\+', warnings: [] });
  expect(checkEntry('fr[e3]+', 'pattern')).toEqual({ ok: true, regex: 'fr[e3]+', warnings: [] });
  expect(checkEntry('c++', 'pattern')).toEqual({ ok: false, reason: 'bad-pattern' });
  expect(checkEntry(' \u200b', 'plain')).toEqual({ ok: false, reason: 'empty' });
});

test('the limit of 500 counts what is sent', () => {
  expect(checkEntry('x'.repeat(500), 'plain').ok).toBe(true);
  expect(checkEntry('x'.repeat(501), 'plain')).toEqual({ ok: false, reason: 'too-long' });
  expect(checkEntry('.'.repeat(251), 'plain')).toEqual({ ok: false, reason: 'too-long' });
  expect(checkEntry('.'.repeat(251), 'pattern').ok).toBe(true);
});

test('a pattern that is slow, or matches every message, may be sent with a warning', () => {
  expect(checkEntry('(a+)+$', 'pattern')).toMatchObject({ ok: true, warnings: ['slow-pattern'] });
  expect(checkEntry('spam|', 'pattern')).toMatchObject({ ok: true, warnings: ['matches-anything'] });
  expect(checkEntry('(a+)+$', 'plain')).toMatchObject({ ok: true, warnings: [] });
});
