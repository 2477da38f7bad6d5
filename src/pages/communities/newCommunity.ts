import type { NewCommunity } from '#src/api/communities.ts';
import { parseMetadata } from '#src/lib/metadata.ts';

import { fieldsOf, newSettings, type Settings } from './settings.ts';

/** What the form of a new community holds, and what is kept of it until it is made. */
export type NewDraft = {
  settings: Settings;
  /** Refused where another has the name. */
  isUnique: boolean;
  /** User ids as they were typed or pasted. */
  members: string;
  /** JSON as it was typed. */
  metadata: string;
};

export const newDraftName = 'new-community';
/** Where it is kept which job makes it, until it is there. */
export const newJobName = 'new-community-job';

export const emptyDraft: NewDraft = {
  settings: newSettings,
  isUnique: true,
  members: '',
  metadata: '',
};

/** Members a community can be made with at most (contract §10). */
export const mostFirstMembers = 1_000;

/** What to send. The vendor takes no empty ones of what is optional, and its own defaults need not be said. */
export function newCommunityOf(draft: NewDraft, userIds: readonly string[]): NewCommunity {
  const { tags, categoryIds, description, avatarFileId, notificationMode, ...fields } = fieldsOf(draft.settings);
  const read = parseMetadata(draft.metadata);
  const metadata = 'metadata' in read && Object.keys(read.metadata).length > 0 ? read.metadata : undefined;
  return {
    ...fields,
    isUniqueDisplayName: draft.isUnique,
    ...(tags.length > 0 && { tags }),
    ...(categoryIds.length > 0 && { categoryIds }),
    ...(description !== '' && { description }),
    ...(avatarFileId !== '' && { avatarFileId }),
    ...(notificationMode !== 'default' && { notificationMode }),
    ...(metadata && { metadata }),
    ...(userIds.length > 0 && { userIds }),
  };
}
