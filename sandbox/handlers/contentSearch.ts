import { bodyOf, json, type Call } from '../call.ts';
import { forbidden } from '../errors.ts';
import { isObject, type InputReader } from '../limits.ts';
import type { Message, Post } from '../models.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { commentsOf, hasFlaggedChildren, hasFlaggedComment } from './content.ts';
import { featuresOf } from './lastActivity.ts';
import { withPosts } from './postAnswer.ts';

/**
 * Content search, a host of its own with the vendor, the same door here (contract §17). It finds only what was written after
 * it was enabled.
 */
export const contentSearchEndpoints: Endpoint[] = [
  { method: 'POST', path: '/search/posts', access: 'user', handle: (call) => searchPosts(call, 'v1') },
  { method: 'POST', path: '/search/v2/posts', access: 'user', handle: (call) => searchPosts(call, 'v2') },
  { method: 'POST', path: '/search/messages', access: 'user', handle: searchMessages },
];

/** Ids in one answer at most (vendor FAQ). */
const mostPerCall = 100;
const sortKeys = ['createdAt', 'updatedAt', 'lastActivity', 'reactionsCount'];

type Sort = { key: string; isAscending: boolean };

function searchPosts(call: Call, version: 'v1' | 'v2'): Response {
  requireEnabled(call);
  const { from, size, input, sort, isPopulated } = readRequest(call);
  const query = input.inside('query');
  const text = query.text('text', { maxLength: 1_000 })?.toLowerCase();
  const targetIds = query.texts('targetId', { maxItems: 100 });
  const targetType = query.text('targetType', { oneOf: ['community', 'public', 'self', 'all', 'user'] });
  if (targetIds && targetType === undefined) query.text('targetType', { required: true });
  const isDeleted = query.flag('isDeleted');
  const author = query.text('postedUserId');
  const tags = query.texts('tags');
  const hashtags = query.texts('hashtagList');
  const categoryId = query.text('categoryId');
  const byFlags = numberIn(query, 'flagCount');
  const byReactions = numberIn(query, 'reactionsCount');
  const created = timeIn(query, 'createdAt');
  const updated = timeIn(query, 'updatedAt');
  const active = timeIn(query, 'lastActivity');
  const mentionees = query.texts('mentionees');
  const flaggedComment = query.flag('hasFlaggedComment');
  const flaggedChildren = query.flag('hasFlaggedChildren');
  input.done();

  const { state } = call;
  const since = featuresOf(state).contentSearchFrom;
  const isWanted = (post: Post): boolean => {
    const community = post.targetType === 'community' ? state.communities.get(post.targetId) : undefined;
    return (
      // Posts on users' own feeds are said not to be found (contract §17).
      community !== undefined &&
      post.feedType === 'published' &&
      post.createdAt >= since &&
      // Posts of closed communities go with the deleted ones (vendor FAQ).
      (isDeleted === undefined || (post.isDeleted || community.isDeleted) === isDeleted) &&
      (targetIds === undefined || targetIds.includes(post.targetId)) &&
      (targetType !== 'public' || community.isPublic) &&
      (categoryId === undefined || community.categoryIds.includes(categoryId)) &&
      (author === undefined || post.postedUserId === author) &&
      (tags === undefined || tags.every((tag) => post.tags.includes(tag))) &&
      (text === undefined || post.text.toLowerCase().includes(text)) &&
      (hashtags ?? []).every((tag) => post.text.toLowerCase().includes(`#${tag.replace(/^#/, '').toLowerCase()}`)) &&
      (flaggedComment === undefined || hasFlaggedComment(state, post) === flaggedComment) &&
      (flaggedChildren === undefined || hasFlaggedChildren(state, post) === flaggedChildren) &&
      byFlags(post.flagCount) &&
      byReactions(post.likes) &&
      created(post.createdAt) &&
      updated(post.updatedAt) &&
      active(lastActivityOfPost(state, post)) &&
      // Nobody is mentioned in what this network has (guess: the seed knows no mentions).
      mentionees === undefined
    );
  };
  const valueOf = (post: Post): string | number =>
    sort.key === 'reactionsCount'
      ? post.likes
      : sort.key === 'lastActivity'
        ? lastActivityOfPost(state, post)
        : sort.key === 'updatedAt'
          ? post.updatedAt
          : post.createdAt;
  const found = sorted(state.posts.rows.filter(isWanted), valueOf, ({ postId }) => postId, sort).slice(
    from,
    from + size,
  );
  const postIds = found.map(({ postId }) => postId);
  return json({
    success: true,
    postIds,
    ...(version === 'v2' && isPopulated && { objects: withPosts(call, found, 'v3') }),
  });
}

