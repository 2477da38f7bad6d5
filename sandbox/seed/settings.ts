import type { Settings } from '../models.ts';
import type { Origin } from '../origin.ts';
import { iso } from './dates.ts';
import { seedNetworkSettings } from './networkSettings.ts';

export function seedSettings({ startedAt }: Origin): Settings {
  return {
    ...seedNetworkSettings(),
    moderation: {
      maxRepetition: 5,
      maxRepetitionTimeout: 60_000,
      maxRepetitionMuteTimeout: 600_000,
      blacklistMuteTimeout: 0,
      whitelistMuteTimeout: 0,
      enableImageModeration: true,
      imageModeration: { nudity: 60, suggestive: 80, violence: 70, disturbing: 70 },
    },
    chat: {
      isAllowMentionedChannelEnabled: true,
      messagePreview: { enabled: true, isIncludeDeleted: false },
      isAllowAdminViewConversationMessage: true,
      isAllowAdminManageConversationMessage: true,
    },
    features: {
      presence: true,
      notOnPlan: [],
      lastActivityFrom: 5000,
      contentSearch: true,
      contentSearchFrom: iso(startedAt - 400 * 24 * 60 * 60 * 1000),
    },
    isWhitelistEnabled: true,
    createdAt: iso(startedAt - 700 * 24 * 60 * 60 * 1000),
    updatedAt: iso(startedAt - 31 * 24 * 60 * 60 * 1000),
  };
}
