import { expect, test } from 'vitest';

import type { Network } from '../network.ts';
import { call, createTestNetwork } from '../testCalls.ts';

type Member = {
  userId: string;
  membership: string;
  isBanned: boolean;
  isMuted: boolean;
  roles: string[];
  createdAt: string;
};

/** A community channel with an ordinary member who wrote something there. */
function writerIn({ state }: Network) {
  const member = state.channelMembers.rows.find(({ channelId, userId, membership, roles }) => {
    const channel = state.channels.get(channelId)!;
    const isOpen = channel.type === 'community' && !channel.isDeleted && !channel.isClosed;
    const isPlain = membership === 'member' && roles.length === 0 && state.users.get(userId)!.roles.length === 0;
    return isOpen && isPlain && state.messages.rows.some((one) => one.channelId === channelId && one.userId === userId);
  })!;
  return { ...member, path: `/api/v3/channels/${encodeURIComponent(member.channelId)}/users` };
}

const membersOf = (json: Record<string, unknown>) => json['channelUsers'] as Member[];

async function listed(network: Network, path: string, query: string): Promise<Member[]> {
  const { json } = await call(network, `GET ${path.replace('v3', 'v4')}?options[limit]=100&${query}`);
  return membersOf(json);
}

test('members, banned and muted ones are listed apart; members alone unless asked', async () => {
  const { network } = createTestNetwork();
  const { path } = writerIn(network);
  const members = await listed(network, path, '');
  expect(members.every(({ membership }) => membership === 'member')).toBe(true);
  const muted = await listed(network, path, 'memberships[]=muted');
  expect(muted.length).toBeGreaterThan(0);
  expect(muted.every(({ isMuted, membership }) => isMuted && membership === 'member')).toBe(true);
  expect(muted.slice(0, 2)).toEqual(members.filter(({ isMuted }) => isMuted).slice(0, 2));
  const dates = members.map(({ createdAt }) => createdAt);
  expect(dates.toSorted().toReversed()).toEqual(dates);
  const moderators = await listed(network, path, 'roles[]=channel-moderator');
  expect(moderators).toEqual(await listed(network, path, 'role[]=channel-moderator'));
  expect(moderators).toHaveLength(2);
});

test('a ban takes roles and messages and keeps the user out until it is lifted; then they may come again', async () => {
  const { network } = createTestNetwork();
  const { path, userId, channelId } = writerIn(network);
  const userIds = [userId];
  const left = () =>
    network.state.messages.rows.filter((one) => one.channelId === channelId && one.userId === userId && !one.isDeleted)
      .length;
  const elsewhere = () =>
    network.state.messages.rows.filter((one) => one.channelId !== channelId && one.isDeleted).length;
  const before = elsewhere();
  const banned = await call(network, `PUT ${path}/ban`, { userIds });
  expect(membersOf(banned.json)).toMatchObject([{ userId, membership: 'banned', isBanned: true, roles: [] }]);
  expect([left(), elsewhere()]).toEqual([0, before]);
  expect(await call(network, `POST ${path}`, { userIds })).toMatchObject({ status: 403, json: { code: 400304 } });
  const lifted = await call(network, `PUT ${path}/unban`, { userIds });
  expect(membersOf(lifted.json)).toMatchObject([{ membership: 'none', isBanned: false }]);
  expect(await call(network, `PUT ${path}/unban`, { userIds })).toMatchObject({ status: 403, json: { code: 400316 } });
  const added = await call(network, `POST ${path}`, { userIds });
  expect(membersOf(added.json)).toMatchObject([{ membership: 'member' }]);
  expect(left()).toBe(0);
  const admin = { userIds: ['sandbox-admin'] };
  expect(await call(network, `PUT ${path}/ban`, admin)).toMatchObject({ status: 403, json: { code: 400306 } });
});

test('members are removed, given roles and muted; those who are no members are refused', async () => {
  const { network, clock } = createTestNetwork();
  const { path, userId } = writerIn(network);
  const userIds = [userId];
  const given = await call(network, `POST ${path}/roles`, { role: 'helper', userIds });
  expect(membersOf(given.json)).toMatchObject([{ roles: ['helper'] }]);
  const taken = await call(network, `DELETE ${path}/roles`, { role: 'helper', userIds });
  expect(membersOf(taken.json)).toMatchObject([{ roles: [] }]);
  const mute = path.replace('v3/channels', 'v2/channel');
  const isMuted = async () => (await listed(network, path, 'memberships[]=muted')).some((one) => one.userId === userId);
  await call(network, `PUT ${mute}/mute`, { userIds, mutePeriod: 1000 });
  expect(await isMuted()).toBe(true);
  clock.advance(1000);
  expect(await isMuted()).toBe(false);
  await call(network, `DELETE ${path}`, { userIds });
  expect(await call(network, `POST ${path}/roles`, { role: 'helper', userIds })).toMatchObject({
    status: 403,
    json: { code: 400301 },
  });
  expect(await call(network, `PUT ${mute}/mute`, { userIds, mutePeriod: 1000 })).toMatchObject({ status: 404 });
});

test('a global ban takes somebody out of every channel with all their messages, and unban brings nothing back', async () => {
  const { network } = createTestNetwork();
  const { userId } = writerIn(network);
  const { messages, channelMembers } = network.state;
  const alive = () => [
    messages.rows.filter((one) => one.userId === userId && !one.isDeleted).length,
    channelMembers.rows.filter((one) => one.userId === userId && one.membership === 'member').length,
  ];
  expect(Math.min(...alive())).toBeGreaterThan(0);
  await call(network, 'POST /api/v2/users/ban', { userId });
  expect(alive()).toEqual([0, 0]);
  await call(network, 'POST /api/v2/users/unban', { userId });
  expect(alive()).toEqual([0, 0]);
});

/** What is there after the maker of a channel, who wrote something, was deleted. */
async function survivors(query: string) {
  const { network } = createTestNetwork();
  const { state } = network;
  const maker = state.channels.rows.find(
    ({ type, userId }) => type === 'community' && state.messages.rows.some((one) => one.userId === userId),
  )!;
  const { userId } = maker;
  const before = state.messages.rows.filter((one) => one.userId === userId);
  expect(before.length).toBeGreaterThan(0);
  await call(network, `DELETE /api/v4/users/${encodeURIComponent(userId)}?${query}`);
  const after = state.messages.rows.filter((one) => one.userId === userId);
  expect(state.messages.rows.every(({ channelId }) => state.channels.get(channelId))).toBe(true);
  return {
    channel: state.channels.get(maker.channelId) !== undefined,
    isSame: after.length === before.length,
    isMarked: after.length > 0 && after.every(({ isDeleted }) => isDeleted),
  };
}

test('with a deleted user go their messages, or all of it with the channels they made, as the switches say', async () => {
  expect(await survivors('')).toEqual({ channel: true, isSame: true, isMarked: false });
  expect(await survivors('markMessageDeleted=true')).toEqual({ channel: true, isSame: true, isMarked: true });
  expect(await survivors('deleteAll=true')).toEqual({ channel: false, isSame: false, isMarked: false });
});
