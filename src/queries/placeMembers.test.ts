import { expect, test } from 'vitest';

import type { Member } from '#src/api/members.ts';

import { placeAmong } from './placeMembers.ts';

const member = (userId: string, displayName: string, isBanned = false): Member => ({
  communityId: 'c',
  userId,
  displayName,
  isBanned,
  communityMembership: isBanned ? 'banned' : 'member',
  roles: [],
  createdAt: '',
});
const members = [
  member('a', 'Anna'),
  member('b', 'Ben', true),
  member('c1', 'Chris'),
  member('c2', 'chris'),
  // Somebody's name is somebody else's id.
  member('d', 'a'),
];
const place = (...ids: string[]) =>
  placeAmong(
    members,
    ids.map((id, line) => ({ id, lines: [line + 1] })),
  ).map(({ id, is, member: found }) => [id, is, found?.userId]);

test('an id counts before a name, and a name only where one member has it', () => {
  expect(place('a', ' ben ', 'CHRIS', 'nobody', 'c2')).toEqual([
    ['a', 'member', 'a'],
    [' ben ', 'banned', 'b'],
    ['CHRIS', 'ambiguous', undefined],
    ['nobody', 'not-member', undefined],
    ['c2', 'member', 'c2'],
  ]);
});

test('who is pasted by id and by name is one person', () => {
  expect(place('a', 'Anna')).toEqual([['a', 'member', 'a']]);
});
