import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from '#src/api/fakeNetwork.ts';

import { approvePosts, clearPostsFlags, declinePosts, deletePosts, type PostInput } from './decidePosts.ts';

afterEach(() => vi.unstubAllGlobals());

const params = { communityId: 'c' };
const feeds = ['reviewing', 'published'].map((feedType) => ({ feedId: feedType, feedType }));
const post = (postId: string, more: object = {}) => ({
  postId,
  data: { text: 'Hi' },
  flagCount: 1,
  feedId: 'reviewing',
  ...more,
});
const posts = [
  post('same'),
  post('edited', { data: { text: 'Buy now' } }),
  post('published', { feedId: 'published' }),
  post('deleted', { isDeleted: true }),
];
const items: PostInput[] = ['same', 'edited', 'published', 'deleted', 'gone'].map((postId) => ({ postId, text: 'Hi' }));

/** What the last look found: what is so already, and what is no longer what was decided on. */
async function lastLook(kind: typeof approvePosts): Promise<{ done: string[]; changed: string[] }> {
  const network = createFakeNetwork([{ body: { posts, feeds } }]);
  vi.stubGlobal('fetch', network.fetch);
  const found = await kind.recheck?.(network.client, items, params);
  // All of them with one call.
  expect(network.received).toHaveLength(1);
  const all = [...(found ?? [])];
  return {
    done: all.flatMap(([id, what]) => ('is' in what ? id : [])),
    changed: all.flatMap(([id, what]) => ('kind' in what && what.kind === 'changed-since' ? id : [])),
  };
}

test('only what still is what was decided on is sent', async () => {
  // What is so already counts as done: perhaps it was us, and the answer was lost.
  expect(await lastLook(approvePosts)).toEqual({ done: ['published'], changed: ['edited', 'deleted', 'gone'] });
  expect(await lastLook(declinePosts)).toEqual({ done: [], changed: ['published', 'deleted', 'gone'] });
  expect(await lastLook(deletePosts)).toEqual({ done: ['deleted'], changed: ['edited', 'gone'] });
  expect(await lastLook(clearPostsFlags)).toEqual({ done: [], changed: ['edited', 'deleted', 'gone'] });
});

test('what was reported and is not any more was dealt with by somebody else', async () => {
  const body = { posts: [post('open'), post('cleared', { flagCount: 0 }), post('never', { flagCount: 0 })] };
  const network = createFakeNetwork([{ body }, { body }]);
  vi.stubGlobal('fetch', network.fetch);
  const decided: PostInput[] = [
    { postId: 'open', text: 'Hi', isReported: true },
    { postId: 'cleared', text: 'Hi', isReported: true },
    { postId: 'never', text: 'Hi' },
  ];
  const handled = { kind: 'changed-since', message: 'handled' };
  expect([...(await deletePosts.recheck!(network.client, decided, params))]).toEqual([['cleared', handled]]);
  const cleared = await clearPostsFlags.recheck!(network.client, decided, params);
  expect([...cleared.keys()]).toEqual(['cleared', 'never']);
});
