import { requireAdmin } from '../auth.ts';
import { callerOf, json, queryOf, type Call } from '../call.ts';
import { notFound } from '../errors.ts';
import type { InputReader } from '../limits.ts';
import type { Post } from '../models.ts';
import { readPage, takePage } from '../paging.ts';
import { mayModerate, mayReadPost, requirePostReader, requireReader } from '../rights.ts';
import type { Endpoint } from '../router.ts';
import { only } from '../tables.ts';
import { findPost, inOrder, isFlagged, ordered, postsOf, sortings, withChildren } from './content.ts';
import { withPosts } from './postAnswer.ts';

const targetTypes = ['community', 'user', 'content'];
const dataTypeNames = ['video', 'image', 'file', 'liveStream', 'poll'];

export const postEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/v3/posts',
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const targetType = input.text('targetType', { required: true, oneOf: targetTypes });
      // Without one: the posts of every community, or of every user.
      const targetId = input.text('targetId', { maxLength: 900 });
      const filters = readFilters(input);
      input.done();
      const source =
        targetId === undefined
          ? filters.isWithChildren
            ? ordered(withChildren(call.state, call.state.posts.rows), filters.sortBy)
            : inOrder(call.state.posts, filters.sortBy)
          : ordered(filters.of(call, postsOn(call, targetType, targetId)), filters.sortBy);
      // The whole network's at once are for admins only (guess).
      if (targetId === undefined) requireAdmin(callerOf(call));
      const isWanted = (post: Post) =>
        post.targetType === targetType && post.feedType === 'published' && filters.isWanted(call, post);
      return answerPage(call, only(source, isWanted), 'v3');
    },
  },
  {
    method: 'GET',
    path: '/api/v4/posts',
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const targetId = input.text('targetId', { required: true, maxLength: 900 }) ?? '';
      const targetType = input.text('targetType', { oneOf: targetTypes });
      const feedTypes = input.texts('feedType', {
        minItems: 1,
        maxItems: 4,
        oneOf: ['published', 'reviewing', 'declined'],
      }) ?? ['published'];
      const filters = readFilters(input);
      input.done();
      const isWanted = (post: Post) =>
        (targetType === undefined || post.targetType === targetType) &&
        feedTypes.includes(post.feedType) &&
        filters.isWanted(call, post);
      const source = ordered(filters.of(call, postsOn(call, targetType, targetId)), filters.sortBy);
      return answerPage(call, only(source, isWanted), 'v4');
    },
  },
  {
    method: 'GET',
    path: '/api/v3/posts/list',
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const ids = input.texts('postIds', { maxItems: 100, maxLength: 50 }) ?? [];
      input.done();
      // Posts that do not exist are left out (guess).
      return json(
        withPosts(
          call,
          [...new Set(ids)].flatMap((id) => findPost(call.state, id) ?? []).filter((post) => mayReadPost(call, post)),
          'v3',
        ),
      );
    },
  },
  {
    method: 'GET',
    path: '/api/v3/posts/{postId}',
    access: 'user',
    handle: (call) => {
      const post = findPost(call.state, call.path['postId']!);
      if (!post) throw notFound('Post');
      requirePostReader(call, post);
      return json(withPosts(call, [post], 'v3'));
    },
  },
];

function answerPage(call: Call, posts: Iterable<Post>, version: 'v3' | 'v4'): Response {
  const { items, paging } = takePage(posts, readPage(call.query, 10));
  return json({ ...withPosts(call, items, version), paging });
}

function readFilters(input: InputReader) {
  const sortBy = input.text('sortBy', { oneOf: sortings }) ?? 'lastCreated';
  const hasFlag = input.flag('hasFlag');
  const isDeleted = input.flag('isDeleted');
  const tags = input.texts('tags', { maxItems: 5, maxLength: 24 }) ?? [];
  const dataTypes = input.texts('dataTypes', { minItems: 1, maxItems: 4, maxLength: 100, oneOf: dataTypeNames }) ?? [];
  // Only what is attached has a type other than text, so the two go together (contract §13).
  const isWithChildren = input.flag('matchingOnlyParentPost') === false;
  return {
    sortBy,
    isWithChildren,
    of: ({ state }: Call, posts: readonly Post[]) => (isWithChildren ? withChildren(state, posts) : posts),
    isWanted: (call: Call, post: Post) => {
      const { state } = call;
      // Reports are no business of ordinary users (guess).
      if (hasFlag !== undefined && !mayModerate(call, post.targetId)) return false;
      return (
        mayReadPost(call, post) &&
        (hasFlag === undefined || isFlagged(state, post) === hasFlag) &&
        (isDeleted === undefined || post.isDeleted === isDeleted) &&
        (tags.length === 0 || tags.some((tag) => post.tags.includes(tag))) &&
        (dataTypes.length === 0 || dataTypes.includes(post.dataType ?? 'text'))
      );
    },
  };
}

/** The posts on the feeds of one target; 404 / 400400 where there is none. */
function postsOn(call: Call, targetType: string | undefined, targetId: string): readonly Post[] {
  const { state } = call;
  if (targetType !== 'user') requireReader(call, state.communities.get(targetId));
  const isThere =
    (targetType !== 'user' && state.communities.get(targetId)) ||
    (targetType !== 'community' && state.users.get(targetId)) ||
    targetType === 'content';
  if (!isThere) throw notFound('Target');
  return postsOf(state, targetId);
}
