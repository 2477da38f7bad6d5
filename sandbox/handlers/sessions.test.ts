import { expect, test } from 'vitest';

import { bannedUserId, memberUserId } from '../credentials.ts';
import type { Network } from '../network.ts';
import { call, createTestNetwork } from '../testCalls.ts';

const day = 24 * 60 * 60 * 1000;

function register(network: Network, body: object, path = '/api/v4/sessions') {
  return call(network, `POST ${path}`, { deviceId: 'd1', ...body }, { 'X-API-KEY': network.credentials.apiKey });
}
async function isGood(network: Network, token: unknown): Promise<boolean> {
  return (
    (await call(network, 'GET /api/v3/sessions', undefined, { Authorization: `Bearer ${String(token)}` })).status ===
    200
  );
}

test('registering creates an unknown user and lets them in for thirty days', async () => {
  const { network, clock } = createTestNetwork();
  for (const path of ['/api/v3/sessions', '/api/v4/sessions/', '/api/v5/sessions']) {
    const userId = `new ${path}`;
    const { status, json } = await register(network, { userId, displayName: 'New' }, path);
    expect(status).toBe(200);
    expect(json['users']).toMatchObject([{ userId, displayName: 'New' }]);
    expect(Date.parse(String(json['expiresAt'])) - clock.now()).toBe(30 * day);
    expect(await isGood(network, json['accessToken'])).toBe(true);
  }
  const { json } = await register(network, { userId: 'late' });
  clock.advance(30 * day);
  expect(await isGood(network, json['accessToken'])).toBe(false);
});

test('a display name overwrites the one there is, and none leaves it alone', async () => {
  const { network } = createTestNetwork();
  expect((await register(network, { userId: memberUserId })).json['users']).toMatchObject([
    { displayName: 'Mia Member' },
  ]);
  const renamed = await register(network, { userId: memberUserId, displayName: 'Mia M.' });
  expect(renamed.json['users']).toMatchObject([{ displayName: 'Mia M.' }]);
});

test('the same device again ends its older token, another device does not', async () => {
  const { network } = createTestNetwork();
  const first = (await register(network, { userId: 'u' })).json['accessToken'];
  const other = (await register(network, { userId: 'u', deviceId: 'd2' })).json['accessToken'];
  const again = (await register(network, { userId: 'u' })).json['accessToken'];
  expect(await isGood(network, first)).toBe(false);
  expect(await isGood(network, other)).toBe(true);
  expect(await isGood(network, again)).toBe(true);
});

test('a globally banned user is kept out, at the door and with a token', async () => {
  const { network } = createTestNetwork();
  expect(await register(network, { userId: bannedUserId })).toMatchObject({ status: 403, json: { code: 400312 } });
  const banned = { Authorization: `Bearer ${network.credentials.bannedToken}` };
  expect(await call(network, 'GET /api/v3/users', undefined, banned)).toMatchObject({
    status: 403,
    json: { code: 400312 },
  });
});

test('registering needs the API key and every call a good token', async () => {
  const { network } = createTestNetwork();
  const body = { userId: 'u', deviceId: 'd' };
  const wrong: Record<string, string>[] = [
    {},
    { 'x-api-key': 'wrong' },
    { Authorization: `Bearer ${network.credentials.token}` },
  ];
  for (const headers of wrong) {
    expect(await call(network, 'POST /api/v4/sessions', body, headers)).toMatchObject({
      status: 401,
      json: { code: 400100 },
    });
  }
  for (const token of ['', 'Bearer', 'Bearer wrong', `Bearer ${network.credentials.expiredToken}`]) {
    const answer = await call(network, 'GET /api/v3/sessions', undefined, { Authorization: token });
    expect(answer).toMatchObject({ status: 401, json: { code: 400100 } });
  }
});

test('limits of a registration are those of the vendor', async () => {
  const { network } = createTestNetwork();
  const { status, json } = await register(network, {
    userId: 'x'.repeat(51),
    deviceId: '',
    displayName: 'x'.repeat(101),
    deviceInfo: { kind: 'toaster' },
  });
  expect({ status, code: json['code'] }).toEqual({ status: 422, code: 500000 });
  expect((json['data'] as { detail: string[] }).detail).toHaveLength(4);
});

test('one may end the own session, and an admin all sessions of a user', async () => {
  const { network } = createTestNetwork();
  const own = (await register(network, { userId: 'u' })).json['accessToken'];
  const other = (await register(network, { userId: 'u', deviceId: 'd2' })).json['accessToken'];
  const asUser = { Authorization: `Bearer ${String(own)}` };
  const forbidden = await call(network, 'DELETE /api/v4/sessions?userId=sandbox-admin', undefined, asUser);
  expect(forbidden).toMatchObject({ status: 403, json: { code: 400301 } });
  expect((await call(network, 'DELETE /api/v4/sessions', undefined, asUser)).json).toEqual({ success: true });
  expect(await isGood(network, own)).toBe(false);
  expect(await isGood(network, other)).toBe(true);
  expect((await call(network, 'DELETE /api/v4/sessions/users/u?isPublic=true')).json).toEqual({ success: true });
  expect(await isGood(network, other)).toBe(false);
  expect(await call(network, 'DELETE /api/v4/sessions/users/nobody')).toMatchObject({
    status: 404,
    json: { code: 400400 },
  });
});
