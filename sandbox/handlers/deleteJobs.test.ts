import { expect, test } from 'vitest';

import type { Network } from '../network.ts';
import { call, createTestNetwork } from '../testCalls.ts';

const jobs = '/api/v1/users/bulk-delete/jobs';

function send(network: Network, file: string, deleteOptions = '{}') {
  const form = new FormData();
  form.append('file', new File([file], 'ids.csv', { type: 'text/csv' }));
  form.append('deleteOptions', deleteOptions);
  return call(network, `POST ${jobs}`, form);
}

const statusOf = async (network: Network) => {
  const { statuses } = (await call(network, `GET ${jobs}`)).json as { statuses: { status: string }[] };
  return statuses.map(({ status }) => status);
};

test('a file of users waits, is gone through, and is done', async () => {
  const { network, clock } = createTestNetwork();
  const { rows } = network.state.users;
  const ids = rows.slice(1, 101).map(({ userId }) => (userId.includes(' ') ? `"${userId}"` : userId));
  const { status, json } = await send(network, `userId,why\n${ids.join(',bye\n')},bye\nsandbox-admin\nnobody\n`);
  expect([status, json]).toEqual([202, { id: expect.any(String) }]);
  expect(await statusOf(network)).toEqual(['WAITING']);
  expect(network.state.users.get('sandbox-member')).toMatchObject({ isDeleted: false });
  clock.advance(2500);
  expect(await statusOf(network)).toEqual(['PROCESSING']);
  clock.advance(1000);
  expect(await statusOf(network)).toEqual(['COMPLETED']);
  expect(network.state.users.rows.slice(1, 101).every(({ isDeleted }) => isDeleted)).toBe(true);
  expect(network.state.users.get('sandbox-admin')).toMatchObject({ isDeleted: false });
});

test('the switches of a job are those of a single deletion', async () => {
  const { network, clock } = createTestNetwork();
  const { postedUserId } = network.state.posts.rows.find(({ postedUserId: id }) => id.startsWith('user_'))!;
  await send(network, postedUserId, '{"hardDeletePost":true}');
  clock.advance(3000);
  await statusOf(network);
  expect(network.state.posts.rows.some((post) => post.postedUserId === postedUserId)).toBe(false);
});

test('a file without ids and switches that are none are refused', async () => {
  const { network } = createTestNetwork();
  expect(await send(network, 'user_public_id\n\n')).toMatchObject({ status: 400 });
  expect(await send(network, 'a', '{"deleteAll":"yes"}')).toMatchObject({ status: 422 });
  expect(await statusOf(network)).toEqual([]);
});
