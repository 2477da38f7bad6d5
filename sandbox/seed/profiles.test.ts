import { expect, test } from 'vitest';

import { createTestNetwork } from '../testCalls.ts';

const { users, posts, communities } = createTestNetwork().network.state;
const listsOf = (key: string) =>
  users.rows.flatMap(({ metadata }) => (Array.isArray(metadata[key]) ? [metadata[key] as string[]] : []));

test('people saved posts that are there, and one that is gone', () => {
  const saved = listsOf('savedPostIds').flat();
  const found = saved.filter((postId) => posts.get(postId));
  expect(found.length).toBeGreaterThan(50);
  expect(new Set(saved.filter((postId) => !posts.get(postId))).size).toBe(1);
  expect(
    listsOf('favorites')
      .flat()
      .every((postId) => posts.get(postId)),
  ).toBe(true);
  expect(new Set(posts.rows.map(({ postId }) => postId)).size).toBe(posts.rows.length);
});

test('people are invited to communities, have badges and roles, and some have metadata nobody expected', () => {
  const invited = listsOf('invitedCommunity');
  expect(invited.flat().filter((communityId) => communities.get(communityId)).length).toBeGreaterThan(20);
  const badges = new Set(users.rows.map(({ metadata }) => metadata['verified']));
  expect(badges).toEqual(new Set([undefined, true, false, 'verified', 1]));
  const roles = new Set(users.rows.flatMap((user) => user.roles));
  for (const role of ['global-admin', 'super-moderator', 'moderator', 'channel-moderator', 'event-host'])
    expect(roles).toContain(role);
  expect(users.rows.some(({ metadata }) => JSON.stringify(metadata).length > 1000)).toBe(true);
  expect(users.rows.some(({ metadata }) => typeof metadata['savedPostIds'] === 'string')).toBe(true);
  const deleted = users.rows.filter(({ isDeleted }) => isDeleted);
  expect(deleted.every((user) => user.roles.length === 0 && Object.keys(user.metadata).length === 0)).toBe(true);
});
