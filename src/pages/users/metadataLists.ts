import type { User } from '#src/api/users.ts';

/** Texts of a list in metadata; whatever else an app left there is passed over. */
function textsIn(user: Pick<User, 'metadata'>, key: string): string[] {
  const list = user.metadata?.[key];
  return Array.isArray(list)
    ? [...new Set(list.filter((one): one is string => typeof one === 'string' && one !== ''))]
    : [];
}

/** Where apps keep what a user saved: the vendor names no key, these two are in use (contract §25). */
export const savedPostIds = (user: Pick<User, 'metadata'>): string[] => [
  ...new Set([...textsIn(user, 'savedPostIds'), ...textsIn(user, 'favorites')]),
];

/** Communities a user is invited to and has not answered (vendor FAQ). */
export const invitedTo = (user: Pick<User, 'metadata'>): string[] => textsIn(user, 'invitedCommunity');

/** The metadata with a user invited to a community. */
export const invited = (user: Pick<User, 'metadata'>, communityId: string): Record<string, unknown> => ({
  ...user.metadata,
  invitedCommunity: [...new Set([...invitedTo(user), communityId])],
});

/** The metadata once an invitation is answered. */
export const answered = (user: Pick<User, 'metadata'>, communityId: string): Record<string, unknown> => ({
  ...user.metadata,
  invitedCommunity: invitedTo(user).filter((one) => one !== communityId),
});

/** The metadata with the badge or without it; taken away by `false`, since apps look at the value (vendor FAQ). */
export const withBadge = (user: Pick<User, 'metadata'>, isVerified: boolean): Record<string, unknown> => ({
  ...user.metadata,
  verified: isVerified,
});
