/** What of a user speaks for or against deleting them together with others. */
type Account = {
  userId: string;
  roles: readonly string[];
  isBrand: boolean;
  flagCount: number;
  metadata?: Readonly<Record<string, unknown>> | null | undefined;
};

/** Who must not be deleted in passing: the token's own user, and those on a list of one's own. */
export type Shield = { ownUserId: string | undefined; listed: ReadonlySet<string> };

export type Protection = 'self' | 'listed' | 'role' | 'brand' | 'verified' | 'flagged';

/**
 * True where an app shows a badge: the vendor has none of its own, and apps put it into metadata (vendor FAQ). Any truthy
 * value counts, since apps write it as they like.
 */
export const isVerified = ({ metadata }: Pick<Account, 'metadata'>): boolean => Boolean(metadata?.['verified']);

/** Why somebody is protected; undefined where nothing speaks against it. */
export function protectionOf(user: Account, { ownUserId, listed }: Shield): Protection | undefined {
  if (user.userId === ownUserId) return 'self';
  if (listed.has(user.userId)) return 'listed';
  if (user.roles.length > 0) return 'role';
  if (user.isBrand) return 'brand';
  if (isVerified(user)) return 'verified';
  return user.flagCount > 0 ? 'flagged' : undefined;
}
