import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from './fakeNetwork.ts';
import { banUser, clearUserFlags, deleteUser, revokeUserSessions, unbanUser, updateUser } from './userModeration.ts';

afterEach(() => vi.unstubAllGlobals());

test('each is the call of the vendor’s contract, with ids encoded once', async () => {
  const { client, received, fetch } = createFakeNetwork();
  vi.stubGlobal('fetch', fetch);
  await updateUser(client, 'a/b', { roles: ['r'] });
  await banUser(client, 'a/b');
  await unbanUser(client, 'a/b');
  await clearUserFlags(client, 'a/b');
  await revokeUserSessions(client, 'a/b');
  await deleteUser(client, 'a/b', {
    deleteAll: false,
    markMessageDeleted: true,
    hardDeletePost: false,
    hardDeleteComment: false,
  });
  expect(received.map(({ method, url, body }) => [method, url.slice('https://api.test'.length), body])).toEqual([
    ['PUT', '/api/v3/users', { userId: 'a/b', roles: ['r'], createNewUserWhenNotFound: false }],
    ['POST', '/api/v2/users/ban', { userId: 'a/b' }],
    ['POST', '/api/v2/users/unban', { userId: 'a/b' }],
    ['DELETE', '/api/v2/users/a%2Fb/flags', undefined],
    ['DELETE', '/api/v4/sessions/users/a%2Fb?isPublic=true', undefined],
    [
      'DELETE',
      '/api/v4/users/a%2Fb?deleteAll=false&markMessageDeleted=true&hardDeletePost=false&hardDeleteComment=false',
      undefined,
    ],
  ]);
});
