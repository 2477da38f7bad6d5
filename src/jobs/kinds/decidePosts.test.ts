import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from '#src/api/fakeNetwork.ts';

import { approvePosts, clearPostsFlags, declinePosts, deletePosts, type PostInput } from './decidePosts.ts';

afterEach(() => vi.unstubAllGlobals());

const params = { communityId: 'c' };
const feeds = ['reviewing', 'published'].map((feedType) => ({ feedId: feedType, feedType }));
const post = (postId: string, more: object = {}) => ({ postId, data: { text: 'Hi' }, feedId: 'reviewing', ...more });
const posts = [
  post('same'),
  post('edited', { data: { text: 'Buy now' } }),
  post('published', { feedId: 'published' }),
  post('deleted', { isDeleted: true }),
];
const items: PostInput[] = ['same', 'edited', 'published', 'deleted', 'gone'].map((postId) => ({ postId, text: 'Hi' }));

async function dropped(kind: typeof approvePosts): Promise<string[]> {
  const network = createFakeNetwork([{ body: { posts, feeds } }]);
  vi.stubGlobal('fetch', network.fetch);
  const found = await kind.recheck?.(network.client, items, params);
  // All of them with one call.
  expect(network.received).toHaveLength(1);
  expect([...(found?.values() ?? [])].every(({ kind: why }) => why === 'changed-since')).toBe(true);
  return [...(found?.keys() ?? [])];
}

test('only what still is what was decided on is sent', async () => {
  expect(await dropped(approvePosts)).toEqual(['edited', 'published', 'deleted', 'gone']);
  expect(await dropped(declinePosts)).toEqual(['published', 'deleted', 'gone']);
  // One that is deleted already goes through: perhaps it was us.
  expect(await dropped(deletePosts)).toEqual(['edited', 'gone']);
  expect(await dropped(clearPostsFlags)).toEqual(['edited', 'deleted', 'gone']);
});
