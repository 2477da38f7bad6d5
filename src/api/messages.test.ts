import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from './fakeNetwork.ts';
import { listFlaggedMessages, listMessages } from './messages.ts';
import { eachPage } from './paging.ts';

afterEach(() => vi.unstubAllGlobals());

const message = (id: number, more = {}) => ({
  messageId: `m${id}`,
  createdAt: `2026-11-0${id}T00:00:00.000Z`,
  ...more,
});

test('messages come newest first, and further pages lead back to the oldest', async () => {
  const { client, fetch, received } = createFakeNetwork([
    { body: { messages: [message(3), message(4)], paging: { prev: 'before-3' } } },
    { body: { messages: [message(1), message(2)], paging: { next: 'after-2' } } },
  ]);
  vi.stubGlobal('fetch', fetch);
  const pages = eachPage((page) => listMessages(client, 'a/b', {}, page), {
    limit: 2,
    idOf: ({ messageId }) => messageId,
  });
  const ids: string[] = [];
  for await (const page of pages) ids.push(...page.map(({ messageId }) => messageId));
  expect(ids).toEqual(['m4', 'm3', 'm2', 'm1']);
  expect(received.map(({ url }) => decodeURIComponent(new URL(url).search))).toEqual([
    '?channelId=a/b&options[last]=2',
    '?channelId=a/b&options[token]=before-3',
  ]);
});

test('the newer name of the token is read too, and what is reported is asked for', async () => {
  const { client, fetch, received } = createFakeNetwork([
    { body: { messages: [message(1, { flagCount: 2 })], paging: { previous: 'further' } } },
  ]);
  vi.stubGlobal('fetch', fetch);
  expect(await listFlaggedMessages(client, 'c', { limit: 20 })).toMatchObject({
    items: [{ messageId: 'm1', flagCount: 2, data: {} }],
    next: 'further',
  });
  expect(received[0]!.url).toContain('hasFlag=true');
});
