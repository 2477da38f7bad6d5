import { expect, test } from 'vitest';

import { answered, invited, invitedTo, savedPostIds, withBadge } from './metadataLists.ts';

test('what is saved is read from both keys, whatever else apps left there', () => {
  expect(savedPostIds({ metadata: { savedPostIds: ['a', 'b', 7, null, ''], favorites: ['b', 'c'] } })).toEqual([
    'a',
    'b',
    'c',
  ]);
  expect(savedPostIds({ metadata: { savedPostIds: 'none yet' } })).toEqual([]);
  expect(savedPostIds({ metadata: undefined })).toEqual([]);
});

test('an invitation is added once, and goes when it is answered; the rest of the metadata stays', () => {
  const user = { metadata: { city: 'Oslo', invitedCommunity: ['a', 42] } };
  expect(invited(user, 'b')).toEqual({ city: 'Oslo', invitedCommunity: ['a', 'b'] });
  expect(invitedTo({ metadata: invited(user, 'a') })).toEqual(['a']);
  expect(answered(user, 'a')).toEqual({ city: 'Oslo', invitedCommunity: [] });
});

test('a badge is given and taken beside what there is', () => {
  expect(withBadge({ metadata: { city: 'Oslo' } }, true)).toEqual({ city: 'Oslo', verified: true });
  expect(withBadge({ metadata: { verified: 'verified' } }, false)).toEqual({ verified: false });
});
