import { expect, test } from 'vitest';

import { call, createTestNetwork } from '../testCalls.ts';

type Row = Record<string, unknown>;

test('posts are found by what they mean, the best first, in pages, with a score each', async () => {
  const { network } = createTestNetwork();
  const line = 'GET /api/v1/semantic-search/posts?query=income%20gambling&options[limit]=3';
  const { json } = await call(network, line);
  const results = json['searchResults'] as { postId: string; score: number }[];
  expect(results.length).toBeGreaterThan(0);
  expect(json['searchResult']).toEqual(results);
  expect((json['posts'] as Row[]).map(({ postId }) => postId)).toEqual(results.map(({ postId }) => postId));
  const scores = results.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  // The words themselves are in none of them.
  expect(JSON.stringify(json['posts'])).not.toMatch(/income/i);
});

test('what scores below the network’s least is left out; switched off, it is refused', async () => {
  const { network } = createTestNetwork();
  const all = 'GET /api/v1/semantic-search/posts?query=lucky%20zebrafish&options[limit]=100';
  const before = (await call(network, all)).json['searchResults'] as Row[];
  await call(network, 'PUT /api/v3/network-settings/semantic-search', { postMinScore: 0.9 });
  const after = (await call(network, all)).json['searchResults'] as Row[];
  expect(before.length).toBeGreaterThan(after.length);
});

test('communities have scores too, and the newer search of messages is wrapped', async () => {
  const { network } = createTestNetwork();
  const { json } = await call(network, 'GET /api/v1/semantic-search/communities?query=jogging%20marathon');
  expect(json['searchResult']).toEqual(expect.any(Array));
  const found = (await call(network, 'GET /api/v2/search/messages?query=e&options[limit]=2')).json as {
    data: { messages: Row[]; paging: Row };
  };
  expect(found.data.messages).toHaveLength(2);
  expect(found.data.paging).toHaveProperty('next');
});
