import type { ApiClient } from '#src/api/client.ts';
import { listPostComments, type Comment } from '#src/api/comments.ts';
import { listCommunities, type Community } from '#src/api/communities.ts';
import { isApiError } from '#src/api/errors.ts';
import { isNotOffered } from '#src/api/notOffered.ts';
import { eachPage, type PageRequest } from '#src/api/paging.ts';
import { listPosts, type Post, type PostFilter } from '#src/api/posts.ts';
import { listUsers, type User } from '#src/api/users.ts';
import type { RehearsalKind, RehearsalText } from '#src/lib/rehearsal/types.ts';
import { currentClient } from '#src/session/session.ts';

type Budget = {
  /** What to read; comments need the posts they stand under, which then cost requests too. */
  kinds: ReadonlySet<RehearsalKind>;
  /** How many requests may be sent at most. */
  requests: number;
};

/** What one request brought. */
type Batch = readonly RehearsalText[];
type Reading = { client: ApiClient; signal: AbortSignal; onRequest: () => void };

const limit = 100;
/** Posts whose comments are read at the same time. */
const atOnce = 4;

/**
 * What people wrote lately, within a budget of requests: posts of communities and of users, comments, display names.
 * All kinds take turns, so that a small budget brings some of each. Yields after every turn.
 */
export async function* eachRecentText(
  { kinds, requests }: Budget,
  signal: AbortSignal,
): AsyncGenerator<{ texts: Batch; requests: number }> {
  let sent = 0;
  const reading: Reading = { client: await currentClient(), signal, onRequest: () => (sent += 1) };
  /** Posts with more comments than came along with them, the newest first. */
  const open: string[] = [];
  let lists: AsyncIterator<Batch>[] = [];
  if (kinds.has('post') || kinds.has('comment')) {
    lists.push(
      eachCommunityPostPage(reading, { kinds, open }),
      eachPostPage(reading, { targetType: 'user' }, { kinds, open }),
    );
  }
  if (kinds.has('display-name')) lists.push(eachNamePage(reading));

  for (;;) {
    const left = requests - sent;
    const turn = lists.slice(0, left);
    const posts = kinds.has('comment') ? open.splice(0, Math.min(atOnce, left - turn.length)) : [];
    if (turn.length + posts.length === 0) return;
    // oxlint-disable-next-line no-await-in-loop -- the next turn depends on what this one brings
    const [pages, comments] = await Promise.all([
      Promise.all(turn.map((list) => list.next())),
      Promise.all(posts.map((postId) => commentsOf(reading, postId))),
    ]);
    lists = lists.filter((_, at) => pages[at]?.done !== true);
    const texts = [...pages.flatMap((page) => (page.done ? [] : page.value)), ...comments.flat()];
    yield { texts: texts.filter(({ text }) => text.trim() !== ''), requests: sent };
  }
}

/** Posts of all communities; where the network does not answer that, the newest page of one community after the other. */
async function* eachCommunityPostPage(
  reading: Reading,
  what: { kinds: Budget['kinds']; open: string[] },
): AsyncGenerator<Batch, undefined> {
  let hasAnswered = false;
  try {
    for await (const page of eachPostPage(reading, { targetType: 'community' }, what)) {
      hasAnswered = true;
      yield page;
    }
    return;
  } catch (error) {
    // Only one vendor text promises a query over all communities.
    if (hasAnswered || !isNotOffered(error)) throw error;
  }
  // A turn is one request: what was refused has been one.
  yield [];
  const { client, signal, onRequest } = reading;
  const fetchPage = (page: PageRequest) => {
    onRequest();
    return listCommunities(client, { isDeleted: false }, page, signal);
  };
  for await (const communities of eachPage(fetchPage, { limit, signal, idOf: communityIdOf })) {
    yield [];
    for (const { communityId } of communities) {
      // oxlint-disable-next-line no-await-in-loop -- within a budget, one after the other
      const { value = [] } = await eachPostPage(
        reading,
        { targetType: 'community', targetId: communityId },
        what,
      ).next();
      yield value;
    }
  }
}

async function* eachPostPage(
  { client, signal, onRequest }: Reading,
  filter: PostFilter,
  { kinds, open }: { kinds: Budget['kinds']; open: string[] },
): AsyncGenerator<Batch, undefined> {
  const fetchPage = (page: PageRequest) => {
    onRequest();
    return listPosts(client, filter, page, signal);
  };
  for await (const page of eachPage(fetchPage, { limit, signal, idOf: postIdOf })) {
    for (const { postId, commentsCount, latestComments } of page) {
      if (commentsCount > latestComments.length) open.push(postId);
    }
    yield [
      ...(kinds.has('post') ? page.map(postText) : []),
      ...(kinds.has('comment') ? page.flatMap(({ latestComments }) => latestComments.map(commentText)) : []),
    ];
  }
}

async function* eachNamePage({ client, signal, onRequest }: Reading): AsyncGenerator<Batch, undefined> {
  const fetchPage = (page: PageRequest) => {
    onRequest();
    return listUsers(client, {}, page, signal);
  };
  for await (const page of eachPage(fetchPage, { limit, signal, idOf: userIdOf })) yield page.map(nameText);
}

async function commentsOf({ client, signal, onRequest }: Reading, postId: string): Promise<Batch> {
  onRequest();
  try {
    const { items } = await listPostComments(client, { postId }, { limit }, signal);
    return items.map(commentText);
  } catch (error) {
    // The post was deleted since it was listed.
    if (isApiError(error) && error.kind === 'not-found') return [];
    throw error;
  }
}

const postIdOf = (post: Post) => post.postId;
const communityIdOf = ({ communityId }: Community) => communityId;
const userIdOf = (user: User) => user.userId;

const postText = ({ postId, postedUserId, data, createdAt, flagCount }: Post): RehearsalText => ({
  id: postId,
  kind: 'post',
  author: postedUserId,
  text: data.text ?? '',
  createdAt,
  flagCount,
});

const commentText = ({ commentId, userId, data, createdAt, flagCount }: Comment): RehearsalText => ({
  id: commentId,
  kind: 'comment',
  author: userId,
  text: data.text ?? '',
  createdAt,
  flagCount,
});

const nameText = ({ userId, displayName }: User): RehearsalText => ({
  id: userId,
  kind: 'display-name',
  author: userId,
  text: displayName ?? '',
  createdAt: '',
});
