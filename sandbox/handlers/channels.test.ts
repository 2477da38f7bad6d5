import { expect, test } from 'vitest';

import type { Channel } from '../models.ts';
import type { Network } from '../network.ts';
import { call, createTestNetwork } from '../testCalls.ts';

type Row = Record<string, unknown>;
const rows = (json: Row, key: string) => json[key] as Row[];
const list = async (network: Network, query: string) =>
  rows((await call(network, `GET /api/v3/channels?options[limit]=100&${query}`)).json, 'channels');

/** A channel that is neither closed, deleted nor muted. */
function openOne({ state }: Network, type: Channel['type'] = 'community'): Channel {
  return state.channels.rows.find(
    (channel) => channel.type === type && !channel.isClosed && !channel.isDeleted && channel.mutedUntil === undefined,
  )!;
}

const pathOf = ({ channelId }: Channel) => `/api/v3/channels/${encodeURIComponent(channelId)}`;

test('the seed has channels of all four types, some muted, closed, deleted and reported', async () => {
  const { network } = createTestNetwork();
  const all = await list(network, '');
  expect(all).toHaveLength(60);
  const types = Map.groupBy(all, ({ type }) => type);
  for (const type of ['community', 'live', 'broadcast', 'conversation'])
    expect(types.get(type)!.length).toBeGreaterThan(3);
  expect(all.some(({ isMuted }) => isMuted)).toBe(true);
  expect(all.some(({ memberCount }) => memberCount === 0)).toBe(true);
  expect((await list(network, 'isDeleted=true')).length).toBeGreaterThan(0);
  const flagged = await list(network, 'filter=flagged');
  expect(flagged.length).toBeGreaterThan(3);
  expect(flagged.length).toBeLessThan(60);
  const activity = all.map(({ lastActivity }) => String(lastActivity));
  expect(activity.toSorted().toReversed()).toEqual(activity);
});

test('nobody who is globally banned is in a channel, and who was banned has no messages there', () => {
  const { channelMembers, messages, users } = createTestNetwork().network.state;
  expect(channelMembers.rows.some(({ userId }) => users.get(userId)!.isGlobalBan)).toBe(false);
  const banned = channelMembers.rows.filter(({ membership }) => membership === 'banned');
  expect(banned.length).toBeGreaterThan(10);
  for (const { channelId, userId } of banned)
    expect(messages.rows.some((message) => message.channelId === channelId && message.userId === userId)).toBe(false);
});

test('conversations are shown and changed only as the settings of chat allow', async () => {
  const { network } = createTestNetwork();
  const conversation = openOne(network, 'conversation');
  const one = pathOf(conversation);
  const message = network.state.messages.rows.find(({ channelId }) => channelId === conversation.channelId)!;
  const settings = 'PUT /api/v3/network-settings/chat';
  await call(network, settings, { isAllowAdminManageConversationMessage: false });
  expect(await call(network, `GET ${one}`)).toMatchObject({ status: 200 });
  const refused = { status: 403, json: { code: 400301 } };
  expect(await call(network, `PUT ${one}`, { displayName: 'x' })).toMatchObject(refused);
  expect(await call(network, `DELETE /api/v3/messages/${message.messageId}`)).toMatchObject(refused);
  await call(network, settings, { isAllowAdminViewConversationMessage: false });
  expect(await list(network, 'types[]=conversation')).toEqual([]);
  const hidden = { status: 404, json: { code: 400400 } };
  for (const line of [
    `GET ${one}`,
    `GET /api/v3/messages?channelId=${conversation.channelId}`,
    `GET /api/v3/messages/${message.messageId}`,
    `GET /api/v5/messages?messageFeedId=${conversation.channelInternalId}`,
    `GET /api/v5/message-feeds/channel/${conversation.channelInternalId}`,
  ])
    // oxlint-disable-next-line no-await-in-loop -- a handful
    expect(await call(network, line)).toMatchObject(hidden);
  expect((await list(network, '')).length).toBe(48);
});

