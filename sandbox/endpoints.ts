import { allowlistEndpoints } from './handlers/allowlist.ts';
import { blocklistEndpoints } from './handlers/blocklist.ts';
import { categoryEndpoints } from './handlers/categories.ts';
import { channelMemberEndpoints } from './handlers/channelMembers.ts';
import { channelEndpoints } from './handlers/channels.ts';
import { chatSettingsEndpoints } from './handlers/chatSettings.ts';
import { commentEndpoints } from './handlers/comments.ts';
import { communityEndpoints } from './handlers/communities.ts';
import { contentDecisionEndpoints } from './handlers/contentDecisions.ts';
import { contentSearchEndpoints } from './handlers/contentSearch.ts';
import { storyEndpoints } from './handlers/stories.ts';
import { semanticSearchEndpoints } from './handlers/semanticSearch.ts';
import { deleteJobEndpoints } from './handlers/deleteJobs.ts';
import { feedEndpoints } from './handlers/feeds.ts';
import { fileEndpoints } from './handlers/files.ts';
import { followEndpoints } from './handlers/follows.ts';
import { hookSettingsEndpoints } from './handlers/hookSettings.ts';
import { memberEndpoints } from './handlers/members.ts';
import { messageFeedEndpoints } from './handlers/messageFeeds.ts';
import { messageEndpoints } from './handlers/messages.ts';
import { messageV5Endpoints } from './handlers/messagesV5.ts';
import { pinnedPostEndpoints } from './handlers/pinnedPosts.ts';
import { pollEndpoints } from './handlers/polls.ts';
import { postEndpoints } from './handlers/posts.ts';
import { presenceEndpoints } from './handlers/presence.ts';
import { reportEndpoints } from './handlers/reports.ts';
import { roleEndpoints } from './handlers/roles.ts';
import { sessionEndpoints } from './handlers/sessions.ts';
import { settingsEndpoints } from './handlers/settings.ts';
import { socialSettingsEndpoints } from './handlers/socialSettings.ts';
import { userBanEndpoints } from './handlers/userBans.ts';
import { userDeletionEndpoints } from './handlers/userDeletion.ts';
import { userFlagEndpoints } from './handlers/userFlags.ts';
import { userEndpoints } from './handlers/users.ts';
import { userUpdateEndpoints } from './handlers/userUpdate.ts';
import { videoSettingsEndpoints } from './handlers/videoSettings.ts';
import { writingEndpoints } from './handlers/writing.ts';
import type { Endpoint } from './router.ts';

/** What the sandbox emulates. */
export const endpoints: readonly Endpoint[] = [
  ...sessionEndpoints,
  ...userEndpoints,
  ...userUpdateEndpoints,
  ...userBanEndpoints,
  ...userFlagEndpoints,
  ...userDeletionEndpoints,
  ...deleteJobEndpoints,
  ...followEndpoints,
  ...presenceEndpoints,
  ...reportEndpoints,
  ...blocklistEndpoints,
  ...allowlistEndpoints,
  ...settingsEndpoints,
  ...chatSettingsEndpoints,
  ...socialSettingsEndpoints,
  ...videoSettingsEndpoints,
  ...hookSettingsEndpoints,
  ...communityEndpoints,
  ...memberEndpoints,
  ...categoryEndpoints,
  ...postEndpoints,
  ...commentEndpoints,
  ...contentDecisionEndpoints,
  ...writingEndpoints,
  ...contentSearchEndpoints,
  ...semanticSearchEndpoints,
  ...storyEndpoints,
  ...feedEndpoints,
  ...pinnedPostEndpoints,
  ...pollEndpoints,
  ...channelEndpoints,
  ...channelMemberEndpoints,
  ...messageEndpoints,
  ...messageV5Endpoints,
  ...messageFeedEndpoints,
  ...roleEndpoints,
  ...fileEndpoints,
];

/**
 * What the vendor has and the sandbox has not: these answer 501 on purpose, so that nobody takes a gap for a fault.
 * A path is wholly unbuilt unless one of the endpoints above takes it; `*` stands for the rest of a path.
 */
export const unbuilt: readonly string[] = [
  'ANY /api/v1/analytics/*',
  'ANY /api/v[34]/authentication/token',
  'ANY /api/v[2-4]/channels*',
  'ANY /api/v[34]/comments*',
  'ANY /api/v[34]/communities*',
  'ANY /api/v3/community-categories*',
  'ANY /api/v3/(community|user|content|global)-feeds*',
  'ANY /api/v[34]/files*',
  'ANY /api/v4/(images|videos)',
  'ANY /api/v[45]/me/global-feeds',
  'ANY /api/v[35]/messages*',
  'PUT /api/v3/network-settings',
  'ANY /api/v3/notification/setting',
  'ANY /api/v[34]/posts*',
  'ANY /api/v[23]/reactions*',
  'ANY /api/v[23]/roles*',
  'ANY /api/v3/video-streaming*',
];
