import { plural, t } from '@lingui/core/macro';

import { paths } from '#src/paths.ts';

import type { KindText } from './kindText.ts';

const object = () => t`Post`;
const link = (_: unknown, params: unknown) => {
  const { communityId = '', userId } = params as { communityId?: string; userId?: string };
  if (communityId === '' && userId === undefined) return undefined;
  return userId === undefined
    ? { to: paths.communityPosts(communityId), says: t`Community` }
    : { to: paths.user(userId, 'posts'), says: t`User` };
};

export const postTexts: Readonly<Record<string, KindText>> = {
  approvePosts: {
    name: () => t`Approve posts`,
    decided: (count) => plural(count, { one: 'Approve # post', other: 'Approve # posts' }),
    going: (count) => plural(count, { one: 'Approving # post', other: 'Approving # posts' }),
    done: (count) => plural(count, { one: 'Approved # post', other: 'Approved # posts' }),
    object,
    link,
  },
  declinePosts: {
    name: () => t`Decline posts`,
    decided: (count) => plural(count, { one: 'Decline # post', other: 'Decline # posts' }),
    going: (count) => plural(count, { one: 'Declining # post', other: 'Declining # posts' }),
    done: (count) => plural(count, { one: 'Declined # post', other: 'Declined # posts' }),
    object,
    link,
  },
  deletePosts: {
    name: () => t`Delete posts`,
    decided: (count) => plural(count, { one: 'Delete # post', other: 'Delete # posts' }),
    going: (count) => plural(count, { one: 'Deleting # post', other: 'Deleting # posts' }),
    done: (count) => plural(count, { one: 'Deleted # post', other: 'Deleted # posts' }),
    object,
    link,
  },
  clearPostsFlags: {
    name: () => t`Clear flags of posts`,
    decided: (count) => plural(count, { one: 'Clear the flags of # post', other: 'Clear the flags of # posts' }),
    going: (count) => plural(count, { one: 'Clearing the flags of # post', other: 'Clearing the flags of # posts' }),
    done: (count) => plural(count, { one: 'Cleared the flags of # post', other: 'Cleared the flags of # posts' }),
    object,
    link,
  },
  pinPosts: {
    name: () => t`Pin posts`,
    decided: (count) => plural(count, { one: 'Pin # post', other: 'Pin # posts' }),
    going: (count) => plural(count, { one: 'Pinning # post', other: 'Pinning # posts' }),
    done: (count) => plural(count, { one: 'Pinned # post', other: 'Pinned # posts' }),
    object,
    link,
    undoLabel: (count) => plural(count, { one: 'Unpin the # post', other: 'Unpin the # posts' }),
    undoTerms: () => t`Exactly the posts this job pinned are unpinned.`,
  },
  unpinPosts: {
    name: () => t`Unpin posts`,
    decided: (count) => plural(count, { one: 'Unpin # post', other: 'Unpin # posts' }),
    going: (count) => plural(count, { one: 'Unpinning # post', other: 'Unpinning # posts' }),
    done: (count) => plural(count, { one: 'Unpinned # post', other: 'Unpinned # posts' }),
    object,
    link,
    undoLabel: (count) => plural(count, { one: 'Pin the # post again', other: 'Pin the # posts again' }),
    undoTerms: () => t`The posts are pinned again, where they were, with a new date.`,
  },
};
