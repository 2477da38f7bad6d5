import { expect, test } from 'vitest';

import { call, createTestNetwork } from '../testCalls.ts';

const userId = 'sandbox-member';

test('each reports once, takes back their own, and a moderator clears all', async () => {
  const { network } = createTestNetwork();
  const member = { Authorization: `Bearer ${network.credentials.memberToken}` };
  const flag = 'POST /api/v4/me/flags/sandbox-member';
  const flags = () => network.state.users.get(userId)!.flagCount;
  const isMine = async () => (await call(network, `GET /api/v3/users/${userId}/isFlagByMe`)).json['isFlagByMe'];
  await call(network, flag);
  await call(network, flag, undefined, member);
  const { json } = await call(network, flag);
  expect(json['users']).toMatchObject([{ userId, flagCount: 2, hashFlag: { bits: 256 } }]);
  expect(JSON.stringify(json)).not.toContain('flaggedBy');
  expect(await isMine()).toBe(true);
  const flagged = await call(network, 'GET /api/v3/users?filter=flagged&keyword=Mia%20Member');
  expect(flagged.json['users']).toMatchObject([{ userId }]);
  await call(network, 'DELETE /api/v4/me/flags/sandbox-member');
  expect([flags(), await isMine()]).toEqual([1, false]);
  const cleared = await call(network, `DELETE /api/v2/users/${userId}/flags`);
  expect(cleared.json).toMatchObject({ userId, flagCount: 0 });
  expect(cleared.json).not.toHaveProperty('hashFlag');
});

test('an unknown user cannot be reported', async () => {
  const { network } = createTestNetwork();
  const refused = { status: 404, json: { code: 400400 } };
  expect(await call(network, 'POST /api/v4/me/flags/nobody')).toMatchObject(refused);
});
