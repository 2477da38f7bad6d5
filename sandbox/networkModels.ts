/** Settings of a network as they are kept; what the vendor shows of them is made by the handlers (contract §20). */
export type SocialSettings = {
  userPrivacySetting: 'public' | 'private';
  isFollowWithRequestEnabled: boolean;
  isAllowEditPostWhenReviewingEnabled: boolean;
  disallowNonMemberInteractInCommunity: boolean;
  allowJoinPrivateCommunity: boolean;
  showOnlyMyFeed: boolean;
  showMyPost: boolean;
  showEveryonePost: boolean;
  showCommunityPost: boolean;
  showFollowingPost: boolean;
  maxGlobalPinnedPost: number;
  storyExpiryTimeMinutes: number;
  allowAllUserToCreateStory: boolean;
};

/** What videos may be where they are put. */
export type VideoLimits = {
  allowed: boolean;
  maxDurationSeconds: number;
  transcodeConfig: { minResolution: string; maxResolution: string };
};
export type FeedSettings = Record<'post' | 'message' | 'story', VideoLimits>;

export type StreamCategory = { category: string; flagThreshold: number; terminateThreshold: number };
type VideoStreamingSettings = {
  enabled: boolean;
  moderation: { enabled: boolean; categories: readonly StreamCategory[] };
};

export type PrehookSettings = { enabled: boolean; callbackUrl: string; defaultAction: 'allow' | 'deny' };

/** The parts of the network's settings that have a call of their own, but for chat and moderation. */
export type NetworkSettings = {
  social: SocialSettings;
  feed: FeedSettings;
  videoStreaming: VideoStreamingSettings;
  users: { isAllowUpdateDisplayName: boolean };
  webhook: { enabled: boolean };
  prehook: PrehookSettings;
  semanticSearch: { enabled: boolean; minScore: number };
};
