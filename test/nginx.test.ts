import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { securityHeaders } from '../tools/csp.ts';
import { nginxConf } from '../tools/nginxConf.ts';

const hasNginx = spawnSync('nginx', ['-v']).status === 0;

// Where there is none the file is still made, but nobody has read it: the name of the suite says so.
describe.skipIf(!hasNginx)('nginx, as installed here, with the file that is made for it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const seen: IncomingMessage[] = [];
  let vendor: Server;
  let url: string;
  let nginx: ReturnType<typeof spawn>;

  beforeAll(async () => {
    mkdirSync(join(folder, 'dist/assets'), { recursive: true });
    writeFileSync(join(folder, 'dist/index.html'), '<!doctype html>the document');
    writeFileSync(join(folder, 'dist/assets/page-abc.js'), 'export {}');
    writeFileSync(join(folder, 'token.conf'), 'proxy_set_header Authorization "Bearer kept-on-the-server";\n');
    vendor = createServer((request, response) => {
      seen.push(request);
      response.end('{}');
    });
    await new Promise<void>((resolve) => vendor.listen(0, '127.0.0.1', resolve));
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    const conf = nginxConf({
      root: join(folder, 'dist'),
      listen: `127.0.0.1:${port}`,
      proxy: {
        to: `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`,
        tokenFile: join(folder, 'token.conf'),
      },
    });
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
    writeFileSync(
      join(folder, 'nginx.conf'),
      `pid ${folder}/pid; error_log stderr; events {} http { access_log off; types { text/html html; text/javascript js; } ${paths.join(' ')}\n${conf}}`,
    );
    // Files of tests are their owner's alone, and the workers of root's nginx are somebody else.
    spawnSync('chmod', ['-R', 'a+rX', folder]);
    nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-g', 'daemon off;']);
    let said = '';
    nginx.stderr?.on('data', (some) => (said += String(some)));
    url = `http://127.0.0.1:${port}`;
    await vi
      .waitFor(() => fetch(url), { timeout: 5_000 })
      .catch(() => {
        throw new Error(`nginx does not answer: ${said}`);
      });
  });

  afterAll(() => {
    nginx.kill();
    vendor.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });

  test.each(['/', '/users/the.tofu.js', '/channels/room%2F1%20%26/members?q=a'])(
    'the page %s is the document, with the headers the tests run under',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('the document');
      for (const [name, value] of Object.entries(securityHeaders())) expect(answer.headers.get(name)).toBe(value);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test('a file whose name changes with its contents is kept for good', async () => {
    const { status, headers } = await get('/assets/page-abc.js');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('immutable');
  });

  test.each(['/assets/page-old.js', '/team.json', '/sandbox-worker.js'])(
    'the file %s that is missing is missing, for now',
    async (path) => {
      const { status, headers } = await get(path);
      expect(status).toBe(404);
      expect(headers.get('cache-control')).toBe('no-cache');
      expect(headers.get('content-security-policy')).not.toBeNull();
    },
  );

  test('behind /vendor is the network with the server’s token, and ids are passed on as they were sent', async () => {
    const own = { 'Sec-Fetch-Site': 'same-origin', Authorization: 'Bearer of-the-browser', Cookie: 'a=b' };
    const { status } = await get('/vendor/api/v3/channels/room%2F1?options%5Blimit%5D=1', own);
    expect(status).toBe(200);
    const request = seen.at(-1);
    expect(request?.url).toBe('/api/v3/channels/room%2F1?options%5Blimit%5D=1');
    expect(request?.headers.authorization).toBe('Bearer kept-on-the-server');
    expect(request?.headers.cookie).toBeUndefined();
    await fetch(`${url}/vendor/search/posts`, { method: 'POST', headers: own, body: '{"size":1}' });
    expect(`${seen.at(-1)?.method} ${seen.at(-1)?.url}`).toBe('POST /search/posts');
  });

  test('no other site may use it, and nothing but the API is behind it', async () => {
    const before = seen.length;
    expect((await get('/vendor/api/v3/users')).status).toBe(403);
    expect((await get('/vendor/api/v3/users', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect(await (await get('/vendor/secrets', { 'Sec-Fetch-Site': 'same-origin' })).text()).toContain('the document');
    expect(await (await get('/vendor/api/../secrets', { 'Sec-Fetch-Site': 'same-origin' })).text()).toContain(
      'document',
    );
    expect(seen).toHaveLength(before);
  });
});

test('the headers of the file are those of the policy, with the servers named', () => {
  const conf = nginxConf({ root: '/srv/custos', listen: '80', servers: ['https://api.example.com'] });
  for (const [name, value] of Object.entries(securityHeaders(['https://api.example.com'])))
    expect(conf).toContain(`add_header ${name} "${value}" always;`);
  expect(conf).not.toContain('/vendor');
  const proxied = nginxConf({ root: '/srv', listen: '80', proxy: { to: 'https://apix.eu.amity.co', tokenFile: '/t' } });
  expect(proxied).toContain('server apix.eu.amity.co:443;');
  expect(proxied).toContain('server beta.amity.services:443;');
});
