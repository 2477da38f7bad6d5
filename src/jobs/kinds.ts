import type { AnyJobKind } from './kind.ts';
import { addBlocklistRules } from './kinds/addBlocklistRules.ts';
import { banUsers } from './kinds/banUsers.ts';
import { clearUserFlags } from './kinds/clearUserFlags.ts';
import { createUsers } from './kinds/createUsers.ts';
import { clearCommentsFlags, deleteComments } from './kinds/decideComments.ts';
import { clearMessagesFlags, deleteMessages } from './kinds/decideMessages.ts';
import { addAllowlistRules, removeAllowlistRules, setAllowlistRulesEnabled } from './kinds/allowlistRules.ts';
import { clearStoriesFlags, deleteStories } from './kinds/decideStories.ts';
import { createRoles } from './kinds/createRoles.ts';
import { deleteRoles } from './kinds/deleteRoles.ts';
import { updateRoles } from './kinds/updateRoles.ts';
import { deleteUsers } from './kinds/deleteUsers.ts';
import { quarantineUsers } from './kinds/quarantineUsers.ts';
import { revokeUserSessions } from './kinds/revokeUserSessions.ts';
import { unbanUsers } from './kinds/unbanUsers.ts';
import { updateUsers } from './kinds/updateUsers.ts';
import { addCommunityMembers } from './kinds/addCommunityMembers.ts';
import { banCommunityMembers } from './kinds/banCommunityMembers.ts';
import { closeCommunities } from './kinds/closeCommunities.ts';
import { createCategories } from './kinds/createCategories.ts';
import { createCommunities } from './kinds/createCommunities.ts';
import { deleteCategories } from './kinds/deleteCategories.ts';
import { removeCommunityMembers } from './kinds/removeCommunityMembers.ts';
import { setCommunityMemberRoles } from './kinds/setCommunityMemberRoles.ts';
import { unbanCommunityMembers } from './kinds/unbanCommunityMembers.ts';
import { updateMetadata } from './kinds/updateMetadata.ts';
import { updateCategories } from './kinds/updateCategories.ts';
import { updateNetworkSettings } from './kinds/updateNetworkSettings.ts';
import { updateCommunities } from './kinds/updateCommunities.ts';
import { addChannelMembers } from './kinds/addChannelMembers.ts';
import { banChannelMembers } from './kinds/banChannelMembers.ts';
import { closeChannels } from './kinds/closeChannels.ts';
import { muteChannelMembers } from './kinds/muteChannelMembers.ts';
import { muteChannels } from './kinds/muteChannels.ts';
import { removeChannelMembers } from './kinds/removeChannelMembers.ts';
import { setChannelMemberRoles } from './kinds/setChannelMemberRoles.ts';
import { unbanChannelMembers } from './kinds/unbanChannelMembers.ts';
import { approvePosts, clearPostsFlags, declinePosts, deletePosts } from './kinds/decidePosts.ts';
import { pinPosts, unpinPosts } from './kinds/pinPosts.ts';
import { removeBlocklistRules } from './kinds/removeBlocklistRules.ts';
import { setBlocklistRulesEnabled } from './kinds/setBlocklistRulesEnabled.ts';

/** Every kind of job this version can run, by name. A new bulk action is a file in `kinds/` and a line here. */
export const jobKinds: ReadonlyMap<string, AnyJobKind> = new Map(
  [
    addBlocklistRules,
    removeBlocklistRules,
    setBlocklistRulesEnabled,
    addCommunityMembers,
    banCommunityMembers,
    closeCommunities,
    removeCommunityMembers,
    setCommunityMemberRoles,
    unbanCommunityMembers,
    addChannelMembers,
    banChannelMembers,
    closeChannels,
    muteChannelMembers,
    muteChannels,
    removeChannelMembers,
    setChannelMemberRoles,
    unbanChannelMembers,
    approvePosts,
    declinePosts,
    deletePosts,
    clearPostsFlags,
    deleteComments,
    clearCommentsFlags,
    deleteMessages,
    clearMessagesFlags,
    addAllowlistRules,
    removeAllowlistRules,
    setAllowlistRulesEnabled,
    deleteStories,
    clearStoriesFlags,
    pinPosts,
    unpinPosts,
    updateCommunities,
    createCommunities,
    createCategories,
    updateCategories,
    deleteCategories,
    createUsers,
    banUsers,
    unbanUsers,
    deleteUsers,
    quarantineUsers,
    clearUserFlags,
    revokeUserSessions,
    updateUsers,
    updateNetworkSettings,
    updateMetadata,
    createRoles,
    updateRoles,
    deleteRoles,
  ].map((kind: AnyJobKind) => [kind.name, kind]),
);
