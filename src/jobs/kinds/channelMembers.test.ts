import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from '#src/api/fakeNetwork.ts';
import { ApiError } from '#src/api/errors.ts';

import { banChannelMembers } from './banChannelMembers.ts';
import { removeChannelMembers } from './removeChannelMembers.ts';
import { setChannelMemberRoles } from './setChannelMemberRoles.ts';
import { unbanChannelMembers } from './unbanChannelMembers.ts';

afterEach(() => vi.unstubAllGlobals());

const params = { channelId: 'a/b' };
const people = 'https://api.test/api/v3/channels/a%2Fb/users';
const users = ['ann', 'bob'].map((userId) => ({ userId, displayName: userId.toUpperCase() }));
const done = (outcome: string) => ({ is: 'done' as const, outcome });

function network() {
  const fake = createFakeNetwork();
  vi.stubGlobal('fetch', fake.fetch);
  return fake;
}

test('a hundred go into one call of each', () => {
  for (const kind of [banChannelMembers, unbanChannelMembers, removeChannelMembers, setChannelMemberRoles])
    expect(kind.itemsPerCall).toBe(100);
});

test('a ban says that messages do not come back, and is lifted by the kind for channels', async () => {
  const { client, received } = network();
  await banChannelMembers.send(client, users, params);
  await unbanChannelMembers.send(client, users, params);
  expect(received.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['PUT', `${people}/ban`, { userIds: ['ann', 'bob'] }],
    ['PUT', `${people}/unban`, { userIds: ['ann', 'bob'] }],
  ]);
  expect(banChannelMembers.weight).toBe('partly');
  expect(banChannelMembers.undo).toMatchObject({ kind: 'unbanChannelMembers' });
  expect(banChannelMembers.undo!.loses).toContain('messages');
  expect(banChannelMembers.accept({ ...users[0]!, isBanned: true }, params).fate).toMatchObject({
    outcome: 'unchanged',
  });
  expect(banChannelMembers.undo!.input(users[0]!, done('unchanged'), params)).toBeUndefined();
});

const error = (code: number) => new ApiError({ kind: 'forbidden', code, endpoint: people, message: '' });

test('who is not banned any more has been let back in', () => {
  expect(unbanChannelMembers.alreadyDone!(error(400_316), params)).toBe('unchanged');
  expect(unbanChannelMembers.alreadyDone!(error(400_300), params)).toBeUndefined();
});

test('those removed are added again, but for those who were banned', async () => {
  const { client, received } = network();
  await removeChannelMembers.send(client, users, params);
  expect(received).toMatchObject([{ method: 'DELETE', body: { channelId: 'a/b', userIds: ['ann', 'bob'] } }]);
  const undo = removeChannelMembers.undo!;
  expect(undo.kind).toBe('addChannelMembers');
  expect(undo.input(users[0]!, done('member-removed'), params)).toEqual(users[0]);
  expect(undo.input({ ...users[0]!, isBanned: true }, done('member-removed'), params)).toBeUndefined();
});

test('roles are given one a call, then the others taken, and undo turns that round', async () => {
  const { client, received } = network();
  const item = { ...users[0]!, from: ['host'], to: ['channel-moderator', 'guide'] };
  await setChannelMemberRoles.send(client, [item], params);
  expect(received.map(({ method, body }) => [method, (body as { role: string }).role])).toEqual([
    ['POST', 'channel-moderator'],
    ['POST', 'guide'],
    ['DELETE', 'host'],
  ]);
  expect(setChannelMemberRoles.undo!.input(item, done('roles-set'), params)).toMatchObject({
    from: item.to,
    to: item.from,
  });
});
