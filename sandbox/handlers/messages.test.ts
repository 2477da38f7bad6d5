import { expect, test } from 'vitest';

import type { Channel, Message } from '../models.ts';
import type { Network } from '../network.ts';
import { call, createTestNetwork } from '../testCalls.ts';

type Row = Record<string, unknown>;
const rows = (json: Row, key = 'messages') => json[key] as Row[];

const segments = ({ json }: { json: Row }) => rows(json).map((one) => Number(one['channelSegment']));

/** The channel most was written in, of those with parts. */
function busiest({ state }: Network): Channel {
  const parts = Map.groupBy(state.messageFeeds.rows, ({ channelId }) => channelId);
  const written = Map.groupBy(state.messages.rows, ({ channelId }) => channelId);
  return state.channels.rows
    .filter(({ channelId, isDeleted }) => parts.get(channelId)!.length > 1 && !isDeleted)
    .toSorted((a, b) => (written.get(b.channelId)?.length ?? 0) - (written.get(a.channelId)?.length ?? 0))[0]!;
}

const reported = ({ state }: Network): Message =>
  state.messages.rows.find(({ flagCount, isDeleted }) => flagCount > 0 && !isDeleted)!;

test('the last messages come oldest first, and tokens lead to the older and the newer ones', async () => {
  const { network } = createTestNetwork();
  const { channelId } = busiest(network);
  const list = `GET /api/v3/messages?channelId=${encodeURIComponent(channelId)}`;
  const all = network.state.messages.rows.filter((one) => one.channelId === channelId).map(({ segment }) => segment);
  const last = await call(network, `${list}&options[last]=5`);
  expect(segments(last)).toEqual(all.slice(-5));
  const { prev } = last.json['paging'] as { prev: string };
  const older = await call(network, `${list}&options[token]=${encodeURIComponent(prev)}`);
  expect(segments(older)).toEqual(all.slice(-10, -5));
  const { next } = older.json['paging'] as { next: string };
  const newer = await call(network, `${list}&options[token]=${encodeURIComponent(next)}`);
  expect([segments(newer), newer.json['paging']]).toEqual([all.slice(-5), { prev }]);
  const first = await call(network, `${list}&options[first]=2&options[after]=1`);
  expect(segments(first)).toEqual([2, 3]);
});

test('flagged messages are found by both versions, and cleared', async () => {
  const { network } = createTestNetwork();
  const { messageId, channelId, messageFeedId } = reported(network);
  const id = encodeURIComponent(channelId);
  const v3 = async () => rows((await call(network, `GET /api/v3/messages?channelId=${id}&hasFlag=true`)).json);
  const feed = `GET /api/v5/messages?messageFeedId=${messageFeedId}&hasFlags=true&options[limit]=100`;
  const v5 = async () => rows((await call(network, feed)).json);
  expect((await v3()).every(({ flagCount, hashFlag }) => Number(flagCount) > 0 && hashFlag)).toBe(true);
  for (const list of [v3, v5]) expect((await list()).map((one) => one['messageId'])).toContain(messageId);
  expect(await call(network, `DELETE /api/v5/messages/${messageId}/flags/all`)).toMatchObject({ status: 200 });
  for (const list of [v3, v5]) expect((await list()).map((one) => one['messageId'])).not.toContain(messageId);
});

test('each reports once; enough reports delete a message where the channel says so', async () => {
  const { network } = createTestNetwork();
  const { channelId } = busiest(network);
  const message = network.state.messages.rows.find(
    (one) => one.channelId === channelId && one.flagCount === 0 && !one.isDeleted,
  )!;
  const member = { Authorization: `Bearer ${network.credentials.memberToken}` };
  const now = () => network.state.messages.get(message.messageId)!;
  const limit = { messageAutoDeleteEnabled: true, autoDeleteMessageByFlagLimit: 2 };
  await call(network, `PUT /api/v3/channels/${encodeURIComponent(channelId)}`, limit);
  await call(network, `POST /api/v3/messages/${message.messageId}/flag`);
  await call(network, `POST /api/v5/messages/${message.messageId}/flags`);
  expect(now()).toMatchObject({ flagCount: 1, isDeleted: false });
  const mine = await call(network, `GET /api/v3/messages/${message.messageId}/isFlaggedByMe`);
  expect(mine.json).toMatchObject({ result: true, data: { result: true } });
  await call(network, `DELETE /api/v3/messages/${message.messageId}/unflag`);
  expect(now()).toMatchObject({ flagCount: 0 });
  await call(network, `POST /api/v3/messages/${message.messageId}/flag`);
  await call(network, `POST /api/v3/messages/${message.messageId}/flag`, undefined, member);
  expect(now()).toMatchObject({ flagCount: 2, isDeleted: true });
});

