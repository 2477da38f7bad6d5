import { expect, test } from 'vitest';

import { createSandbox, type Network } from '../network.ts';
import { call, createTestNetwork } from '../testCalls.ts';

/** Somebody whose posts have comments by others, and who comments on posts of others. */
function writerIn({ state }: Network): string {
  const { posts, comments, users } = state;
  const found = users.rows.find(
    ({ userId, isDeleted }) =>
      !isDeleted &&
      userId !== 'sandbox-admin' &&
      comments.rows.some((one) => one.userId === userId && posts.get(one.postId)!.postedUserId !== userId) &&
      comments.rows.some((one) => one.userId !== userId && posts.get(one.postId)!.postedUserId === userId),
  );
  return found!.userId;
}

const path = (userId: string, query = '') => `DELETE /api/v4/users/${encodeURIComponent(userId)}?${query}`;
const postsBy = ({ state }: Network, userId: string) =>
  state.posts.rows.filter(({ postedUserId }) => postedUserId === userId).length;
const commentsBy = ({ state }: Network, userId: string) =>
  state.comments.rows.filter((comment) => comment.userId === userId).length;

test('only a shell is left of a deleted user, found among the deleted, and they go only once', async () => {
  const { network } = createTestNetwork();
  const userId = 'sandbox-member';
  await call(network, 'PUT /api/v3/users', { userId, description: 'Me', roles: ['helper'], metadata: { a: 1 } });
  expect((await call(network, path(userId))).json).toEqual({ success: true });
  const shell = { userId, displayName: 'Deleted user', description: '', roles: [], metadata: {}, isDeleted: true };
  const deleted = await call(network, 'GET /api/v3/users?isDeleted=true&options[limit]=100');
  expect(deleted.json['users']).toContainEqual(expect.objectContaining(shell));
  const member = { Authorization: `Bearer ${network.credentials.memberToken}` };
  expect(await call(network, 'GET /api/v3/sessions', undefined, member)).toMatchObject({ status: 401 });
  const again = { status: 400, json: { code: 400000, message: 'User is already deleted' } };
  expect(await call(network, path(userId))).toMatchObject(again);
  const admin = network.credentials.userId;
  expect(await call(network, path(admin))).toMatchObject({ status: 400 });
});

test('who registers as a deleted user is told so, and gets nothing with the token', async () => {
  const { network } = createTestNetwork();
  const userId = 'sandbox-member';
  await call(network, path(userId));
  const headers = { 'x-api-key': network.credentials.apiKey };
  const { json } = await call(network, 'POST /api/v4/sessions', { userId, deviceId: 'd', displayName: 'Me' }, headers);
  expect(json['users']).toMatchObject([{ displayName: 'Deleted user', isDeleted: true }]);
  const token = { Authorization: `Bearer ${String(json['accessToken'])}` };
  const refused = { status: 401, json: { code: 400100 } };
  expect(await call(network, 'GET /api/v3/sessions', undefined, token)).toMatchObject(refused);
});

test.each([
  ['nothing', '', true, true],
  ['messages', 'markMessageDeleted=true', true, true],
  ['posts', 'hardDeletePost=true', false, true],
  ['comments', 'hardDeleteComment=true', true, false],
  ['everything', 'deleteAll=true', false, false],
])('with a user goes what the switches say: %s', async (_, query, keepsPosts, keepsComments) => {
  const { network } = createTestNetwork();
  const userId = writerIn(network);
  expect(await call(network, path(userId, query))).toMatchObject({ status: 200 });
  expect([postsBy(network, userId) > 0, commentsBy(network, userId) > 0]).toEqual([keepsPosts, keepsComments]);
  const { posts, comments, attachments, pins } = network.state;
  expect(comments.rows.every(({ postId }) => posts.get(postId))).toBe(true);
  expect(attachments.rows.every(({ parentPostId }) => posts.get(parentPostId!))).toBe(true);
  expect(pins.rows.every(({ postId }) => posts.get(postId))).toBe(true);
});

test('the switches may come in the body, as the vendor’s older file has it', async () => {
  const { network } = createTestNetwork();
  const userId = writerIn(network);
  await call(network, path(userId), { hardDeletePost: true });
  expect(postsBy(network, userId)).toBe(0);
});

test('what was removed for good stays removed when the network is restored', async () => {
  const { network, clock } = createTestNetwork();
  const userId = writerIn(network);
  await call(network, path(userId, 'deleteAll=true'));
  const restored = createSandbox({ ...network.origin, clock, saved: network.drain() });
  expect(restored.state.posts.rows).toEqual(network.state.posts.rows);
  expect(restored.state.comments.rows).toEqual(network.state.comments.rows);
  expect(postsBy(restored, userId)).toBe(0);
});
