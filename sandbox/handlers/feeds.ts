import { json, queryOf } from '../call.ts';
import { notFound, permissionDenied } from '../errors.ts';
import type { Post } from '../models.ts';
import { readPage, takePage } from '../paging.ts';
import { mayModerate, mayReadPost, requireReader } from '../rights.ts';
import type { Endpoint } from '../router.ts';
import { only } from '../tables.ts';
import { isFlagged, ordered, postsOf, sortings, withChildren } from './content.ts';
import { withPosts } from './postAnswer.ts';

/** The vendor's older lists of the posts of one community or user. */
export const feedEndpoints: Endpoint[] = [
  ...(['community', 'user'] as const).map((targetType): Endpoint => ({
    method: 'GET',
    path: `/api/v3/${targetType}-feeds/{${targetType}Id}`,
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const sortBy = input.text('sortBy', { oneOf: sortings }) ?? 'lastCreated';
      const hasFlag = input.flag('hasFlag');
      const isDeleted = input.flag('isDeleted');
      const dataTypes = input.texts('dataTypes', { maxItems: 10, maxLength: 100 }) ?? [];
      input.done();
      const { state } = call;
      const targetId = call.path[`${targetType}Id`] ?? '';
      const target = targetType === 'community' ? state.communities.get(targetId) : state.users.get(targetId);
      if (!target) throw notFound('Feed');
      if (targetType === 'community') requireReader(call, state.communities.get(targetId));
      // Reports are no business of ordinary users (guess).
      if (hasFlag !== undefined && !mayModerate(call, targetId)) throw permissionDenied();
      const posts = postsOf(state, targetId).filter((post) => post.targetType === targetType);
      const isWanted = (post: Post) =>
        post.feedType === 'published' &&
        mayReadPost(call, post) &&
        (hasFlag === undefined || isFlagged(state, post) === hasFlag) &&
        (isDeleted === undefined || post.isDeleted === isDeleted) &&
        (dataTypes.length === 0 || dataTypes.includes(post.dataType ?? 'text'));
      const source = ordered(dataTypes.length > 0 ? withChildren(state, posts) : posts, sortBy);
      const { items, paging } = takePage(only(source, isWanted), readPage(call.query, 10));
      const { posts: shown, postChildren, comments, users, files, ...places } = withPosts(call, items, 'v3');
      const { communities, communityUsers, categories } = places;
      const data = { posts: shown, postChildren, comments, users, files };
      const around = targetType === 'community' ? { communities, communityUsers, categories } : {};
      // In both envelopes; the spec prints no paging, without which nobody reads on.
      return json({ status: 'success', data: { ...data, ...around }, ...data, ...around, paging });
    },
  })),
  {
    method: 'GET',
    path: '/api/v3/user-feeds/{userId}/count',
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const isDeleted = input.flag('isDeleted');
      input.done();
      const { userId = '' } = call.path;
      if (!call.state.users.get(userId)) throw notFound('Feed');
      const posts = postsOf(call.state, userId).filter(
        (post) =>
          post.targetType === 'user' &&
          post.feedType === 'published' &&
          (isDeleted === undefined || post.isDeleted === isDeleted),
      );
      return json({ postsCount: posts.length });
    },
  },
];
