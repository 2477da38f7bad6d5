import { afterEach, expect, test, vi } from 'vitest';

import { listPostComments } from './comments.ts';
import { createFakeNetwork } from './fakeNetwork.ts';
import { listPosts } from './posts.ts';

afterEach(() => vi.unstubAllGlobals());

function setUp(...given: Parameters<typeof createFakeNetwork>) {
  const network = createFakeNetwork(...given);
  vi.stubGlobal('fetch', network.fetch);
  return network;
}
const asked = (url: string | undefined) => {
  const { pathname, searchParams } = new URL(url ?? '');
  return { pathname, ...Object.fromEntries(searchParams) };
};

test('posts of the whole network are read by page', async () => {
  const post = { postId: 'p', postedUserId: 'u', data: { text: 'Hi' }, flagCount: 2, commentsCount: 3, createdAt: 'T' };
  const { client, received } = setUp([{ body: { posts: [post], users: [], paging: { next: 'N' } } }]);
  expect(await listPosts(client, { targetType: 'community' }, { limit: 100 })).toEqual({
    items: [{ ...post, isDeleted: false, latestComments: [] }],
    next: 'N',
  });
  await listPosts(client, { targetType: 'user' }, { token: 'N' });
  const same = { pathname: '/api/v3/posts', sortBy: 'lastCreated', isDeleted: 'false' };
  expect(received.map(({ url }) => asked(url))).toEqual([
    { ...same, targetType: 'community', 'options[limit]': '100' },
    { ...same, targetType: 'user', 'options[token]': 'N' },
  ]);
});

test('comments that come along stand in their posts', async () => {
  const comment = {
    commentId: 'c',
    referenceId: 'p',
    userId: 'u',
    data: { text: 'Hi' },
    flagCount: 0,
    isDeleted: false,
    createdAt: 'T',
  };
  const posts = [
    { postId: 'p', data: {}, comments: ['gone', 'c'] },
    { postId: 'q', data: {} },
  ];
  const { client } = setUp([{ body: { posts, comments: [comment] } }, { body: { posts, comments: 'none' } }]);
  const read = async () => (await listPosts(client, { targetType: 'user' }, { limit: 100 })).items;
  expect((await read()).map(({ latestComments }) => latestComments)).toEqual([[comment], []]);
  expect((await read()).map(({ latestComments }) => latestComments)).toEqual([[], []]);
});

test('a post without text, or with data of a kind not known here, is a post', async () => {
  const { client } = setUp([
    {
      body: {
        posts: [
          { postId: 'p', data: { fileId: 'f' } },
          { postId: 'q', data: null },
        ],
      },
    },
  ]);
  const { items } = await listPosts(client, { targetType: 'community' }, { limit: 100 });
  expect(items.map(({ postId, data, flagCount }) => [postId, data.text, flagCount])).toEqual([
    ['p', undefined, 0],
    ['q', undefined, 0],
  ]);
});

test('comments are read post by post', async () => {
  const comment = { commentId: 'c', referenceId: 'p', userId: 'u', data: { text: 'Hi' }, flagCount: 0, createdAt: 'T' };
  const { client, received } = setUp([{ body: { comments: [comment], commentChildren: [] } }]);
  expect(await listPostComments(client, { postId: 'p/1' }, { limit: 100 })).toEqual({
    items: [{ ...comment, isDeleted: false }],
  });
  expect(asked(received[0]?.url)).toEqual({
    pathname: '/api/v3/comments',
    referenceType: 'post',
    referenceId: 'p/1',
    sortBy: 'lastCreated',
    isDeleted: 'false',
    'options[type]': 'pagination',
    'options[limit]': '100',
  });
});
