import { callerOf, type Call } from './call.ts';
import { permissionDenied } from './errors.ts';
import type { Comment, Community, Post } from './models.ts';
import { allPermissions, permissionsOf } from './permissions.ts';
import { memberKey } from './state.ts';

/**
 * What ordinary users may see and moderators may do. The vendor publishes the permissions, and few of the rules: what is
 * not said in its texts is a guess here (docs/sandbox.md, "Permissions").
 */

/** True for somebody who is in the community, not banned. */
export function isMember({ state }: Pick<Call, 'state'>, communityId: string, userId: string): boolean {
  return state.members.get(memberKey({ communityId, userId }))?.membership === 'member';
}

/** What the caller may do in a community: by a role there, or by one on the whole network. Admins may do everything. */
export function permissionsIn(call: Call, communityId: string): readonly string[] {
  const { token, user } = callerOf(call);
  if (token.isAdmin) return allPermissions;
  const member = call.state.members.get(memberKey({ communityId, userId: user.userId }));
  return permissionsOf(call.state, [...(member?.membership === 'member' ? member.roles : []), ...user.roles]);
}

/** True for admins, and for whoever holds a role that may change the community: who may do that may do the rest (guess). */
export const mayModerate = (call: Call, communityId: string): boolean =>
  permissionsIn(call, communityId).includes('EDIT_COMMUNITY');

/** 403 / 400301 for those who may not. */
export function requireModerator(call: Call, communityId: string): void {
  if (!mayModerate(call, communityId)) throw permissionDenied();
}

/** What is in a private community is for its members only. */
function mayReadCommunity(call: Call, community: Community): boolean {
  return (
    mayModerate(call, community.communityId) ||
    (!community.isDeleted && (community.isPublic || isMember(call, community.communityId, callerOf(call).user.userId)))
  );
}

/** In lists: private communities are found by their members, closed ones by admins. */
export const isListed = (call: Call, community: Community): boolean => mayReadCommunity(call, community);

/** 403 / 400301 for those who may not read what is in the community. */
export function requireReader(call: Call, community: Community | undefined): void {
  if (community && !mayReadCommunity(call, community)) throw permissionDenied();
}

/** True where the caller may read a post: their own, a published one where they may read, all of it as moderators. */
export function mayReadPost(call: Call, post: Post): boolean {
  const { token, user } = callerOf(call);
  if (token.isAdmin || post.postedUserId === user.userId) return true;
  if (post.targetType === 'community' && mayModerate(call, post.targetId)) return true;
  if (post.isDeleted || post.feedType !== 'published') return false;
  const community = post.targetType === 'community' ? call.state.communities.get(post.targetId) : undefined;
  return community === undefined || mayReadCommunity(call, community);
}

/** 403 / 400301 for those who may not read the post. */
export function requirePostReader(call: Call, post: Post): void {
  if (!mayReadPost(call, post)) throw permissionDenied();
}

/** 403 / 400301 for those who neither wrote it nor moderate where it stands. */
export function requireAuthorOrModerator(call: Call, authorId: string, post: Post | undefined): void {
  const { token, user } = callerOf(call);
  if (token.isAdmin || authorId === user.userId) return;
  if (post?.targetType === 'community' && mayModerate(call, post.targetId)) return;
  throw permissionDenied();
}

/** True where the caller may read a comment: as the post it stands under, and a deleted one only as a moderator. */
export function mayReadComment(call: Call, comment: Comment, post: Post | undefined): boolean {
  if (post === undefined) return callerOf(call).token.isAdmin;
  if (comment.isDeleted && !(post.targetType === 'community' && mayModerate(call, post.targetId)))
    return callerOf(call).token.isAdmin;
  return mayReadPost(call, post);
}
