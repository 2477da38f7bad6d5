import type { ChannelMember } from '#src/api/channelMembers.ts';
import type { Channel } from '#src/api/channels.ts';
import type { Community, CommunityFields } from '#src/api/communities.ts';
import type { CommunityPost } from '#src/api/communityPosts.ts';
import type { Member } from '#src/api/members.ts';
import type { UserFields } from '#src/api/userModeration.ts';
import type { User } from '#src/api/users.ts';
import { isFinished, type Job } from '#src/jobs/job.ts';
import type { ChannelParams } from '#src/jobs/kinds/channelMembers.ts';
import { periodOf, type MuteParams, type Muting } from '#src/jobs/kinds/mute.ts';
import type { SettingsParams } from '#src/jobs/kinds/updateNetworkSettings.ts';
import { mutedFor } from '#src/lib/muted.ts';

import { refreshAllowlist } from './allowlist.ts';
import { dropRules, patchRules } from './blocklist.ts';
import { refreshCategories } from './categories.ts';
import { patchChannelMembers, refreshChannelMembers, refreshChannelMembersByRole } from './channelMembers.ts';
import { patchMessages, refreshChannelMessages } from './channelMessages.ts';
import { patchChannels, refreshChannels } from './channels.ts';
import { patchCommunities, refreshCommunities, refreshCommunity } from './communities.ts';
import { patchPins } from './communityPins.ts';
import { patchPosts, refreshPinnedPosts, refreshSinglePosts } from './communityPosts.ts';
import { jobEngine } from './jobEngine.ts';
import { patchMembers, refreshMembers, refreshMembersByRole } from './members.ts';
import { refreshNetworkSettings } from './networkSettings.ts';
import { refreshMetadata } from './objectMetadata.ts';
import { refreshRoles } from './roles.ts';
import { patchFeedPosts } from './userDetails.ts';
import { patchUsers, refreshUserLists, refreshUsers } from './users.ts';

/** Changes in the lists of this tab what a job has changed on the network so far. Asked again, it does the same again. */
export async function showChanges(job: Job): Promise<void> {
  await changes[job.kind]?.(job);
}

const changes: Readonly<Record<string, (job: Job) => Promise<void>>> = {
  async removeBlocklistRules(job) {
    dropRules(await idsOf(job, 'ruleId'));
  },
  async setBlocklistRulesEnabled(job) {
    const { isEnabled } = job.params as { isEnabled: boolean };
    patchRules(await idsOf(job, 'ruleId'), { isEnabled, updatedAt: new Date().toISOString() });
  },
  addAllowlistRules: whenOver(refreshAllowlist),
  removeAllowlistRules: whenOver(refreshAllowlist),
  setAllowlistRulesEnabled: whenOver(refreshAllowlist),
  async updateCommunities(job) {
    const ids = new Set<string>();
    for await (const item of doneItems(job)) {
      const { communityId, to } = item as { communityId: string; to: Partial<CommunityFields> };
      ids.add(communityId);
      patchCommunities(new Set([communityId]), fieldsAsRead(to));
    }
    // The names of categories, and the address of a picture, are beside what was changed.
    if (isFinished(job)) for (const communityId of ids) refreshCommunity(communityId);
  },
  createCommunities: whenOver(refreshCommunities),
  createCategories: whenOver(refreshCategories),
  updateCategories: whenOver(refreshCategories),
  deleteCategories: whenOver(refreshCategories),
  async closeCommunities(job) {
    patchCommunities(await idsOf(job, 'communityId'), { isDeleted: true });
  },
  addCommunityMembers(job) {
    const { communityId } = job.params as { communityId: string };
    if (isFinished(job)) {
      // Where they stand depends on the order.
      refreshMembers(communityId);
      refreshCommunity(communityId);
    }
    return Promise.resolve();
  },
  removeCommunityMembers: members(() => ({ isBanned: false, communityMembership: 'none' })),
  banCommunityMembers: members(() => ({ isBanned: true, communityMembership: 'banned' })),
  unbanCommunityMembers: members(() => ({ isBanned: false, communityMembership: 'member' })),
  setCommunityMemberRoles: members((item) => ({ roles: (item as { to: string[] }).to })),
  muteChannels: channels((item, params) => mutedFor(periodOf(item as Muting, params as MuteParams))),
  closeChannels: channels(() => ({ memberCount: 0 })),
  addChannelMembers(job) {
    const { channelId } = job.params as ChannelParams;
    if (isFinished(job)) {
      // Where they stand depends on the order.
      refreshChannelMembers(channelId);
      refreshChannels([channelId]);
    }
    return Promise.resolve();
  },
  removeChannelMembers: channelMembers(() => ({ isBanned: false, membership: 'none', roles: [] })),
  async banChannelMembers(job) {
    await bannedFromChannel(job);
    // Their messages went with them.
    if (isFinished(job)) refreshChannelMessages((job.params as ChannelParams).channelId);
  },
  unbanChannelMembers: channelMembers(() => ({ isBanned: false, membership: 'none' })),
  muteChannelMembers: channelMembers((item, params) => mutedFor(periodOf(item as Muting, params as MuteParams))),
  setChannelMemberRoles: channelMembers((item) => ({ roles: (item as { to: string[] }).to })),
  createUsers: whenOver(refreshUserLists),
  banUsers: usersBecome({ isGlobalBan: true }),
  unbanUsers: usersBecome({ isGlobalBan: false }),
  deleteUsers: usersBecome({ isDeleted: true }),
  // What else stands in their metadata is read again with them.
  quarantineUsers: whenOver(refreshUserLists),
  clearUserFlags: usersBecome({ flagCount: 0 }),
  async updateUsers(job) {
    const ids = new Set<string>();
    for await (const item of doneItems(job)) {
      const { userId, to } = item as { userId: string; to: Partial<UserFields> };
      ids.add(userId);
      const { roles, metadata, ...rest } = to;
      patchUsers(new Set([userId]), { ...rest, ...(roles && { roles: [...roles] }), ...(metadata && { metadata }) });
    }
    // Metadata was merged with what others changed, and the address of a picture is beside the user.
    if (isFinished(job)) refreshUsers(ids);
  },
  createRoles: whenOver(refreshRoles),
  updateRoles: whenOver(refreshRoles),
  deleteRoles: whenOver(refreshRoles),
  updateMetadata: whenOver(refreshMetadata),
  updateNetworkSettings(job) {
    // Also of what was left alone: it is not what the page shows.
    if (isFinished(job)) refreshNetworkSettings((job.params as SettingsParams).part);
    return Promise.resolve();
  },
  approvePosts: posts({ feedType: 'published' }),
  declinePosts: posts({ feedType: 'declined' }),
  deletePosts: posts({ isDeleted: true }),
  clearPostsFlags: posts({ flagCount: 0 }),
  async deleteMessages(job) {
    patchMessages(await idsOf(job, 'contentId'), { isDeleted: true });
  },
  async clearMessagesFlags(job) {
    patchMessages(await idsOf(job, 'contentId'), { flagCount: 0 });
  },
  pinPosts: pins(true),
  unpinPosts: pins(false),
};

