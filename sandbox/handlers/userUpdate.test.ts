import { expect, test } from 'vitest';

import type { Network } from '../network.ts';
import { call, createTestNetwork } from '../testCalls.ts';

const put = 'PUT /api/v3/users/';
const asMember = ({ credentials }: Network) => ({ Authorization: `Bearer ${credentials.memberToken}` });

/** So many bytes beside the eight around them, two for each letter. */
const metadata = (letters: number) => ({ a: 'é'.repeat(letters) });

test('keys left out stay, metadata is replaced as a whole', async () => {
  const { network } = createTestNetwork();
  await call(network, put, { userId: 'sandbox-member', description: 'Hello', metadata: { verified: true, a: 1 } });
  const { json } = await call(network, put, { userId: 'sandbox-member', metadata: { b: 2 } });
  expect(json['users']).toMatchObject([{ displayName: 'Mia Member', description: 'Hello', metadata: { b: 2 } }]);
  expect((json['users'] as { metadata: object }[])[0]!.metadata).toEqual({ b: 2 });
});

test('limits are those of the vendor, and 5,000 bytes of metadata are bytes', async () => {
  const { network } = createTestNetwork();
  const userId = 'sandbox-member';
  const tooLong = {
    displayName: 'x'.repeat(101),
    roles: Array.from({ length: 11 }, String),
    avatarCustomUrl: 'x'.repeat(1001),
    description: 'x'.repeat(501),
  };
  const { status, json } = await call(network, put, { userId, ...tooLong });
  expect({ status, code: json['code'] }).toEqual({ status: 422, code: 500000 });
  expect((json['data'] as { detail: string[] }).detail).toHaveLength(4);
  expect(await call(network, put, { userId, metadata: metadata(2496) })).toMatchObject({ status: 200 });
  expect(await call(network, put, { userId, metadata: metadata(2497) })).toMatchObject({ status: 422 });
});

test('only a picture may be an avatar, and null takes it away', async () => {
  const { network } = createTestNetwork();
  const { files } = network.state;
  files.put({ fileId: 'clip', type: 'video', hue: 0, createdAt: '2026-01-01T00:00:00.000Z' });
  const userId = 'sandbox-member';
  for (const avatarFileId of ['clip', 'none']) {
    expect(await call(network, put, { userId, avatarFileId })).toMatchObject({ status: 403, json: { code: 400300 } });
  }
  const { fileId } = files.rows[0]!;
  const changed = await call(network, put, { userId, avatarFileId: fileId });
  expect(changed.json).toMatchObject({ users: [{ avatarFileId: fileId }], files: [{ fileId }] });
  const { json } = await call(network, put, { userId, avatarFileId: null });
  expect((json['users'] as object[])[0]).not.toHaveProperty('avatarFileId');
});

test('an unknown user is made unless the call says not to; a deleted one is beyond changing', async () => {
  const { network } = createTestNetwork();
  const refused = { status: 404, json: { code: 400400 } };
  expect(await call(network, put, { userId: 'new', createNewUserWhenNotFound: false })).toMatchObject(refused);
  const made = await call(network, put, { userId: 'new', createNewUserWhenNotFound: true, displayName: 'New' });
  expect(made.json['users']).toMatchObject([{ userId: 'new', displayName: 'New' }]);
  const { userId } = network.state.users.rows.find(({ isDeleted }) => isDeleted)!;
  expect(await call(network, put, { userId, displayName: 'Back' })).toMatchObject(refused);
});

test('people change their own profile, but neither their roles nor anybody else', async () => {
  const { network } = createTestNetwork();
  const member = asMember(network);
  const own = await call(network, put, { userId: 'sandbox-member', description: 'Me' }, member);
  expect(own.json['users']).toMatchObject([{ description: 'Me' }]);
  for (const body of [
    { userId: 'sandbox-member', roles: ['global-admin'] },
    { userId: 'sandbox-admin', description: 'Me' },
    { userId: 'newcomer', description: 'Me' },
  ]) {
    expect(await call(network, put, body, member)).toMatchObject({ status: 403, json: { code: 400300 } });
  }
  expect(network.state.users.get('newcomer')).toBeUndefined();
});
