import type { NetworkSettings, VideoLimits } from '../networkModels.ts';

/** A network as it may look after two years: most of it as the vendor sets it up. */
export const seedNetworkSettings = (): NetworkSettings => ({
  social: {
    userPrivacySetting: 'public',
    isFollowWithRequestEnabled: false,
    isAllowEditPostWhenReviewingEnabled: true,
    disallowNonMemberInteractInCommunity: false,
    allowJoinPrivateCommunity: false,
    showOnlyMyFeed: false,
    showMyPost: true,
    showEveryonePost: false,
    showCommunityPost: true,
    showFollowingPost: true,
    maxGlobalPinnedPost: 1,
    storyExpiryTimeMinutes: 1440,
    allowAllUserToCreateStory: false,
  },
  feed: { post: videos(3600), message: videos(300), story: videos(60) },
  videoStreaming: {
    enabled: true,
    moderation: {
      enabled: true,
      categories: ['pornography', 'violence', 'prohibited', 'inappropriate', 'profanity'].map((category) => ({
        category,
        flagThreshold: 0.6,
        terminateThreshold: 0.9,
      })),
    },
  },
  users: { isAllowUpdateDisplayName: true },
  webhook: { enabled: false },
  prehook: { enabled: false, callbackUrl: '', defaultAction: 'allow' },
  semanticSearch: { enabled: true, minScore: 0.5 },
});

const videos = (maxDurationSeconds: number): VideoLimits => ({
  allowed: true,
  maxDurationSeconds,
  transcodeConfig: { minResolution: '480p', maxResolution: '1080p' },
});
