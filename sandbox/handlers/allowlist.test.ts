import { expect, test } from 'vitest';

import { call, createTestNetwork } from '../testCalls.ts';

const verify = 'POST /api/v3/allowlists/verify';

test('links that match an entry are allowed, others are refused with 400309', async () => {
  const { network } = createTestNetwork();
  expect(await call(network, verify, { data: ['https://example.com/page', 'wikipedia.org'] })).toMatchObject({
    status: 200,
    json: { success: true },
  });
  const refused = await call(network, verify, { data: ['https://example.com', 'https://elsewhere.test/x'] });
  expect(refused).toMatchObject({ status: 403, json: { code: 400309 } });
});

test('what is no link at all is refused with 400000', async () => {
  const { network } = createTestNetwork();
  for (const text of ['not a link', 'https://', 'javascript:alert(1)', 'localhost']) {
    expect(await call(network, verify, { data: [text] })).toMatchObject({ status: 400, json: { code: 400000 } });
  }
});

test('entries are added, switched off, deleted and replaced', async () => {
  const { network } = createTestNetwork();
  const data = ['https://new.test'];
  const status = async () => (await call(network, verify, { data })).status;
  await call(network, 'POST /api/v2/whitelist/records', { regexs: [String.raw`new\.test`] });
  expect(await status()).toBe(200);
  const [added] = network.state.allowlist.withText(String.raw`new\.test`);
  const ruleId = added!.ruleId;
  const off = await call(network, `PUT /api/v2/whitelist/records/${ruleId}`, { ruleId, isEnabled: false });
  expect(off.json).toMatchObject({ status: 'success', data: { ruleId, isEnabled: false } });
  expect(await status()).toBe(403);
  await call(network, 'DELETE /api/v2/whitelist/records', { ruleIds: [ruleId] });
  await call(network, 'PUT /api/v2/whitelist/records', { regexs: ['only'] });
  const { json } = await call(network, 'GET /api/v3/allowlists');
  expect(json['results']).toMatchObject([{ regex: 'only', isEnabled: true }]);
});

test('the v2 list of allowed links wants to know which', async () => {
  const { network } = createTestNetwork();
  expect(await call(network, 'GET /api/v2/whitelist/records')).toMatchObject({ status: 422 });
  const { json } = await call(network, String.raw`GET /api/v2/whitelist/records?regexs[]=example\.com`);
  expect(json['data']).toMatchObject({ results: [{ regex: String.raw`example\.com` }] });
});
