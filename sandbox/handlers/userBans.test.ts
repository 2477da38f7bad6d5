import { expect, test } from 'vitest';

import type { Network } from '../network.ts';
import { call, createTestNetwork } from '../testCalls.ts';

const ban = 'POST /api/v2/users/ban';
const unban = 'POST /api/v2/users/unban';
const userId = 'sandbox-member';
const keptOut = { status: 403, json: { code: 400312 } };

function register(network: Network) {
  const body = { userId, deviceId: 'd' };
  return call(network, 'POST /api/v4/sessions', body, { 'x-api-key': network.credentials.apiKey });
}

test('a banned user is kept out with the token they have and with a new one, until the ban is lifted', async () => {
  const { network } = createTestNetwork();
  const member = { Authorization: `Bearer ${network.credentials.memberToken}` };
  expect(await call(network, ban, { userId })).toMatchObject({ status: 200, text: '' });
  expect(await call(network, 'GET /api/v3/sessions', undefined, member)).toMatchObject(keptOut);
  expect(await register(network)).toMatchObject(keptOut);
  const shown = await call(network, `GET /api/v3/users/${userId}`);
  expect(shown.json['users']).toMatchObject([{ isGlobalBan: true }]);
  expect(await call(network, unban, { userId })).toMatchObject({ status: 200, text: '' });
  expect(await call(network, 'GET /api/v3/sessions', undefined, member)).toMatchObject({ status: 200 });
  expect(await register(network)).toMatchObject({ status: 200 });
});

test('posts, comments and memberships of communities stay', async () => {
  const { network } = createTestNetwork();
  const { posts, comments, members } = network.state;
  const author = posts.rows.find(({ postedUserId }) =>
    comments.rows.some((comment) => comment.userId === postedUserId),
  )!.postedUserId;
  network.state.users.put({ ...network.state.users.get(author)!, roles: [] });
  const before = [posts.rows, comments.rows, members.rows].map((rows) => [...rows]);
  expect(await call(network, ban, { userId: author })).toMatchObject({ status: 200 });
  expect([posts.rows, comments.rows, members.rows]).toEqual(before);
});

test('who runs the network is exempt, who is unknown or deleted is not there', async () => {
  const { network } = createTestNetwork();
  const { rows } = network.state.users;
  const exempt = [
    'sandbox-admin',
    rows.find(({ roles, isDeleted }) => roles.includes('super-moderator') && !isDeleted)!.userId,
  ];
  for (const one of exempt) {
    expect(await call(network, ban, { userId: one })).toMatchObject({ status: 403, json: { code: 400306 } });
    expect(network.state.users.get(one)).toMatchObject({ isGlobalBan: false });
  }
  for (const one of ['nobody', rows.find(({ isDeleted }) => isDeleted)!.userId]) {
    expect(await call(network, ban, { userId: one })).toMatchObject({ status: 404, json: { code: 400400 } });
  }
});