/** When something last happened to a post: it was changed, or commented on (guess). */
const lastActivityOfPost = (state: State, post: Post): string =>
  commentsOf(state, post.postId).reduce((last, { createdAt }) => (createdAt > last ? createdAt : last), post.updatedAt);

/** The ids of messages; the body beyond text is not published (guess: as for posts). */
function searchMessages(call: Call): Response {
  requireEnabled(call);
  const { from, size, input, sort } = readRequest(call);
  const query = input.inside('query');
  const text = query.text('text', { maxLength: 1_000 })?.toLowerCase();
  const channelIds = query.texts('targetId', { maxItems: 100 });
  const isDeleted = query.flag('isDeleted');
  const author = query.text('userId');
  const created = timeIn(query, 'createdAt');
  input.done();
  const { state } = call;
  const since = featuresOf(state).contentSearchFrom;
  const isWanted = (message: Message): boolean =>
    message.createdAt >= since &&
    state.channels.get(message.channelId)?.type !== 'conversation' &&
    (isDeleted === undefined || message.isDeleted === isDeleted) &&
    (channelIds === undefined || channelIds.includes(message.channelId)) &&
    (author === undefined || message.userId === author) &&
    (text === undefined || message.text.toLowerCase().includes(text)) &&
    created(message.createdAt);
  const found = sorted(
    state.messages.rows.filter(isWanted),
    ({ createdAt, updatedAt }) => (sort.key === 'updatedAt' ? updatedAt : createdAt),
    ({ messageId }) => messageId,
    sort,
  );
  return json({ success: true, messageIds: found.slice(from, from + size).map(({ messageId }) => messageId) });
}

/** 403 / 400300 where the vendor's support has not enabled it (guess). */
function requireEnabled({ state }: Call): void {
  if (!featuresOf(state).contentSearch) throw forbidden('Content search is not enabled');
}

function readRequest(call: Call) {
  const input = bodyOf(call);
  // What the FAQ sends beside the token; it is the token that counts.
  input.text('apiKey');
  input.text('userId');
  return {
    input,
    from: input.number('from', { minimum: 0, isInteger: true }) ?? 0,
    size: input.number('size', { minimum: 1, maximum: mostPerCall, isInteger: true }) ?? 20,
    isPopulated: input.flag('populatePostObject') ?? false,
    sort: readSort((call.body as { sort?: unknown } | undefined)?.sort),
  };
}

/** `{k: {order}}`, `[{k: {order}}]` and `{k: 'desc'}` are all seen (contract §17). */
function readSort(given: unknown): Sort {
  const [first] = Array.isArray(given) ? (given as unknown[]) : [given];
  const [key, how] = isObject(first) ? (Object.entries(first)[0] ?? []) : [];
  if (key === undefined || !sortKeys.includes(key)) return { key: 'createdAt', isAscending: false };
  return { key, isAscending: how === 'asc' || (isObject(how) && how['order'] === 'asc') };
}

/** `{gt, lt}`; also `gte` and `lte`, which nobody promises (guess). */
function numberIn(query: InputReader, name: string): (value: number) => boolean {
  const range = query.object(name);
  if (range === undefined) return () => true;
  const bound = (key: string) => (typeof range[key] === 'number' ? range[key] : undefined);
  const [gt, lt, gte, lte] = ['gt', 'lt', 'gte', 'lte'].map(bound);
  return (value) =>
    (gt === undefined || value > gt) &&
    (lt === undefined || value < lt) &&
    (gte === undefined || value >= gte) &&
    (lte === undefined || value <= lte);
}

function timeIn(query: InputReader, name: string): (value: string) => boolean {
  const range = query.object(name);
  if (range === undefined) return () => true;
  const bound = (key: string) => (typeof range[key] === 'string' ? Date.parse(range[key]) : undefined);
  const [gt, lt, gte, lte] = ['gt', 'lt', 'gte', 'lte'].map(bound);
  return (value) => {
    const at = Date.parse(value);
    return (
      (gt === undefined || at > gt) &&
      (lt === undefined || at < lt) &&
      (gte === undefined || at >= gte) &&
      (lte === undefined || at <= lte)
    );
  };
}

function sorted<T>(
  items: readonly T[],
  valueOf: (item: T) => string | number,
  idOf: (item: T) => string,
  { isAscending }: Sort,
): T[] {
  const direction = isAscending ? 1 : -1;
  const keyed = items.map((item) => ({ item, value: valueOf(item), id: idOf(item) }));
  keyed.sort((one, other) => {
    if (one.value !== other.value) return (one.value < other.value ? -1 : 1) * direction;
    return one.id < other.id ? -direction : direction;
  });
  return keyed.map(({ item }) => item);
}
