import { t } from '@lingui/core/macro';

import type { Community } from '#src/api/communities.ts';

/** Who may see it, in a word. */
export const visibilityText = ({ isPublic }: Community): string => (isPublic ? t`Public` : t`Private`);

/** Who may post: one choice of three in the vendor's own console, two switches in its API (contract §10). */
export function postPolicyText({ onlyAdminCanPost, needApprovalOnPostCreation }: Community): string {
  if (onlyAdminCanPost) return t`Only admins post`;
  return needApprovalOnPostCreation ? t`Posts are reviewed first` : t`Every member posts`;
}

/** What is open to be looked at, in words; empty when nothing is. */
export function flagsText({ hasFlaggedPost, hasFlaggedComment }: Community): string {
  if (hasFlaggedPost && hasFlaggedComment) return t`Posts, comments`;
  if (hasFlaggedPost) return t`Posts`;
  return hasFlaggedComment ? t`Comments` : '';
}

/** The name of a community, or its id where it has none. */
export const communityName = ({ displayName, communityId }: Community): string => displayName.trim() || communityId;
