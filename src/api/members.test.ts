import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from './fakeNetwork.ts';
import {
  addMemberRoles,
  addMembers,
  banMembers,
  listMembers,
  removeMemberRoles,
  removeMembers,
  unbanMembers,
} from './members.ts';

afterEach(() => vi.unstubAllGlobals());

function setUp(...given: Parameters<typeof createFakeNetwork>) {
  const network = createFakeNetwork(...given);
  vi.stubGlobal('fetch', network.fetch);
  return network;
}

const base = 'https://api.test/api/v3/communities/c/users';

test('members are asked for with what is chosen, and come with their names', async () => {
  const body = {
    communityUsers: [{ userId: 'a', roles: ['community-moderator'] }, { userId: 'gone' }],
    users: [{ userId: 'a', displayName: 'Anna', avatarFileId: 'f', isGlobalBan: true }],
    files: [{ fileId: 'f', fileUrl: 'https://api.test/f' }],
  };
  const { client, received } = setUp([{ body }]);
  const filter = { memberships: ['member', 'banned'], roles: ['r'], search: 'a&b' } as const;
  const { items } = await listMembers(client, 'c', filter, { limit: 100 });
  expect(received[0]?.url).toBe(
    `${base}?memberships%5B%5D=member&memberships%5B%5D=banned&roles%5B%5D=r&search=a%26b&options%5Blimit%5D=100`,
  );
  expect(items).toMatchObject([
    { userId: 'a', displayName: 'Anna', avatarUrl: 'https://api.test/f', isGlobalBan: true },
    { userId: 'gone', displayName: undefined, roles: [] },
  ]);
});

test('changes of members are sent as the vendor takes them; removing, both ways it is said to', async () => {
  const { client, received } = setUp();
  const userIds = ['a/1', 'b'];
  await addMembers(client, 'c', { userIds });
  await removeMembers(client, 'c', { userIds });
  await banMembers(client, 'c', { userIds });
  await unbanMembers(client, 'c', { userIds });
  await addMemberRoles(client, 'c', { userIds, roles: ['r'] });
  await removeMemberRoles(client, 'c', { userIds, roles: ['r'] });
  const both = 'userIds%5B%5D=a%2F1&userIds%5B%5D=b';
  const roles = 'https://api.test/api/v4/communities/c/users/roles';
  expect(received.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['POST', base, { userIds }],
    ['DELETE', `${base}?${both}`, { communityId: 'c', userIds }],
    ['PUT', `${base}/ban`, { userIds }],
    ['PUT', `${base}/unban`, { userIds }],
    ['POST', roles, { roles: ['r'], userIds }],
    ['DELETE', `${roles}?roles%5B%5D=r&${both}`, { communityId: 'c', roles: ['r'], userIds }],
  ]);
});
