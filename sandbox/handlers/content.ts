import type { Comment, FeedType, Post } from '../models.ts';
import type { State } from '../state.ts';
import { backwards, type Table } from '../tables.ts';

/** What posts, comments and communities know of each other. */

export const sortings = ['lastCreated', 'firstCreated', 'lastUpdated', 'firstUpdated'];

/** Every post on the feeds of a community or a user, oldest first. */
export const postsOf = (state: State, targetId: string): readonly Post[] =>
  state.posts.grouped('target', (post) => post.targetId).get(targetId) ?? [];

/** What is attached to a post: pictures, files, a poll, each a post itself. */
export const childrenOf = (state: State, postId: string): readonly Post[] =>
  state.attachments.grouped('parent', (post) => post.parentPostId ?? '').get(postId) ?? [];

/** A post, or what is attached to one. */
export const findPost = (state: State, postId: string): Post | undefined =>
  state.posts.get(postId) ?? state.attachments.get(postId);

/** Posts as they were written, each followed by what is attached to it. */
export const withChildren = (state: State, posts: readonly Post[]): readonly Post[] =>
  posts.flatMap((post) => [post, ...childrenOf(state, post.postId)]);

/** Every comment on a post, replies too, oldest first. */
export const commentsOf = (state: State, postId: string): readonly Comment[] =>
  state.comments.grouped('post', (comment) => comment.postId).get(postId) ?? [];

export const hasFlaggedComment = (state: State, post: Post): boolean =>
  commentsOf(state, post.postId).some((comment) => comment.flagCount > 0 && !comment.isDeleted);

export const hasFlaggedChildren = (state: State, post: Post): boolean =>
  childrenOf(state, post.postId).some((child) => child.flagCount > 0 && !child.isDeleted);

/** Reported itself, or with a reported child or comment (vendor spec). */
export const isFlagged = (state: State, post: Post): boolean =>
  post.flagCount > 0 || hasFlaggedChildren(state, post) || hasFlaggedComment(state, post);

/** A feed has no life of its own here: its id is made of whose it is and what is in it. */
export const feedIdOf = (targetId: string, feedType: FeedType): string => `${targetId}-${feedType}`;

/** The rows of a table in one of the four orders. */
export function inOrder<Row extends { createdAt: string; updatedAt: string }>(
  table: Table<Row>,
  sortBy: string,
): Iterable<Row> {
  const isFirst = sortBy.startsWith('first');
  const rows = sortBy.endsWith('Created') ? table.rows : table.sorted('updated', byUpdate);
  return isFirst ? rows : backwards(rows);
}

/** The same for some of its rows, given in the order of their creation. */
export function ordered<Row extends { createdAt: string; updatedAt: string }>(
  rows: readonly Row[],
  sortBy: string,
): Iterable<Row> {
  const sorted = sortBy.endsWith('Created') ? rows : rows.toSorted(byUpdate);
  return sortBy.startsWith('first') ? sorted : backwards(sorted);
}

const byUpdate = (a: { updatedAt: string }, b: { updatedAt: string }) =>
  a.updatedAt === b.updatedAt ? 0 : a.updatedAt < b.updatedAt ? -1 : 1;
