import { expect, test } from 'vitest';

import type { Comment } from '#src/api/comments.ts';

import { threadsOf } from './threads.ts';

const comment = (commentId: string, parentId?: string): Comment => ({
  referenceId: 'post',
  commentId,
  parentId,
  userId: 'u',
  data: { text: commentId },
  flagCount: 0,
  isDeleted: false,
  createdAt: '',
});
const shape = (comments: readonly Comment[]) =>
  threadsOf(comments).map(({ comment: { commentId }, replies }) => [commentId, replies.map((one) => one.commentId)]);

test('replies stand below their comment, the oldest first; comments the newest first', () => {
  expect(shape([comment('d', 'a'), comment('c'), comment('b', 'a'), comment('a')])).toEqual([
    ['c', []],
    ['a', ['b', 'd']],
  ]);
});

test('a reply whose comment is not loaded stands in its own place', () => {
  expect(shape([comment('c', 'a'), comment('b')])).toEqual([
    ['c', []],
    ['b', []],
  ]);
});

test('nothing is lost where replies have replies', () => {
  expect(shape([comment('c', 'b'), comment('b', 'a'), comment('a')])).toEqual([['a', ['b', 'c']]]);
});
