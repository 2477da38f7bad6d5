import { expect, test } from 'vitest';

import { call, createTestNetwork } from '../testCalls.ts';

type Post = {
  postId: string;
  targetId: string;
  targetType: string;
  feedId: string;
  feedType: string;
  postedUserId: string;
  hasFlaggedChildren: boolean;
  createdAt: string;
  updatedAt: string;
  flagCount: number;
  hasFlaggedComment: boolean;
  isDeleted: boolean;
  tags: string[];
  comments: string[];
  commentsCount: number;
};

const { network } = createTestNetwork();
const ask = async (query: string) => (await call(network, `GET /api/${query}`)).json;
const postsIn = (json: Record<string, unknown>) => json['posts'] as Post[];

test('the posts of all communities are paged, newest first, each of them once', async () => {
  const seen: Post[] = [];
  let page = 'options[limit]=100';
  while (page !== '') {
    const json = await ask(`v3/posts?targetType=community&isDeleted=false&${page}`);
    seen.push(...postsIn(json));
    const { next } = json['paging'] as { next?: string };
    page = next === undefined ? '' : `options[token]=${encodeURIComponent(next)}`;
  }
  const expected = network.state.posts.rows.filter(
    (post) => post.targetType === 'community' && post.feedType === 'published' && !post.isDeleted,
  );
  expect(expected.length).toBeGreaterThan(1500);
  expect(seen.map((post) => post.postId)).toEqual(expected.map((post) => post.postId).toReversed());
});

test('a post brings along whoever and whatever it refers to', async () => {
  const json = await ask('v3/posts?targetType=community&options[limit]=50');
  const idsOf = (key: string, id: string) =>
    new Set((json[key] as Record<string, unknown>[]).map((row) => row[id] as string));
  const [users, communities, feeds] = [
    idsOf('users', 'userId'),
    idsOf('communities', 'communityId'),
    idsOf('feeds', 'feedId'),
  ];
  const comments = idsOf('comments', 'commentId');
  for (const post of postsIn(json)) {
    expect([users.has(post.postedUserId), communities.has(post.targetId), feeds.has(post.feedId)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(post.comments.filter((id) => !comments.has(id))).toEqual([]);
  }
  expect(comments.size).toBeGreaterThan(0);
});

test('filters say what they mean', async () => {
  const flagged = postsIn(await ask('v3/posts?targetType=community&hasFlag=true&options[limit]=100'));
  expect(flagged.every((post) => post.flagCount > 0 || post.hasFlaggedComment || post.hasFlaggedChildren)).toBe(true);
  expect(flagged.some((post) => post.flagCount === 0)).toBe(true);
  const deleted = postsIn(await ask('v3/posts?targetType=user&isDeleted=true&options[limit]=100'));
  expect(deleted.every((post) => post.isDeleted && post.targetType === 'user')).toBe(true);
  const tagged = postsIn(await ask('v3/posts?targetType=community&tags[]=help&tags[]=news'));
  expect(tagged.every(({ tags }) => tags.includes('help') || tags.includes('news'))).toBe(true);
  const oldest = postsIn(await ask('v3/posts?targetType=community&sortBy=firstUpdated')).map((post) => post.updatedAt);
  expect(oldest).toEqual(oldest.toSorted());
  for (const list of [flagged, deleted, tagged, oldest]) expect(list.length).toBeGreaterThan(0);
});

test('the review queue of a community is asked for by feed type', async () => {
  const { targetId } = network.state.posts.rows.find((post) => post.feedType === 'reviewing')!;
  const published = postsIn(await ask(`v4/posts?targetType=community&targetId=${targetId}`));
  const reviewing = postsIn(await ask(`v4/posts?targetType=community&targetId=${targetId}&feedType=reviewing`));
  expect(new Set(published.map((post) => post.feedType))).toEqual(new Set(['published']));
  expect(new Set(reviewing.map((post) => post.feedType))).toEqual(new Set(['reviewing']));
});

test('posts by ids leave unknown ones out; one alone is not found', async () => {
  const { postId } = network.state.posts.rows[0]!;
  expect(postsIn(await ask(`v3/posts/list?postIds[]=${postId}&postIds[]=none`)).map((post) => post.postId)).toEqual([
    postId,
  ]);
  expect(await call(network, 'GET /api/v3/posts/none')).toMatchObject({ status: 404, json: { code: 400400 } });
});
