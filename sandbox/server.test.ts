import { request as httpRequest, Agent } from 'node:http';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { createSandboxServer, type SandboxServer } from './server.ts';

let server: SandboxServer;
beforeAll(async () => {
  server = await createSandboxServer({ port: 0, rateLimit: false });
});
afterAll(() => server.close());

const admin = { Authorization: 'Bearer sandbox-admin-token' };

async function openNetwork(options: object = {}): Promise<Record<string, string>> {
  const response = await fetch(`${server.url}/__sandbox/networks`, { method: 'POST', body: JSON.stringify(options) });
  const { token } = (await response.json()) as { token: string };
  return { Authorization: `Bearer ${token}` };
}

/** Sends a path exactly as it is written, as curl does; resolves to status and body. */
function curl(
  path: string,
  options: { method?: string; headers?: Record<string, string>; data?: string; agent?: Agent } = {},
) {
  const { method = options.data === undefined ? 'GET' : 'POST', headers = {}, data, agent } = options;
  const { hostname, port } = new URL(server.url);
  return new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]>; port: number }>(
    (resolve, reject) => {
      const request = httpRequest(
        { hostname, port, path, method, headers, ...(agent ? { agent } : {}) },
        (response) => {
          const localPort = response.socket.localPort ?? 0;
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            resolve({
              status: response.statusCode!,
              text: Buffer.concat(chunks).toString(),
              headers: response.headers,
              port: localPort,
            });
          });
        },
      );
      request.on('error', reject);
      request.end(data);
    },
  );
}

const rows = (text: string) => (JSON.parse(text) as { results: unknown[] }).results;

test('the bulk upload of the FAQ works as printed', async () => {
  const token = await openNetwork({ rules: [] });
  const uploaded = await curl('/api/v2/blacklist/records', {
    headers: { 'Content-Type': 'application/json', ...token },
    data: '{\n"regexs": [\n"word1",\n"word2",\n"word3"\n],\n"isMatchExactWord": true\n}',
  });
  expect(uploaded).toMatchObject({ status: 200, text: '' });
  const { text } = await curl('/api/v3/blocklists?sortBy=firstCreated', { headers: token });
  expect(JSON.parse(text)).toMatchObject({
    results: [
      { regex: 'word1', isMatchExactWord: true },
      { regex: 'word2', isMatchExactWord: true },
      { regex: 'word3', isMatchExactWord: true },
    ],
  });
});

test('the page token of the FAQ works as printed, brackets and all', async () => {
  const token = 'eyJza2lwIjoxMCwibGltaXQiOjEwfQ%3D%3D';
  const raw = await curl(`/api/v3/blocklists?sortBy=lastCreated&options[token]=${token}`, {
    headers: { accept: 'application/json', ...admin },
  });
  const first = await curl('/api/v3/blocklists?options%5Blimit%5D=20', { headers: admin });
  expect(rows(raw.text)).toEqual(rows(first.text).slice(10));
});

test('pages of this machine may call it, with a token and a key', async () => {
  for (const origin of ['http://127.0.0.1:4173', 'http://localhost:5173', 'http://[::1]:1234']) {
    const preflight = await curl('/api/v3/blocklists', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'DELETE',
        'access-control-request-headers': 'authorization,x-api-key,content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': expect.stringContaining('DELETE'),
      'access-control-allow-headers': 'authorization,x-api-key,content-type',
    });
    const refused = await curl('/api/v3/blocklists', { headers: { origin } });
    expect(refused).toMatchObject({ status: 401, headers: { 'access-control-allow-origin': origin } });
  }
});

test('pages of other sites are refused, whatever they ask', async () => {
  for (const origin of ['https://evil.example', 'http://127.0.0.1.evil.example', 'null']) {
    const answer = await curl('/__sandbox/reset', { method: 'POST', headers: { origin } });
    expect(answer.status).toBe(403);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('a fault cuts a kept connection in the middle of an answer, so that no browser sends the request again', async () => {
  const token = await openNetwork({ rules: [] });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const add = (regex: string) =>
    curl('/api/v2/blacklist/records', { headers: token, agent, data: JSON.stringify({ regexs: [regex] }) });
  const rules = [
    { match: { method: 'POST', times: 1, after: 1 }, effect: { kind: 'drop-before' } },
    { match: { method: 'POST', times: 1, after: 2 }, effect: { kind: 'drop-after' } },
  ];
  await curl('/__sandbox/faults', { headers: token, data: JSON.stringify({ rules }) });
  await add('kept');
  for (const text of ['before', 'after']) {
    // The line and headers of an answer came, then the end: `aborted` is Node's word for that.
    await expect(add(text)).rejects.toMatchObject({ code: 'ECONNRESET', message: 'aborted' });
  }
  const { text } = await curl('/api/v3/blocklists', { headers: token, agent });
  expect(rows(text)).toMatchObject([{ regex: 'after' }, { regex: 'kept' }]);
  agent.destroy();
});

test('a fetch whose connection is cut fails when its answer is read', async () => {
  const token = await openNetwork();
  await curl('/__sandbox/faults', {
    headers: token,
    data: JSON.stringify({ rules: [{ effect: { kind: 'drop-before' } }] }),
  });
  const ask = async () => (await fetch(`${server.url}/api/v3/blocklists`, { headers: token })).text();
  await expect(ask()).rejects.toThrow(TypeError);
});

test('a slow answer comes in pieces over the time asked for', async () => {
  const token = await openNetwork();
  const rules = [{ effect: { kind: 'slow-drip', ms: 200 } }];
  await curl('/__sandbox/faults', { headers: token, data: JSON.stringify({ rules }) });
  const response = await fetch(`${server.url}/api/v3/blocklists`, { headers: token });
  let pieces = 0;
  const started = performance.now();
  for await (const _ of response.body!) pieces += 1;
  expect(pieces).toBeGreaterThan(2);
  expect(performance.now() - started).toBeGreaterThan(100);
});

test('connections are kept and used again', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const first = await curl('/api/v3/blocklists', { headers: admin, agent });
  const second = await curl('/api/v3/users', { headers: admin, agent });
  expect(second.port).toBe(first.port);
  agent.destroy();
});
