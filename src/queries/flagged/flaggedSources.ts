import { listFlaggedChannels } from '#src/api/channels.ts';
import type { ApiClient } from '#src/api/client.ts';
import { listPostComments } from '#src/api/comments.ts';
import { listCommunities } from '#src/api/communities.ts';
import { listCommunityPosts, listFlaggedPosts, type CommunityPost } from '#src/api/communityPosts.ts';
import { listFlaggedMessages } from '#src/api/messages.ts';
import { isNotOffered } from '#src/api/notOffered.ts';
import { eachPage, type Page, type PageRequest } from '#src/api/paging.ts';
import { listStoriesOf, storyTargetsPerCall } from '#src/api/stories.ts';
import { listUsers } from '#src/api/users.ts';
import { chunks } from '#src/lib/chunks.ts';
import { inParallel } from '#src/lib/inParallel.ts';

import { isKnownMissing, noteMissing } from './offered.ts';
import { commentItem, messageItem, postItem, storyItem, userItem, type FlaggedItem } from './flaggedItem.ts';

/** What the queue is put together from. Comments come with the posts they stand under. */
export const sourceNames = ['communities', 'feeds', 'users', 'channels', 'stories'] as const;
export type SourceName = (typeof sourceNames)[number];

type Reading = {
  client: ApiClient;
  /** Of the network: what it does not offer is remembered. */
  profileId: string;
  signal: AbortSignal;
  /** Only what is newest: the first page of each list. */
  isBrief: boolean;
};

const limit = 100;
/** Posts whose comments are read, and channels whose messages are read, at the same time. */
const atOnce = 4;

/** What is reported in a source, page by page, as the network lists it. Throws `ApiError`, or the signal's reason. */
export function readSource(source: SourceName, reading: Reading): AsyncGenerator<readonly FlaggedItem[]> {
  switch (source) {
    case 'communities':
      return inCommunities(reading);
    case 'feeds':
      return withComments(reading, pagesOfPosts(reading, 'user'));
    case 'users':
      return users(reading);
    case 'channels':
      return messages(reading);
    case 'stories':
      return stories(reading);
  }
}

/** Posts of all communities; where the network lists those of one community only, one after the other that has reports. */
async function* inCommunities(reading: Reading): AsyncGenerator<readonly FlaggedItem[]> {
  const { profileId } = reading;
  if (isKnownMissing(profileId, 'posts-of-all-communities')) {
    yield* communityByCommunity(reading);
    return;
  }
  let hasAnswered = false;
  try {
    for await (const items of withComments(reading, pagesOfPosts(reading, 'community'))) {
      hasAnswered = true;
      yield items;
    }
  } catch (error) {
    if (hasAnswered || !isNotOffered(error)) throw error;
    noteMissing(profileId, 'posts-of-all-communities');
    yield* communityByCommunity(reading);
  }
}

async function* communityByCommunity(reading: Reading): AsyncGenerator<readonly FlaggedItem[]> {
  const { client, signal } = reading;
  const filter = { hasFlag: true, isDeleted: false } as const;
  const posts = { feedType: 'published', sortBy: 'lastCreated', isDeleted: false, hasFlag: true } as const;
  const communities = pages(
    reading,
    (page) => listCommunities(client, filter, page, signal),
    (one) => one.communityId,
  );
  for await (const some of communities) {
    for (const { communityId, displayName } of some) {
      const list = pages(
        reading,
        (page) => listCommunityPosts(client, communityId, posts, page, signal),
        (post) => post.postId,
      );
      // What stands in a community alone does not always say where.
      const named = map(list, (post): CommunityPost => {
        return { ...post, targetType: 'community', targetId: communityId, communityName: displayName };
      });
      yield* withComments(reading, named);
    }
  }
}

const pagesOfPosts = (reading: Reading, targetType: 'community' | 'user') =>
  pages(
    reading,
    (page) => listFlaggedPosts(reading.client, targetType, page, reading.signal),
    (post) => post.postId,
  );

/** The posts that are reported, and the reported comments below any of them. */
async function* withComments(
  reading: Reading,
  posts: AsyncIterable<readonly CommunityPost[]>,
): AsyncGenerator<readonly FlaggedItem[]> {
  for await (const some of posts) {
    // Where only comments on it are reported, the post is not.
    const items = some.map(postItem).filter(({ reports }) => reports > 0);
    if (items.length > 0) yield items;
    const commented = some.filter(({ hasFlaggedComment }) => hasFlaggedComment);
    yield* inParallel(commented, atOnce, (post) => commentsOn(reading, post));
  }
}

async function commentsOn(reading: Reading, post: CommunityPost): Promise<readonly FlaggedItem[]> {
  const { client, signal } = reading;
  const found: FlaggedItem[] = [];
  const list = pages(
    reading,
    (page) => listPostComments(client, { postId: post.postId, hasFlag: true }, page, signal),
    (comment) => comment.commentId,
  );
  for await (const some of list) {
    // Where the filter is not heeded, what is not reported comes along.
    for (const comment of some) if (comment.flagCount > 0) found.push(commentItem(comment, post));
  }
  return found;
}

async function* users(reading: Reading): AsyncGenerator<readonly FlaggedItem[]> {
  const filter = { filter: 'flagged', sortBy: 'lastCreated' } as const;
  const list = pages(
    reading,
    (page) => listUsers(reading.client, filter, page, reading.signal),
    (user) => user.userId,
  );
  for await (const some of list)
    yield some.filter(({ isDeleted, flagCount }) => !isDeleted && flagCount > 0).map(userItem);
}

async function* messages(reading: Reading): AsyncGenerator<readonly FlaggedItem[]> {
  const { client, signal } = reading;
  const channels = pages(
    reading,
    (page) => listFlaggedChannels(client, page, signal),
    (channel) => channel.channelId,
  );
  for await (const some of channels) {
    yield* inParallel(some, atOnce, async (channel) => {
      const found: FlaggedItem[] = [];
      const list = pages(
        reading,
        (page) => listFlaggedMessages(client, channel.channelId, page, signal),
        (message) => message.messageId,
      );
      for await (const page of list) {
        for (const message of page) if (message.flagCount > 0) found.push(messageItem(message, channel));
      }
      return found;
    });
  }
}

/**
 * Stories are not listed by their reports, and not over all communities: those of ten communities at a time are, and what is
 * not reported is left out (contract §15). A brief look is at the newest communities only.
 */
async function* stories(reading: Reading): AsyncGenerator<readonly FlaggedItem[]> {
  const { client, signal } = reading;
  const communities = pages(
    reading,
    (page) => listCommunities(client, { isDeleted: false }, page, signal),
    (one) => one.communityId,
  );
  for await (const some of communities) {
    const ids = some.map(({ communityId }) => communityId);
    yield* inParallel(chunks(ids, storyTargetsPerCall), atOnce, async (targets) =>
      (await listStoriesOf(client, targets, signal))
        .filter(({ flagCount, isDeleted }) => flagCount > 0 && !isDeleted)
        .map(storyItem),
    );
  }
}

/** The pages of a list, or its first one alone. */
async function* pages<T>(
  { signal, isBrief }: Reading,
  fetchPage: (page: PageRequest) => Promise<Page<T>>,
  idOf: (item: T) => string,
): AsyncGenerator<readonly T[]> {
  for await (const page of eachPage(fetchPage, { limit, signal, idOf })) {
    yield page;
    if (isBrief) return;
  }
}

async function* map<T, U>(list: AsyncIterable<readonly T[]>, change: (item: T) => U): AsyncGenerator<readonly U[]> {
  for await (const page of list) yield page.map(change);
}
