import { afterEach, expect, test, vi } from 'vitest';

import {
  closeCommunity,
  communityPermissions,
  createCommunity,
  getCommunity,
  listCommunities,
  listCommunitiesByIds,
  updateCommunity,
} from './communities.ts';
import { createFakeNetwork } from './fakeNetwork.ts';

afterEach(() => vi.unstubAllGlobals());

function setUp(...given: Parameters<typeof createFakeNetwork>) {
  const network = createFakeNetwork(...given);
  vi.stubGlobal('fetch', network.fetch);
  return network;
}

const answer = {
  communities: [{ communityId: 'c/1', displayName: 'Club', avatarFileId: 'f', categoryIds: ['k', 'gone'] }],
  files: [{ fileId: 'f', fileUrl: 'https://api.test/f' }],
  categories: [{ categoryId: 'k', name: 'Food' }, 'no category'],
  paging: { next: 'N' },
};

test('a page of communities is asked for as the vendor reads it, and comes with its picture and its categories', async () => {
  const { client, received } = setUp([{ body: answer }]);
  const filter = { keyword: 'a b', tags: ['x', 'y'], sortBy: 'displayName', isDeleted: false, hasFlag: true } as const;
  const { items, next } = await listCommunities(client, filter, { limit: 20 });
  expect(received[0]?.url).toBe(
    'https://api.test/api/v3/communities?sortBy=displayName&isDeleted=false&hasFlag=true&filter=all&keyword=a%20b&tags%5B%5D=x&tags%5B%5D=y&options%5Blimit%5D=20',
  );
  expect(next).toBe('N');
  expect(items).toMatchObject([{ avatarUrl: 'https://api.test/f', categoryNames: ['Food'], isPublic: true }]);
  // What is not asked for is left out: an empty value is not "any".
  await listCommunities(client, {}, { token: 'N' });
  expect(received[1]?.url).toBe('https://api.test/api/v3/communities?filter=all&options%5Btoken%5D=N');
});

test('one community and several are read by id, in the path or in the query', async () => {
  const { client, received } = setUp([{ body: answer }]);
  await getCommunity(client, 'c/1');
  await listCommunitiesByIds(client, ['c/1', 'd']);
  expect(received.map(({ url }) => url)).toEqual([
    'https://api.test/api/v3/communities/c%2F1',
    'https://api.test/api/v3/communities/list?communityIds%5B%5D=c%2F1&communityIds%5B%5D=d',
  ]);
  expect(await listCommunitiesByIds(client, [])).toEqual([]);
  expect(received).toHaveLength(2);
});

test('an answer without the community it is about names the field', async () => {
  const { client } = setUp([{ body: { communities: [] } }]);
  await expect(getCommunity(client, 'c')).rejects.toMatchObject({ kind: 'bad-response', field: 'communities.0' });
});

test('changes send what was given and the id, and closing nothing', async () => {
  const { client, received } = setUp([{ body: answer }]);
  await createCommunity(client, { displayName: 'Club', isUniqueDisplayName: true });
  await updateCommunity(client, 'c/1', { isPublic: false });
  await closeCommunity(client, 'c/1');
  expect(received.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['POST', 'https://api.test/api/v3/communities', { displayName: 'Club', isUniqueDisplayName: true }],
    ['PUT', 'https://api.test/api/v3/communities/c%2F1', { communityId: 'c/1', isPublic: false }],
    ['DELETE', 'https://api.test/api/v3/communities/c%2F1', undefined],
  ]);
});

test('permissions that are missing are none', async () => {
  const { client } = setUp([{ body: { permissions: ['A', 'B'] } }, { body: {} }]);
  expect(await communityPermissions(client, 'c')).toEqual(['A', 'B']);
  expect(await communityPermissions(client, 'c')).toEqual([]);
});