test('a deleted message stays to be seen, a permanently deleted one does not', async () => {
  const { network } = createTestNetwork();
  const { messageId } = reported(network);
  expect((await call(network, `DELETE /api/v3/messages/${messageId}`)).json).toMatchObject({ success: true });
  expect(rows((await call(network, `GET /api/v5/messages/${messageId}`)).json)).toMatchObject([{ isDeleted: true }]);
  expect(await call(network, `DELETE /api/v3/messages/${messageId}`)).toMatchObject({ status: 400 });
  const gone = await call(network, `DELETE /api/v5/messages/${messageId}?permanent=true`);
  expect(gone).toMatchObject({ status: 200, text: '' });
  expect(await call(network, `GET /api/v5/messages/${messageId}`)).toMatchObject({ status: 404 });
});

test('the parts of a channel hold its messages, and a page may be asked for around one of them', async () => {
  const { network } = createTestNetwork();
  const { channelInternalId, channelId } = busiest(network);
  const { json } = await call(network, `GET /api/v5/message-feeds/channel/${channelInternalId}`);
  const feeds = rows(json, 'messageFeeds');
  expect(feeds.length).toBeGreaterThan(1);
  expect(feeds.map((feed) => feed['messageFeedId'])).toContain(channelInternalId);
  const counts = feeds.map((feed) => Number(feed['childCount'])).reduce((sum, count) => sum + count, 0);
  expect(counts).toBe(network.state.messages.rows.filter((one) => one.channelId === channelId).length);
  const list = `GET /api/v5/messages?messageFeedId=${channelInternalId}`;
  const all = rows((await call(network, `${list}&options[limit]=100`)).json).map((one) => one['messageId']);
  const around = await call(network, `${list}&options[limit]=5&options[around]=${String(all[10])}`);
  expect(rows(around.json).map((one) => one['messageId'])).toEqual(all.slice(8, 13));
  const after = await call(network, `${list}&options[limit]=2&options[after]=${String(all[3])}`);
  expect(rows(after.json).map((one) => one['messageId'])).toEqual(all.slice(4, 6));
  const made = await call(network, 'POST /api/v5/message-feeds', { channelId: channelInternalId, name: 'New' });
  const [feed] = rows(made.json, 'messageFeeds');
  expect(await call(network, `DELETE /api/v5/message-feeds/${channelInternalId}`)).toMatchObject({ status: 403 });
  const path = `/api/v5/message-feeds/${String(feed!['messageFeedId'])}`;
  expect(await call(network, `DELETE ${path}`)).toMatchObject({ status: 200 });
  expect(rows((await call(network, `GET ${path}`)).json, 'messageFeeds')).toMatchObject([{ isDeleted: true }]);
});

test('the messages of one person are asked for by their internal id, across channels', async () => {
  const { network } = createTestNetwork();
  const { userId } = reported(network);
  const { userInternalId } = network.state.users.get(userId)!;
  const line = `GET /api/v5/messages/user/${userInternalId}`;
  const own = network.state.messages.rows.filter((one) => one.userId === userId);
  const all = rows((await call(network, `${line}?options[limit]=100`)).json);
  expect(all).toHaveLength(own.length);
  expect(all.every((one) => one['creatorPublicId'] === userId && one['creatorId'] === userInternalId)).toBe(true);
  const flagged = rows((await call(network, `${line}?hasFlags=true&options[limit]=100`)).json);
  expect(flagged).toHaveLength(own.filter(({ flagCount }) => flagCount > 0).length);
});

test('pictures come with their files, replies belong to messages of the same channel', async () => {
  const { network } = createTestNetwork();
  const { messages, files } = network.state;
  const picture = messages.rows.find(({ fileId }) => fileId !== undefined)!;
  const { json } = await call(network, `GET /api/v3/messages/${picture.messageId}`);
  expect(rows(json)).toMatchObject([{ type: 'image', data: { fileId: picture.fileId } }]);
  expect(rows(json, 'files').map(({ fileId }) => fileId)).toContain(picture.fileId);
  expect(files.get(picture.fileId!)).toBeDefined();
  const replies = messages.rows.filter(({ parentId }) => parentId !== undefined);
  expect(replies.length).toBeGreaterThan(50);
  for (const { parentId, channelId } of replies) {
    const parent = messages.get(parentId!)!;
    expect([parent.channelId, parent.parentId]).toEqual([channelId, undefined]);
  }
});
