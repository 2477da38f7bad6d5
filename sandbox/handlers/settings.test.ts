import { expect, test } from 'vitest';

import { call, createTestNetwork } from '../testCalls.ts';

test('moderation settings keep what a change leaves out', async () => {
  const { network } = createTestNetwork();
  const path = '/api/v2/moderation-settings';
  const before = (await call(network, `GET ${path}`)).json['data'] as Record<string, object>;
  const put = await call(network, `PUT ${path}`, { maxRepetition: 9, imageModeration: { nudity: 12.5 } });
  expect(put.json).toEqual({ status: 'success', code: '200' });
  const { json } = await call(network, `GET ${path}`);
  expect(json).toEqual({
    status: 'success',
    data: {
      ...before,
      maxRepetition: 9,
      imageModeration: { ...before['imageModeration'], nudity: 12.5 },
      updatedAt: expect.any(String),
    },
  });
  expect(await call(network, `PUT ${path}`, { maxRepetition: -1 })).toMatchObject({ status: 422 });
  expect(await call(network, `PUT ${path}`, 'not json')).toMatchObject({ status: 400, json: { code: 400000 } });
});

test('link moderation is switched on and off', async () => {
  const { network } = createTestNetwork();
  const path = '/api/v3/network-settings/moderation';
  expect((await call(network, `PUT ${path}`, { isWhitelistEnabled: false })).json).toEqual({
    isWhitelistEnabled: false,
  });
  expect((await call(network, `GET ${path}`)).json).toEqual({ isWhitelistEnabled: false });
});

test('settings are for admins, but for those of chat, which clients read after logging in', async () => {
  const { network } = createTestNetwork();
  const member = { Authorization: `Bearer ${network.credentials.memberToken}` };
  expect(await call(network, 'GET /api/v2/moderation-settings', undefined, member)).toMatchObject({ status: 403 });
  const chat = await call(network, 'GET /api/v3/network-settings/chat', undefined, member);
  expect(chat).toMatchObject({ status: 200, json: { messagePreview: { enabled: true } } });
});
