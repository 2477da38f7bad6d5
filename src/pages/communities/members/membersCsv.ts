import { t } from '@lingui/core/macro';

import type { Member, MemberFilter } from '#src/api/members.ts';
import { csvBlob } from '#src/lib/csv.ts';
import { eachMemberPageUnordered } from '#src/queries/members.ts';

import { memberName, membershipText } from './memberText.ts';

/** All members that match as CSV, read a hundred a request, in the order they come. Throws `ApiError`, or the signal's reason. */
export function membersCsv(
  communityId: string,
  filter: MemberFilter,
  onProgress: (read: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  let read = 0;
  async function* records() {
    for await (const page of eachMemberPageUnordered(communityId, filter, signal)) {
      read += page.length;
      onProgress(read);
      yield* page.map(memberCells);
    }
  }
  return csvBlob(records(), { header: memberHeader() });
}

export const memberHeader = (): string[] => [t`ID`, t`Name`, t`Membership`, t`Roles`, t`Joined`, t`Last activity`];

/** A member as a line of a table, in the order of the header. */
export function memberCells(member: Member): string[] {
  const { userId, roles, createdAt, lastActivity } = member;
  return [userId, memberName(member), membershipText(member), roles.join(' '), createdAt, lastActivity ?? ''];
}