/** For what no row can be patched with: all of it is read again, once. */
function whenOver(refresh: () => void): (job: Job) => Promise<void> {
  return (job) => {
    if (isFinished(job)) refresh();
    return Promise.resolve();
  };
}

const fieldsAsRead = ({ tags, categoryIds, metadata, ...rest }: Partial<CommunityFields>): Partial<Community> => ({
  ...rest,
  ...(tags && { tags: [...tags] }),
  ...(categoryIds && { categoryIds: [...categoryIds] }),
  ...(metadata && { metadata: { ...metadata } }),
});

function members(changeOf: (item: unknown) => Partial<Member>): (job: Job) => Promise<void> {
  return async (job) => {
    const { communityId } = job.params as { communityId: string };
    const byUser = new Map<string, Partial<Member>>();
    for await (const item of doneItems(job)) byUser.set((item as { userId: string }).userId, changeOf(item));
    patchMembers(communityId, byUser);
    // How many there are, and how many of them moderate, is what the next decision is checked against.
    if (!isFinished(job)) return;
    refreshCommunity(communityId);
    // Who is in a list of one role is another matter than what their rows say.
    refreshMembersByRole(communityId);
  };
}

function channels(changeOf: (item: unknown, params: unknown) => Partial<Channel>): (job: Job) => Promise<void> {
  return async (job) => {
    const byChannel = new Map<string, Partial<Channel>>();
    for await (const item of doneItems(job))
      byChannel.set((item as { channelId: string }).channelId, changeOf(item, job.params));
    patchChannels(byChannel);
    if (isFinished(job)) refreshChannels(byChannel.keys());
  };
}

const bannedFromChannel = channelMembers(() => ({ isBanned: true, membership: 'banned', roles: [] }));

function channelMembers(
  changeOf: (item: unknown, params: unknown) => Partial<ChannelMember>,
): (job: Job) => Promise<void> {
  return async (job) => {
    const { channelId } = job.params as ChannelParams;
    const byUser = new Map<string, Partial<ChannelMember>>();
    for await (const item of doneItems(job))
      byUser.set((item as { userId: string }).userId, changeOf(item, job.params));
    patchChannelMembers(channelId, byUser);
    if (!isFinished(job)) return;
    refreshChannels([channelId]);
    refreshChannelMembersByRole(channelId);
  };
}

function usersBecome(change: Partial<User>): (job: Job) => Promise<void> {
  return async (job) => {
    const userIds = await idsOf(job, 'userId');
    patchUsers(userIds, change);
    if (isFinished(job)) refreshUsers(userIds);
  };
}

function posts(change: Partial<CommunityPost>): (job: Job) => Promise<void> {
  return async (job) => {
    const { communityId = '', userId } = job.params as { communityId?: string; userId?: string };
    const postIds = await idsOf(job, 'postId');
    if (userId !== undefined) patchFeedPosts(userId, postIds, change);
    else if (communityId !== '') patchPosts(communityId, postIds, change);
    if (!isFinished(job)) return;
    if (communityId !== '') refreshCommunity(communityId);
    refreshSinglePosts(postIds);
  };
}

function pins(isPinned: boolean): (job: Job) => Promise<void> {
  return async (job) => {
    const { communityId, placement } = job.params as { communityId: string; placement: string };
    patchPins(communityId, await idsOf(job, 'postId'), placement, isPinned);
    if (isFinished(job)) refreshPinnedPosts(communityId);
  };
}

async function idsOf(job: Job, key: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const item of doneItems(job)) ids.add((item as Record<string, string>)[key] ?? '');
  return ids;
}

async function* doneItems(job: Job): AsyncGenerator {
  for (let blockNo = 0; blockNo < job.blocks; blockNo += 1) {
    // oxlint-disable-next-line no-await-in-loop
    for (const block of await jobEngine.readBlocks(job.id, blockNo, blockNo + 1)) {
      for (const { item, fate } of block.items) if (fate.is === 'done') yield item;
    }
  }
}
