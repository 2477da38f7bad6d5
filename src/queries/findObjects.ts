import type { ApiClient } from '#src/api/client.ts';
import { listCommentsByIds, type Comment } from '#src/api/comments.ts';
import { listCommunitiesByIds } from '#src/api/communities.ts';
import { listPostsByIds } from '#src/api/communityPosts.ts';
import { listMessagesByIds } from '#src/api/messages.ts';
import { isNotOffered } from '#src/api/notOffered.ts';
import { listUsersByIds } from '#src/api/users.ts';
import { chunks } from '#src/lib/chunks.ts';
import { inParallel } from '#src/lib/inParallel.ts';
import type { ObjectKind } from '#src/lib/pasted/pasted.ts';
import { currentClient } from '#src/session/session.ts';

import { commentItem, messageItem, postItem, userItem, type FlaggedItem } from './flagged/flaggedItem.ts';

/** What the network has under an id: something somebody wrote or is, a community, or nothing it tells of. */
export type FoundObject =
  | { id: string; is: 'item'; item: FlaggedItem; isDeleted: boolean }
  | { id: string; is: 'community'; name: string; isDeleted: boolean }
  | { id: string; is: 'nothing' };

type Found = Exclude<FoundObject, { is: 'nothing' }>;
type LookUp = {
  kind: ObjectKind;
  /** Ids in one call at most (vendor spec). */
  perCall: number;
  /** Only ids of this look can be of the kind. */
  looks: RegExp;
  ask: (client: ApiClient, ids: readonly string[], signal: AbortSignal) => Promise<Found[]>;
};

const objectId = /^[0-9a-f]{24}$/i;
const anything = /^/;
/** Requests at the same time: the limiter decides about the pace. */
const atOnce = 8;

/** In the order in which the most ids are settled with the fewest requests. */
const lookUps: readonly LookUp[] = [
  {
    kind: 'post',
    perCall: 100,
    looks: objectId,
    ask: async (client, ids, signal) =>
      (await listPostsByIds(client, ids, signal)).map((post) => ({
        id: post.postId,
        is: 'item',
        item: postItem(post),
        isDeleted: post.isDeleted,
      })),
  },
  {
    kind: 'user',
    perCall: 100,
    looks: anything,
    ask: async (client, ids, signal) =>
      (await listUsersByIds(client, ids, signal)).map((user) => ({
        id: user.userId,
        is: 'item',
        item: userItem(user),
        isDeleted: user.isDeleted,
      })),
  },
  {
    kind: 'community',
    perCall: 10,
    looks: objectId,
    ask: async (client, ids, signal) =>
      (await listCommunitiesByIds(client, ids, signal)).map(({ communityId, displayName, isDeleted }) => ({
        id: communityId,
        is: 'community',
        name: displayName,
        isDeleted,
      })),
  },
  { kind: 'comment', perCall: 10, looks: objectId, ask: askComments },
  {
    kind: 'message',
    perCall: 10,
    looks: objectId,
    ask: async (client, ids, signal) =>
      (await listMessagesByIds(client, ids, signal)).map((message) => ({
        id: message.messageId,
        is: 'item',
        item: messageItem(message, { channelId: message.channelId }),
        isDeleted: message.isDeleted,
      })),
  },
];

/** A comment says which post it stands under; where that stands, the post does. */
async function askComments(client: ApiClient, ids: readonly string[], signal: AbortSignal): Promise<Found[]> {
  const comments = await listCommentsByIds(client, ids, signal);
  const postIds = [...new Set(comments.map(({ referenceId }) => referenceId))].filter((id) => objectId.test(id));
  const posts = new Map((await listPostsByIds(client, postIds, signal)).map((post) => [post.postId, post]));
  return comments.flatMap((comment: Comment): Found[] => {
    const post = posts.get(comment.referenceId);
    return post
      ? [{ id: comment.commentId, is: 'item', item: commentItem(comment, post), isDeleted: comment.isDeleted }]
      : [];
  });
}

/**
 * Looks up what the network has under each id, kind after kind, each id until it is found. Yields what every answer adds;
 * what nobody knows comes last. Throws `ApiError`, or the signal's reason. @param kind where the ids are known to be of one
 */
export async function* findObjects(
  ids: readonly string[],
  kind: ObjectKind,
  signal: AbortSignal,
): AsyncGenerator<readonly FoundObject[]> {
  const client = await currentClient();
  const left = new Set(ids);
  const known = lookUps.filter((one) => one.kind === kind);
  for (const { perCall, looks, ask } of known.length > 0 ? known : lookUps) {
    const asked = [...left].filter((id) => looks.test(id));
    const askSome = async (some: readonly string[]) => {
      try {
        return await ask(client, some, signal);
      } catch (error) {
        // A network that does not know this call has nothing of the kind to tell.
        if (isNotOffered(error)) return [];
        throw error;
      }
    };
    for await (const found of inParallel(chunks(asked, perCall), atOnce, askSome)) {
      for (const { id } of found) left.delete(id);
      if (found.length > 0) yield found;
    }
    if (left.size === 0) return;
  }
  yield [...left].map((id) => ({ id, is: 'nothing' }));
}
