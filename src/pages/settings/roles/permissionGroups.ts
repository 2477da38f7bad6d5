import { t } from '@lingui/core/macro';

/** A permission in the vendor's name, and what it lets people do; without words where the console does not know it. */
type Permission = { name: string; says?: string };
export type PermissionGroup = { title: string; permissions: readonly Permission[] };

/** The permissions the vendor names (contract §19), by what they are about. */
function knownGroups(): readonly PermissionGroup[] {
  return [
    group(t`Communities`, [
      ['EDIT_COMMUNITY', t`Change the settings of a community`],
      ['DELETE_COMMUNITY', t`Close a community`],
      ['ADD_COMMUNITY_USER', t`Add members`],
      ['REMOVE_COMMUNITY_USER', t`Remove members`],
      ['EDIT_COMMUNITY_USER', t`Change members`],
      ['BAN_COMMUNITY_USER', t`Ban members`],
      ['MUTE_COMMUNITY_USER', t`Mute members`],
      ['ASSIGN_COMMUNITY_USER_ROLE', t`Give and take roles in a community`],
      ['MANAGE_COMMUNITY_STORY', t`Manage stories`],
    ]),
    group(t`Posts and comments in communities`, [
      ['EDIT_COMMUNITY_POST', t`Edit and review posts of others`],
      ['DELETE_COMMUNITY_POST', t`Delete posts of others`],
      ['PIN_COMMUNITY_POST', t`Pin posts`],
      ['CREATE_PRIVILEGED_POST', t`Post where others may not`],
      ['EDIT_COMMUNITY_COMMENT', t`Edit comments of others`],
      ['DELETE_COMMUNITY_COMMENT', t`Delete comments of others`],
    ]),
    group(t`Categories`, [
      ['CREATE_COMMUNITY_CATEGORY', t`Create categories`],
      ['EDIT_COMMUNITY_CATEGORY', t`Change categories`],
      ['DELETE_COMMUNITY_CATEGORY', t`Delete categories`],
    ]),
    group(t`Channels and messages`, [
      ['EDIT_CHANNEL', t`Change a channel`],
      ['EDIT_CHANNEL_RATELIMIT', t`Limit how fast people write`],
      ['MUTE_CHANNEL', t`Mute a whole channel`],
      ['CLOSE_CHANNEL', t`Close a channel`],
      ['EDIT_MESSAGE', t`Edit messages of others`],
      ['DELETE_MESSAGE', t`Delete messages of others`],
      ['ADD_CHANNEL_USER', t`Add members to a channel`],
      ['REMOVE_CHANNEL_USER', t`Remove members from a channel`],
      ['EDIT_CHANNEL_USER', t`Change members of a channel`],
      ['BAN_USER_FROM_CHANNEL', t`Ban from a channel`],
      ['BAN_CHANNEL_USER', t`Ban from a channel, under its other name`],
      ['MUTE_USER_INSIDE_CHANNEL', t`Mute in a channel`],
      ['MUTE_CHANNEL_USER', t`Mute in a channel, under its other name`],
      ['ASSIGN_CHANNEL_USER_ROLE', t`Give and take roles in a channel`],
    ]),
    group(t`Users`, [
      ['EDIT_USER', t`Change profiles of others`],
      ['BAN_USER', t`Ban from the whole network`],
      ['ASSIGN_USER_ROLE', t`Give and take roles on the network: whoever may that can become anything`],
      ['EDIT_USER_FEED_POST', t`Edit posts on feeds of others`],
      ['DELETE_USER_FEED_POST', t`Delete posts on feeds of others`],
      ['EDIT_USER_FEED_COMMENT', t`Edit comments on feeds of others`],
      ['DELETE_USER_FEED_COMMENT', t`Delete comments on feeds of others`],
    ]),
    group(t`Roles`, [
      ['CREATE_ROLE', t`Create roles`],
      ['EDIT_ROLE', t`Change roles: whoever may that can become anything`],
      ['DELETE_ROLE', t`Delete roles`],
    ]),
  ];
}

const group = (title: string, permissions: readonly (readonly [string, string])[]): PermissionGroup => ({
  title,
  permissions: permissions.map(([name, says]) => ({ name, says })),
});

/** The groups, and after them what the roles of this network hold that the console does not know. */
export function permissionGroups(held: readonly string[]): readonly PermissionGroup[] {
  const known = knownGroups();
  const names = new Set(known.flatMap(({ permissions }) => permissions.map(({ name }) => name)));
  const unknown = [...new Set(held)].filter((name) => !names.has(name)).toSorted();
  if (unknown.length === 0) return known;
  return [
    ...known,
    { title: t`Others, which this console does not know`, permissions: unknown.map((name) => ({ name })) },
  ];
}

/** A permission in words, with its name. */
export function permissionText(name: string): string {
  const found = knownGroups()
    .flatMap(({ permissions }) => permissions)
    .find((permission) => permission.name === name);
  return found?.says === undefined ? name : `${found.says} (${name})`;
}
