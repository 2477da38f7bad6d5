import { expect, test } from 'vitest';

import { createStillClock } from './clock.ts';
import { createHost, type Host } from './host.ts';

const createTestHost = () => createHost({ clock: createStillClock(), rateLimit: false });

async function ask(host: Host, line: string, token = 'sandbox-admin-token', body?: unknown) {
  const [method, path] = line.split(' ') as [string, string];
  const request = new Request(`http://sandbox.test${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await host.handle(request);
  const text = await response.text();
  return { status: response.status, json: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
}

async function openNetwork(host: Host, options: object = {}): Promise<string> {
  return String((await ask(host, 'POST /__sandbox/networks', '', options)).json['token']);
}
const textsIn = async (host: Host, token: string) => {
  const { json } = await ask(host, 'GET /api/v3/blocklists?sortBy=firstCreated&options[limit]=100', token);
  return (json['results'] as { regex: string }[]).map((rule) => rule.regex);
};

test('a fresh network has its own credentials, rules and log', async () => {
  const host = createTestHost();
  const first = await openNetwork(host, { rules: ['a'] });
  const second = await openNetwork(host, { rules: [{ regex: 'b', isMatchExactWord: true, isEnabled: false }] });
  await ask(host, 'POST /api/v3/blocklists', first, { regexs: ['c'] });
  expect(await textsIn(host, first)).toEqual(['a', 'c']);
  expect(await textsIn(host, second)).toEqual(['b']);
  expect((await ask(host, 'GET /__sandbox/requests', second)).json['requests']).toHaveLength(1);
  expect((await ask(host, 'GET /__sandbox/requests')).json['requests']).toEqual([]);
});

test('a session of a fresh network opens that network', async () => {
  const host = createTestHost();
  const { json: network } = await ask(host, 'POST /__sandbox/networks', '', { rules: ['mine'] });
  const registration = new Request('http://sandbox.test/api/v5/sessions', {
    method: 'POST',
    headers: { 'x-api-key': String(network['apiKey']) },
    body: JSON.stringify({ userId: 'u', deviceId: 'd' }),
  });
  const { accessToken } = (await (await host.handle(registration)).json()) as { accessToken: string };
  const verify = 'POST /api/v3/blocklists/verify';
  expect(await ask(host, verify, accessToken, { data: ['mine'] })).toMatchObject({
    status: 403,
    json: { code: 400308 },
  });
});

test('a network may have another rate limit', async () => {
  const host = createTestHost();
  const token = await openNetwork(host, { rateLimit: 1 });
  expect(await ask(host, 'GET /api/v3/blocklists', token)).toMatchObject({ status: 200 });
  expect(await ask(host, 'GET /api/v3/blocklists', token)).toMatchObject({ status: 429 });
});

test('reset brings back the seed, the planted rules and the same token', async () => {
  const host = createTestHost();
  const token = await openNetwork(host, { rules: ['a'] });
  await ask(host, 'PUT /api/v2/blacklist/records', token, { regexs: ['b'] });
  await ask(host, 'POST /__sandbox/reset', token);
  expect(await textsIn(host, token)).toEqual(['a']);
});

test('the scale of a network can be changed', async () => {
  const host = createTestHost();
  expect(await ask(host, 'POST /__sandbox/scale', '', { scale: 'large' })).toMatchObject({ json: { scale: 'large' } });
  expect(host.defaultNetwork().state.blocklist.rows).toHaveLength(50_000);
});

test('faults are added, listed and cleared for one network', async () => {
  const host = createTestHost();
  const token = await openNetwork(host);
  const rules = [{ match: { method: 'GET', times: 1 }, effect: { kind: 'status', status: 503 } }];
  await ask(host, 'POST /__sandbox/faults', token, { rules });
  expect(await ask(host, 'GET /api/v3/blocklists')).toMatchObject({ status: 200 });
  expect(await ask(host, 'GET /api/v3/blocklists', token)).toMatchObject({ status: 503 });
  expect((await ask(host, 'GET /__sandbox/faults', token)).json).toEqual({ rules: [{ ...rules[0], hits: 1 }] });
  expect((await ask(host, 'DELETE /__sandbox/faults', token)).json).toEqual({ rules: [] });
});

test('a misspelt fault is refused with the reason', async () => {
  const host = createTestHost();
  const wrong = [
    [{ effect: { kind: 'explode' } }],
    [{ effect: { kind: 'latency' } }],
    [{ match: { paths: '/api' }, effect: { kind: 'drop-after' } }],
    [{ path: '/api', effect: { kind: 'drop-after' } }],
    'none',
  ];
  for (const rules of wrong) {
    const answer = await ask(host, 'POST /__sandbox/faults', '', { rules });
    expect(answer).toMatchObject({ status: 400, json: { error: expect.any(String) } });
  }
});

test('a token is ended and renewed', async () => {
  const host = createTestHost();
  await ask(host, 'POST /__sandbox/tokens/expire');
  expect(await ask(host, 'GET /api/v3/blocklists')).toMatchObject({ status: 401 });
  await ask(host, 'POST /__sandbox/tokens/renew');
  expect(await ask(host, 'GET /api/v3/blocklists')).toMatchObject({ status: 200 });
});

test('thousands of rules are planted at once, past every limit', async () => {
  const host = createTestHost();
  const token = await openNetwork(host, { rules: [] });
  await ask(host, 'POST /__sandbox/rules', token, { count: 5000, prefix: 'w', isMatchExactWord: true });
  await ask(host, 'POST /__sandbox/rules', token, { rules: ['a', { regex: 'b', isEnabled: false }] });
  const { json } = await ask(host, 'GET /api/v2/blacklist/records', token);
  const rules = (json['data'] as { results: object[] }).results;
  expect(rules).toHaveLength(5002);
  expect(rules.slice(-2)).toMatchObject([
    { regex: 'a', isEnabled: true },
    { regex: 'b', isEnabled: false },
  ]);
});

test('a network is named by its id as well', async () => {
  const host = createTestHost();
  const { json } = await ask(host, 'POST /__sandbox/networks', '', { seed: 's' });
  const id = String(json['networkId']);
  expect((await ask(host, `GET /__sandbox/?networkId=${id}`, '')).json).toMatchObject({ networkId: id, seed: 's' });
  expect(await ask(host, 'POST /__sandbox/reset', '', { networkId: 'none' })).toMatchObject({ status: 400 });
});

test('an unknown control route names those there are', async () => {
  const { status, json } = await ask(createTestHost(), 'GET /__sandbox/nothing');
  expect(status).toBe(404);
  expect(json['routes']).toContain('POST networks');
});

test('pictures of a fresh network are there without a token, as a page asks for them', async () => {
  const host = createTestHost();
  const token = await openNetwork(host, { seed: 'another' });
  const { json } = await ask(host, 'GET /api/v3/users?options[limit]=100', token);
  const [file] = json['files'] as { fileUrl: string }[];
  const answer = await host.handle(new Request(`${file?.fileUrl}?size=small`));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^image\//);
});
