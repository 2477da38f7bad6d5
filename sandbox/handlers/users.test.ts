import { expect, test } from 'vitest';

import type { Network } from '../network.ts';
import { call, createTestNetwork } from '../testCalls.ts';

type Shown = { userId: string; displayName: string; userInternalId: string; hashFlag?: object; avatarFileId?: string };
const usersOf = async (network: Network, query: string) =>
  (await call(network, `GET /api/v3/users?${query}`)).json['users'] as Shown[];

test('users come ten at a time by name, without the deleted, and without a way back', async () => {
  const { network } = createTestNetwork();
  const { json } = await call(network, 'GET /api/v3/users');
  const names = (json['users'] as Shown[]).map((user) => user.displayName.toLowerCase());
  expect(names).toHaveLength(10);
  expect(names.toSorted()).toEqual(names);
  const next = (json['paging'] as { next: string }).next;
  const second = await call(network, `GET /api/v3/users?options[token]=${encodeURIComponent(next)}`);
  expect(second.json['users']).toHaveLength(10);
  expect(second.json['paging']).toEqual({ next: expect.any(String) });
  expect((await usersOf(network, 'options[limit]=100')).some((user) => user.displayName === 'Deleted user')).toBe(
    false,
  );
});

test('a keyword finds any part of a name, exactly only the whole of it', async () => {
  const { network } = createTestNetwork();
  const part = await usersOf(network, 'keyword=mia%20mem');
  expect(part.map((user) => user.userId)).toEqual(['sandbox-member']);
  expect(await usersOf(network, 'keyword=mia%20mem&exactMatchKeyword=true')).toEqual([]);
  expect(await usersOf(network, 'keyword=mia%20member&exactMatchKeyword=true')).toHaveLength(1);
});

test('flagged and deleted users are found by their filters', async () => {
  const { network } = createTestNetwork();
  const flagged = await usersOf(network, 'filter=flagged&options[limit]=100');
  expect(flagged.length).toBeGreaterThan(10);
  expect(flagged.every((user) => user.hashFlag !== undefined)).toBe(true);
  const deleted = await usersOf(network, 'isDeleted=true');
  expect(deleted.length).toBeGreaterThan(0);
  expect(deleted.every((user) => user.displayName === 'Deleted user')).toBe(true);
});

test('avatars come beside their users and are pictures made here', async () => {
  const { network } = createTestNetwork();
  const { json } = await call(network, 'GET /api/v3/users?options[limit]=100');
  const files = json['files'] as { fileId: string; fileUrl: string }[];
  const wanted = (json['users'] as Shown[]).flatMap((user) => user.avatarFileId ?? []);
  expect(files.map((file) => file.fileId)).toEqual(wanted);
  const path = new URL(files[0]!.fileUrl).pathname;
  const picture = await call(network, `GET ${path}?size=small`, undefined, {});
  expect(picture.headers.get('Content-Type')).toContain('image/svg+xml');
  expect(picture.text).toMatch(/^<svg [^>]*width="160"/);
  expect(await call(network, 'GET /api/v3/files/none/download')).toMatchObject({ status: 404, json: { code: 400400 } });
});

test('users are found by ids, encoded once or twice; unknown ones are left out', async () => {
  const { network } = createTestNetwork();
  const awkward = network.state.users.rows.find((user) => user.userId.includes('/'))!.userId;
  for (const id of [encodeURIComponent(awkward), encodeURIComponent(encodeURIComponent(awkward))]) {
    const { json } = await call(
      network,
      `GET /api/v3/users/list?userIds[]=${id}&userIds[]=nobody&userIds[]=sandbox-admin`,
    );
    expect((json['users'] as Shown[]).map((user) => user.userId)).toEqual([awkward, 'sandbox-admin']);
  }
  const ids = Array.from({ length: 101 }, (_, index) => `userIds[]=${index}`).join('&');
  expect(await call(network, `GET /api/v3/users/list?${ids}`)).toMatchObject({ status: 422 });
  expect(await call(network, 'GET /api/v3/users/list')).toMatchObject({ status: 422 });
});

test('one user is found by either id', async () => {
  const { network } = createTestNetwork();
  const { userId, userInternalId } = network.state.users.rows.find((user) => user.userId.includes('/'))!;
  const byPublic = await call(network, `GET /api/v3/users/${encodeURIComponent(userId)}`);
  const byInternal = await call(network, `GET /api/v3/users/${userInternalId}?type=internal`);
  expect(byPublic.json['users']).toMatchObject([{ userId, userInternalId }]);
  expect(byInternal.json).toEqual(byPublic.json);
  expect(await call(network, 'GET /api/v3/users/nobody')).toMatchObject({ status: 404, json: { code: 400400 } });
});

test('reports and deleted users are for admins only', async () => {
  const { network } = createTestNetwork();
  const member = { Authorization: `Bearer ${network.credentials.memberToken}` };
  expect(await call(network, 'GET /api/v3/users', undefined, member)).toMatchObject({ status: 200 });
  for (const query of ['filter=flagged', 'isDeleted=true']) {
    expect(await call(network, `GET /api/v3/users?${query}`, undefined, member)).toMatchObject({
      status: 403,
      json: { code: 400301 },
    });
  }
});
