import type { Call } from '../call.ts';
import { notFound } from '../errors.ts';
import type { Community, Member } from '../models.ts';
import { moderatorRole } from '../seed/members.ts';
import type { State } from '../state.ts';

/** The community of a call that changes it; a closed one is not there for that (guess). */
export function openCommunity({ state, path }: Call): Community {
  const community = state.communities.get(path['communityId']!);
  if (!community || community.isDeleted) throw notFound('Community');
  return community;
}

type Change = { membership?: Member['membership']; roles?: readonly string[]; isNew?: boolean };

/** Puts a member where they stand from now on, and counts the community's members anew. */
export function placeMember(state: State, member: Member, { isNew = false, ...change }: Change): void {
  const now = state.stamp();
  const after: Member = { ...member, ...change, ...(isNew && { createdAt: now }), updatedAt: now };
  // Who comes back is the newest again.
  if (isNew) state.members.putLast(after);
  else state.members.put(after);
  const community = state.communities.get(member.communityId);
  if (!community) return;
  state.communities.put({
    ...community,
    membersCount: community.membersCount + isIn(after) - isIn(member),
    moderatorMemberCount: community.moderatorMemberCount + moderates(after) - moderates(member),
  });
}

const isIn = ({ membership }: Member): number => (membership === 'member' ? 1 : 0);
const moderates = (member: Member): number => (member.roles.includes(moderatorRole) ? isIn(member) : 0);
