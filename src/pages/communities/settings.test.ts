import { expect, test } from 'vitest';

import { changedFields, newSettings, problemOf, settingsOf } from './settings.ts';

test('only what was changed is sent, in the vendor’s names', () => {
  const before = { ...newSettings, displayName: 'Bakers', tags: 'food, bread' };
  expect(changedFields(before, before)).toEqual({});
  // The two switches of who may post go together.
  expect(changedFields(before, { ...before, posting: 'review', tags: 'food,bread' })).toEqual({
    onlyAdminCanPost: false,
    needApprovalOnPostCreation: true,
  });
  expect(changedFields({ ...before, posting: 'review' }, { ...before, posting: 'admins' })).toEqual({
    onlyAdminCanPost: true,
    needApprovalOnPostCreation: false,
  });
});

test('both switches on, which the vendor’s own console does not allow, is read as the stricter', () => {
  const both = { ...newSettings, tags: [], onlyAdminCanPost: true, needApprovalOnPostCreation: true };
  expect(settingsOf(both).posting).toBe('admins');
  // Going from there to the other end switches both off.
  const before = settingsOf(both);
  expect(changedFields(before, { ...before, posting: 'everybody' })).toEqual({
    onlyAdminCanPost: false,
    needApprovalOnPostCreation: false,
  });
});

test('what the vendor would refuse is found before it is sent', () => {
  const good = { ...newSettings, displayName: 'x' };
  expect(problemOf(good)).toBeUndefined();
  expect(problemOf({ ...good, displayName: '  ' })).toBe('no-name');
  expect(problemOf({ ...good, displayName: 'x'.repeat(1_001) })).toBe('long-name');
  expect(problemOf({ ...good, tags: 'abcdefghijk'.split('').join(',') })).toBe('many-tags');
  expect(problemOf({ ...good, tags: 'y'.repeat(101) })).toBe('long-tag');
});

test('the last tag or category of a community cannot be taken away, as the vendor takes no empty list', () => {
  const before = { ...newSettings, displayName: 'x', tags: 'food', categoryIds: ['c'] };
  expect(problemOf({ ...before, tags: ' ' }, before)).toBe('last-tag');
  expect(problemOf({ ...before, categoryIds: [] }, before)).toBe('last-category');
  expect(problemOf({ ...before, tags: 'bread', categoryIds: ['d'] }, before)).toBeUndefined();
  expect(problemOf({ ...newSettings, displayName: 'x' })).toBeUndefined();
});
