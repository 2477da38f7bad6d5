import { expect, test } from 'vitest';

import { call, createTestNetwork } from '../testCalls.ts';

const { network } = createTestNetwork();
const { comments } = network.state;
const reply = comments.rows.find((comment) => comment.parentId !== undefined)!;
const thread = comments.rows.filter((comment) => comment.postId === reply.postId);

type Comment = { commentId: string; parentId?: string; children: string[]; segmentNumber: number };
async function ask(query: string) {
  const { json } = await call(
    network,
    `GET /api/v3/comments?referenceId=${reply.postId}&options[type]=pagination&${query}`,
  );
  return json as { comments: Comment[]; commentChildren: Comment[]; paging: { next?: string } };
}
const list = (count: number) => {
  const ids = comments.rows.slice(0, count).map((comment) => `commentIds[]=${comment.commentId}`);
  return call(network, `GET /api/v3/comments/list?${ids.join('&')}`);
};
const idsOf = (rows: readonly Comment[]) => rows.map((comment) => comment.commentId);

test('the comments of a post are paged, newest first, replies among them', async () => {
  const first = await ask('options[limit]=1');
  expect(idsOf(first.comments)).toEqual([thread.at(-1)!.commentId]);
  const second = await ask(`options[token]=${encodeURIComponent(first.paging.next!)}`);
  expect(idsOf(second.comments)).toEqual([thread.at(-2)!.commentId]);
  const all = await ask('sortBy=firstCreated&options[limit]=100');
  expect(all.comments.map((comment) => comment.segmentNumber)).toEqual(thread.map((_, index) => index + 1));
});

test('comments and the replies to one are asked for apart', async () => {
  const roots = await ask('parentId=&options[limit]=100');
  expect(roots.comments.every((comment) => comment.parentId === undefined)).toBe(true);
  expect(idsOf(roots.commentChildren)).toContain(reply.commentId);
  const replies = await ask(`parentId=${reply.parentId}&options[limit]=100`);
  expect(idsOf(replies.comments)).toContain(reply.commentId);
  const parent = roots.comments.find((comment) => comment.commentId === reply.parentId)!;
  expect(parent.children.toSorted()).toEqual(idsOf(replies.comments).toSorted());
});

test('without a type the thread is scrolled, by the place of a comment in it', async () => {
  const { json } = await call(
    network,
    `GET /api/v3/comments?referenceId=${reply.postId}&sortBy=firstCreated&options[first]=2&options[after]=1`,
  );
  expect((json as { comments: Comment[] }).comments.map(({ segmentNumber }) => segmentNumber)).toEqual(
    [2, 3].slice(0, thread.length - 1),
  );
});

test('one comment is read by its id, with who wrote it as a member of the community', async () => {
  const inCommunity = comments.rows.find(({ postId }) => network.state.posts.get(postId)?.targetType === 'community')!;
  const { json } = await call(network, `GET /api/v3/comments/${inCommunity.commentId}`);
  expect(json).toMatchObject({
    comments: [{ commentId: inCommunity.commentId }],
    communityUsers: [{ userId: inCommunity.userId }],
  });
});

test('at most ten comments by ids', async () => {
  expect((await list(10)).json['comments']).toHaveLength(10);
  expect(await list(11)).toMatchObject({ status: 422 });
});
