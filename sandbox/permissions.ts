import type { State } from './state.ts';

/** Every permission the vendor's spec names: what an admin may do. */
export const allPermissions: readonly string[] = `
  MUTE_CHANNEL CLOSE_CHANNEL EDIT_CHANNEL EDIT_CHANNEL_RATELIMIT EDIT_MESSAGE DELETE_MESSAGE BAN_USER_FROM_CHANNEL
  MUTE_USER_INSIDE_CHANNEL ADD_CHANNEL_USER REMOVE_CHANNEL_USER EDIT_CHANNEL_USER ASSIGN_CHANNEL_USER_ROLE BAN_USER EDIT_USER
  ASSIGN_USER_ROLE EDIT_USER_FEED_POST DELETE_USER_FEED_POST EDIT_USER_FEED_COMMENT DELETE_USER_FEED_COMMENT
  ADD_COMMUNITY_USER REMOVE_COMMUNITY_USER EDIT_COMMUNITY_USER BAN_COMMUNITY_USER MUTE_COMMUNITY_USER EDIT_COMMUNITY
  DELETE_COMMUNITY EDIT_COMMUNITY_POST DELETE_COMMUNITY_POST PIN_COMMUNITY_POST EDIT_COMMUNITY_COMMENT
  DELETE_COMMUNITY_COMMENT ASSIGN_COMMUNITY_USER_ROLE CREATE_COMMUNITY_CATEGORY EDIT_COMMUNITY_CATEGORY
  DELETE_COMMUNITY_CATEGORY CREATE_ROLE EDIT_ROLE DELETE_ROLE MANAGE_COMMUNITY_STORY
`
  .trim()
  .split(/\s+/);

/** What roles let their holders do together; unknown and deleted ones nothing. */
export function permissionsOf({ roles }: State, roleIds: readonly string[]): readonly string[] {
  const held = roleIds.flatMap((roleId) => roles.get(roleId) ?? []).filter(({ isDeleted }) => !isDeleted);
  return [...new Set(held.flatMap(({ permissions }) => permissions))];
}

/** Those that mean something in a community: what its moderators may do there. */
export const inCommunities = allPermissions.filter((permission) => permission.includes('COMMUNITY'));