test('a channel is made with its members, changed key by key, muted for a while, deleted and still seen', async () => {
  const { network, clock } = createTestNetwork();
  const body = { channelId: 'my room/1', displayName: 'Room', userIds: ['sandbox-member'], tags: ['a'] };
  const made = (await call(network, 'POST /api/v3/channels', body)).json;
  expect(rows(made, 'channels')).toMatchObject([{ channelId: 'my room/1', memberCount: 2, isMuted: false }]);
  expect(await call(network, 'POST /api/v3/channels', body)).toMatchObject({ status: 409, json: { code: 400900 } });
  const one = '/api/v3/channels/my%20room%2F1';
  const changed = await call(network, `PUT ${one}`, { displayName: 'Hall' });
  expect(rows(changed.json, 'channels')).toMatchObject([{ displayName: 'Hall', tags: ['a'] }]);
  const isMuted = async () => rows((await call(network, `GET ${one}`)).json, 'channels')[0]!['isMuted'];
  const mute = 'PUT /api/v2/channel/my%20room%2F1/mute';
  expect(await call(network, mute, { mutePeriod: 60_000 })).toMatchObject({ json: { success: true } });
  expect(await isMuted()).toBe(true);
  clock.advance(60_000);
  expect(await isMuted()).toBe(false);
  await call(network, mute, { mutePeriod: -1 });
  clock.advance(1e11);
  expect(await isMuted()).toBe(true);
  await call(network, mute, { mutePeriod: 0 });
  expect(await isMuted()).toBe(false);
  expect((await call(network, `DELETE ${one}`)).json).toMatchObject({ status: 'success', data: { success: true } });
  expect(rows((await call(network, `GET ${one}`)).json, 'channels')).toMatchObject([{ isDeleted: true }]);
  expect(await call(network, `PUT ${one}`, {})).toMatchObject({ status: 404 });
});

test('closing a channel puts everybody out, and nobody comes in again', async () => {
  const { network } = createTestNetwork();
  const one = pathOf(openOne(network));
  expect(await call(network, `POST ${one.replace('v3', 'v2')}/close`)).toMatchObject({ status: 200, text: '' });
  expect(rows((await call(network, `GET ${one}`)).json, 'channels')).toMatchObject([{ memberCount: 0 }]);
  expect(await call(network, `POST ${one}/users`, { userIds: ['sandbox-member'] })).toMatchObject({ status: 403 });
});

test('the preview of a channel is its latest message, where the network has previews', async () => {
  const { network } = createTestNetwork();
  const { channelId, channelInternalId } = openOne(network);
  const one = `GET /api/v3/channels/${encodeURIComponent(channelId)}`;
  const latest = network.state.messages.rows.findLast(
    (message) => message.channelId === channelId && !message.isDeleted,
  )!;
  const { json } = await call(network, one);
  expect(rows(json, 'channels')).toMatchObject([{ messagePreviewId: latest.messageId }]);
  expect(json['messagePreviews']).toMatchObject([{ messageId: latest.messageId, channelId: channelInternalId }]);
  await call(network, 'PUT /api/v3/network-settings/chat', { messagePreviewSetting: { enabled: false } });
  expect((await call(network, one)).json['messagePreviews']).toEqual([]);
});

test('the search finds names, counts them, and pages', async () => {
  const { network } = createTestNetwork();
  const found = (await call(network, 'GET /api/v2/search/channels?query=g&options[limit]=2')).json['data'] as Row;
  const names = network.state.channels.rows.filter(
    ({ displayName, isDeleted }) => !isDeleted && displayName.toLowerCase().includes('g'),
  );
  expect(found['totalCount']).toBe(names.length);
  expect(found['search']).toEqual({ query: 'g', limit: 2, sortBy: 'relevance', orderBy: 'desc' });
  expect(rows(found, 'channels').every(({ displayName }) => /^g/i.test(String(displayName)))).toBe(true);
  const { next } = found['paging'] as { next: string };
  const second = await call(network, `GET /api/v2/search/channels?query=g&options[token]=${encodeURIComponent(next)}`);
  const ids = [...rows(found, 'channels'), ...rows(second.json['data'] as Row, 'channels')].map(
    (one) => one['channelId'],
  );
  expect(new Set(ids).size).toBe(4);
});
