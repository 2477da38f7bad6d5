import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork, refusal } from './fakeNetwork.ts';
import { getUser, listUsers, listUsersByIds } from './users.ts';

afterEach(() => vi.unstubAllGlobals());

function setUp(...given: Parameters<typeof createFakeNetwork>) {
  const network = createFakeNetwork(...given);
  vi.stubGlobal('fetch', network.fetch);
  return network;
}

test('users are read by page, by ids and one by one', async () => {
  const ana = { userId: 'ana/1', displayName: 'Ana', isGlobalBan: true };
  const { client, received } = setUp([{ body: { users: [ana], files: [], paging: { next: 'T' } } }]);
  expect(await listUsers(client, {}, { limit: 20 })).toMatchObject({
    items: [{ ...ana, isDeleted: false }],
    next: 'T',
  });
  expect(await listUsersByIds(client, ['ana/1', 'b'])).toMatchObject([{ ...ana, isDeleted: false }]);
  expect((await getUser(client, 'ana/1'))?.displayName).toBe('Ana');
  expect(received.map(({ url }) => url)).toEqual([
    'https://api.test/api/v3/users?options%5Blimit%5D=20',
    'https://api.test/api/v3/users/list?userIds%5B%5D=ana%2F1&userIds%5B%5D=b',
    'https://api.test/api/v3/users/ana%2F1',
  ]);
});

test('no ids, no request', async () => {
  const { client, received } = setUp();
  expect(await listUsersByIds(client, [])).toEqual([]);
  expect(received).toEqual([]);
});

test('a user without a name is a user', async () => {
  const { client } = setUp([{ body: { users: [{ userId: 'u', displayName: null }] } }, refusal(404, 400_400)]);
  expect(await getUser(client, 'u')).toMatchObject({ userId: 'u', displayName: null, isGlobalBan: false });
  await expect(getUser(client, 'gone')).rejects.toMatchObject({ kind: 'not-found' });
  await expect(getUser(client, '..')).rejects.toMatchObject({ kind: 'not-found' });
});

test('a list is filtered in the vendor’s words, and carries addresses of pictures', async () => {
  const users = [{ userId: 'u', avatarFileId: 'f' }];
  const { client, received } = setUp([{ body: { users, files: [{ fileId: 'f', fileUrl: 'https://files.test/f' }] } }]);
  const filter = { keyword: 'a b', exactMatchKeyword: true, filter: 'flagged', isDeleted: true } as const;
  const { items } = await listUsers(client, { ...filter, sortBy: 'lastCreated' }, { limit: 20 });
  expect(items[0]?.avatarUrl).toBe('https://files.test/f');
  await listUsers(client, { keyword: '' }, { limit: 20 });
  expect(received.map(({ url }) => url)).toEqual([
    'https://api.test/api/v3/users?exactMatchKeyword=true&filter=flagged&isDeleted=true&sortBy=lastCreated&keyword=a%20b&options%5Blimit%5D=20',
    'https://api.test/api/v3/users?options%5Blimit%5D=20',
  ]);
});
