import { mostMembersPerCall } from '#src/api/members.ts';

import type { Fate } from '../fate.ts';
import type { ItemView } from '../kind.ts';
import { objectFate } from './objectFate.ts';

/** Whom a change of members is about. The name is kept for the result and the record. */
export type MemberItem = {
  userId: string;
  displayName?: string | undefined;
  /** Line numbers in the pasted list, where there was one. */
  lines?: readonly number[] | undefined;
};

/** Where it happens. The name stands in the job's title too. */
export type CommunityParams = { communityId: string };

/** What all kinds for members share. */
export const ofMembers = {
  itemsPerCall: mostMembersPerCall,
  keyOf: ({ userId }: MemberItem): string => userId,
  view: ({ userId, displayName, lines }: MemberItem): ItemView => ({
    lines: lines ?? [],
    text: displayName ?? userId,
    id: userId,
  }),
};

/** The fate of a member before anything is sent; `unchanged` where nothing is to be changed. */
export function memberFate({ userId }: MemberItem, isSoAlready = false): Fate {
  return objectFate(userId, 'no-user-id', isSoAlready);
}

/** What is kept of an input: nothing beyond what the kind needs. */
export const memberItem = ({ userId, displayName, lines }: MemberItem): MemberItem => ({
  userId,
  ...(displayName !== undefined && { displayName }),
  ...(lines !== undefined && { lines }),
});
