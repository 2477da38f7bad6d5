import { expect, test } from 'vitest';

import { call, createTestNetwork } from '../testCalls.ts';

const { network } = createTestNetwork();
type Found = { postIds: string[]; messageIds: string[]; objects?: { posts: { postId: string; createdAt: string }[] } };
const search = async (path: string, body: object) => {
  const { status, json } = await call(network, `POST /search/${path}`, body);
  return { ...(json as unknown as Found), status };
};
const postsBy = (query: object, more: object = {}) => search('posts', { query, size: 100, ...more });
const published = network.state.posts.rows.filter(
  ({ targetType, feedType, isDeleted, targetId }) =>
    targetType === 'community' &&
    feedType === 'published' &&
    !isDeleted &&
    !network.state.communities.get(targetId)!.isDeleted,
);
const { contentSearchFrom } = network.state.settings.get('settings')!.features;

test('the body of the vendor’s FAQ works as printed, and finds nothing in a community that is not there', async () => {
  const printed = {
    apiKey: 'xxx',
    from: 0,
    query: { isDeleted: false, targetId: ['test'], targetType: 'community' },
    size: 20,
    sort: { createdAt: { order: 'desc' } },
    userId: 'test',
  };
  expect(await search('posts', printed)).toMatchObject({ status: 200, success: true, postIds: [] });
});

test('only what was written after it was enabled is found, the newest first, page by page', async () => {
  const searchable = published.filter(({ createdAt }) => createdAt >= contentSearchFrom);
  expect(searchable.length).toBeLessThan(published.length);
  const found: string[] = [];
  for (let from = 0; ; from += 100) {
    const { postIds } = await postsBy({ isDeleted: false }, { from });
    found.push(...postIds);
    if (postIds.length < 100) break;
  }
  expect(new Set(found)).toEqual(new Set(searchable.map(({ postId }) => postId)));
  const times = found.map((postId) => network.state.posts.get(postId)!.createdAt);
  expect(times).toEqual(times.toSorted().toReversed());
});

test('text, author, community, numbers and times narrow it, and the oldest come first where that is wanted', async () => {
  const [sample] = published.filter(({ createdAt, text }) => createdAt >= contentSearchFrom && text.length > 20);
  const { postIds } = await postsBy({
    text: sample!.text.slice(3, 18).toUpperCase(),
    postedUserId: sample!.postedUserId,
  });
  expect(postIds).toContain(sample!.postId);
  const flagged = await postsBy({ flagCount: { gt: 0 }, isDeleted: false });
  expect(flagged.postIds.every((postId) => network.state.posts.get(postId)!.flagCount > 0)).toBe(true);
  const since = '2026-01-01T00:00:00Z';
  const later = await postsBy({ createdAt: { gt: since } }, { sort: [{ createdAt: { order: 'asc' } }] });
  const times = later.postIds.map((postId) => network.state.posts.get(postId)!.createdAt);
  expect(times.every((time) => Date.parse(time) > Date.parse(since))).toBe(true);
  expect(times).toEqual(times.toSorted());
  const here = await postsBy({ targetId: [sample!.targetId], targetType: 'community' });
  expect(here.postIds.every((postId) => network.state.posts.get(postId)!.targetId === sample!.targetId)).toBe(true);
});

test('the second version brings the posts along when asked; messages come as ids of their own', async () => {
  const { postIds, objects } = await search('v2/posts', { query: {}, size: 3, populatePostObject: true });
  expect(objects?.posts.map(({ postId }) => postId)).toEqual(postIds);
  const { messageIds } = await search('messages', { query: { isDeleted: false }, size: 5 });
  expect(messageIds).toHaveLength(5);
});

test('more than a hundred, a community without its kind, and a network without it are refused', async () => {
  expect((await search('posts', { query: {}, size: 101 })).status).toBe(422);
  expect((await search('posts', { query: { targetId: ['x'] } })).status).toBe(422);
  const before = network.state.settings.get('settings')!;
  network.state.settings.put({ ...before, features: { ...before.features, contentSearch: false } });
  expect((await search('posts', { query: {} })).status).toBe(403);
  network.state.settings.put(before);
});
