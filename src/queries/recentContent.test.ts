import { beforeEach, expect, test, vi } from 'vitest';

import { ApiError } from '#src/api/errors.ts';
import type { RehearsalKind, RehearsalText } from '#src/lib/rehearsal/types.ts';

import { eachRecentText } from './recentContent.ts';

type Request = { limit: number } | { token: string };
const asked: string[] = [];
/** A network that knows no posts of all communities. */
let refusesAll = false;

/** Pages of 100, five of each kind; every tenth post has comments. */
function pageOf<T>(name: string, request: Request, make: (number: number) => T) {
  const page = 'token' in request ? Number(request.token) : 0;
  asked.push(`${name} ${page}`);
  const items = Array.from({ length: 100 }, (_, at) => make(page * 100 + at));
  return Promise.resolve(page < 4 ? { items, next: String(page + 1) } : { items });
}

vi.mock('#src/session/session.ts', () => ({ currentClient: () => Promise.resolve({}) }));
vi.mock('#src/api/posts.ts', () => ({
  listPosts: (_: unknown, { targetType, targetId }: { targetType: string; targetId?: string }, request: Request) => {
    if (refusesAll && targetType === 'community' && targetId === undefined) {
      asked.push('refused');
      return Promise.reject(new ApiError({ kind: 'invalid', endpoint: '', message: 'targetId is required' }));
    }
    return pageOf(targetId ?? targetType, request, (number) => ({
      postId: `${targetType}${number}`,
      postedUserId: `u${number}`,
      data: number % 2 === 0 ? { text: `Post ${number}` } : {},
      flagCount: number,
      commentsCount: number % 10 === 0 ? 2 : number % 10 === 1 ? 1 : 0,
      // The ones that come along are all there is.
      latestComments:
        number % 10 === 1
          ? [{ commentId: `l-${targetType}${number}`, userId: 'u', data: { text: 'Late' }, flagCount: 0 }]
          : [],
      createdAt: 'T',
    }));
  },
}));
vi.mock('#src/api/communities.ts', () => ({
  listCommunities: () => {
    asked.push('communities');
    return Promise.resolve({ items: ['one', 'two'].map((communityId) => ({ communityId })) });
  },
}));
vi.mock('#src/api/users.ts', () => ({
  listUsers: (_: unknown, __: unknown, request: Request) =>
    pageOf('users', request, (number) => ({
      userId: `u${number}`,
      displayName: number === 1 ? null : `Name ${number}`,
    })),
}));
vi.mock('#src/api/comments.ts', () => ({
  listPostComments: (_: unknown, { postId }: { postId: string }) => {
    asked.push(`comments of ${postId}`);
    if (postId === 'community0') {
      return Promise.reject(new ApiError({ kind: 'not-found', endpoint: 'comments', message: 'Gone' }));
    }
    const items = [{ commentId: `c-${postId}`, userId: 'u1', data: { text: 'Yes' }, flagCount: 0, createdAt: 'T' }];
    return Promise.resolve({ items });
  },
}));

beforeEach(() => {
  refusesAll = false;
  asked.length = 0;
});

async function read(kinds: readonly RehearsalKind[], requests: number) {
  const texts: RehearsalText[] = [];
  let spent = 0;
  for await (const batch of eachRecentText({ kinds: new Set(kinds), requests }, new AbortController().signal)) {
    texts.push(...batch.texts);
    spent = batch.requests;
  }
  expect(spent).toBe(asked.length);
  const count = (kind: RehearsalKind) => texts.filter((text) => text.kind === kind).length;
  return { texts, post: count('post'), comment: count('comment'), name: count('display-name') };
}

test('reads each kind in turn and never more than the budget allows', async () => {
  for (const budget of [0, 1, 2, 3, 5, 8, 13, 40]) {
    asked.length = 0;
    await read(['post', 'comment', 'display-name'], budget);
    expect(asked.length).toBe(budget);
  }
});

test('a small budget brings some of each kind', async () => {
  expect(await read(['post', 'comment', 'display-name'], 13)).toMatchObject({ post: 300, comment: 63, name: 299 });
});

test('reads only what was chosen, and stops at its end', async () => {
  expect(await read(['display-name'], 50)).toMatchObject({ post: 0, comment: 0, name: 499 });
  expect(asked).toHaveLength(5);
});

test('comments come along with posts, whose own texts are not taken unless chosen, and are read where there are more', async () => {
  const { comment, post, texts } = await read(['comment'], 6);
  expect({ comment, post }).toEqual({ comment: 41, post: 0 });
  expect(texts.filter(({ text }) => text === 'Yes')).toEqual([
    { id: 'c-community10', kind: 'comment', author: 'u1', text: 'Yes', createdAt: 'T', flagCount: 0 },
  ]);
  expect(asked).toEqual([
    'community 0',
    'user 0',
    'community 1',
    'user 1',
    'comments of community0',
    'comments of community10',
  ]);
});

test('posts bring their text and how often they were reported', async () => {
  const { texts } = await read(['post'], 1);
  expect(texts).toHaveLength(50);
  expect(texts[1]).toEqual({
    id: 'community2',
    kind: 'post',
    author: 'u2',
    text: 'Post 2',
    createdAt: 'T',
    flagCount: 2,
  });
});

test('where the network has no query over all communities, one is read after the other, within the budget', async () => {
  refusesAll = true;
  for (const budget of [1, 2, 3, 4]) {
    asked.length = 0;
    await read(['post'], budget);
    expect(asked.length).toBe(budget);
  }
  asked.length = 0;
  const { post } = await read(['post'], 20);
  expect(asked.filter((what) => !what.startsWith('user'))).toEqual(['refused', 'communities', 'one 0', 'two 0']);
  expect(post).toBe(50 + 50 + 250);
});
