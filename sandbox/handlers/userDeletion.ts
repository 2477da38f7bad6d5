import { bodyOf, callerOf, queryOf, success } from '../call.ts';
import { badRequest, notFound } from '../errors.ts';
import { isObject, type InputReader } from '../limits.ts';
import type { DeleteOptions, User } from '../models.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { deleteMessages, removeChannelsAndMessages } from './channelEffects.ts';
import { childrenOf, commentsOf } from './content.ts';
import { findUser } from './users.ts';

const switches = ['deleteAll', 'markMessageDeleted', 'hardDeletePost', 'hardDeleteComment'] as const;

export const userDeletionEndpoints: Endpoint[] = [
  {
    method: 'DELETE',
    path: '/api/v4/users/{userId}',
    access: 'admin',
    handle: (call) => {
      const isInBody = isObject(call.body) && switches.some((name) => name in (call.body as object));
      const options = readDeleteOptions(isInBody ? bodyOf(call) : queryOf(call));
      const user = findUser(call.state, call.path['userId'] ?? '');
      if (!user) throw notFound('User');
      if (user.isDeleted) throw badRequest('User is already deleted');
      // Or nobody could go on (guess).
      if (user.userId === callerOf(call).token.userId) throw badRequest('The user of this token cannot be deleted');
      deleteUser(call.state, user, options);
      return success();
    },
  },
];

export function readDeleteOptions(input: InputReader): DeleteOptions {
  const options: DeleteOptions = {
    deleteAll: input.flag('deleteAll') ?? false,
    markMessageDeleted: input.flag('markMessageDeleted') ?? false,
    hardDeletePost: input.flag('hardDeletePost') ?? false,
    hardDeleteComment: input.flag('hardDeleteComment') ?? false,
  };
  input.done();
  return options;
}

/**
 * Only the shell of the user stays, under the vendor's own name for it (vendor FAQ), and no token of theirs is taken any
 * more (auth.ts); what they wrote stays too, unless the switches say otherwise.
 */
export function deleteUser(state: State, user: User, options: DeleteOptions): void {
  const { avatarFileId: _, avatarCustomUrl: __, ...rest } = user;
  const gone = { displayName: 'Deleted user', description: '', roles: [], metadata: {}, flagCount: 0, flaggedBy: [] };
  state.users.put({ ...rest, ...gone, isGlobalBan: false, isDeleted: true, updatedAt: state.stamp() });
  if (options.deleteAll) removeChannelsAndMessages(state, user);
  else if (options.markMessageDeleted) deleteMessages(state, user.userId);
  if (options.deleteAll || options.hardDeletePost) removePosts(state, user);
  if (options.deleteAll || options.hardDeleteComment) removeComments(state, user);
  if (options.deleteAll) removePolls(state, user);
}

/** With a post goes everything below it: what is attached, its comments, its place at the top (guess). */
function removePosts(state: State, { userId }: User): void {
  const posts = state.posts.grouped('author', (post) => post.postedUserId).get(userId) ?? [];
  const removed = new Set(posts.map(({ postId }) => postId));
  // Found before any is removed: afterwards the tables have to be grouped anew.
  const children = posts.flatMap(({ postId }) => childrenOf(state, postId));
  const comments = posts.flatMap(({ postId }) => commentsOf(state, postId));
  const pins = state.pins.rows.filter(({ postId }) => removed.has(postId));
  for (const child of children) state.attachments.remove(child);
  for (const comment of comments) state.comments.remove(comment);
  for (const pin of pins) state.pins.remove(pin);
  for (const post of posts) state.posts.remove(post);
}

/** With a comment go the replies to it (guess). */
function removeComments(state: State, { userId }: User): void {
  const comments = state.comments.grouped('author', (comment) => comment.userId).get(userId) ?? [];
  const replies = comments.flatMap(({ commentId, postId }) =>
    commentsOf(state, postId).filter(({ parentId }) => parentId === commentId),
  );
  for (const comment of [...comments, ...replies]) state.comments.remove(comment);
}

function removePolls(state: State, { userId }: User): void {
  for (const poll of state.polls.rows) if (poll.userId === userId) state.polls.put({ ...poll, isDeleted: true });
  for (const vote of state.votes.rows) if (vote.userId === userId) state.votes.remove(vote);
}
