/** Rows as the tables keep them. What the vendor shows of them is made by the handlers. */
export type User = {
  userId: string;
  userInternalId: string;
  displayName: string;
  description: string;
  avatarFileId?: string;
  roles: readonly string[];
  metadata: Readonly<Record<string, unknown>>;
  /** Number of reports; the user counts as flagged while it is above zero. */
  flagCount: number;
  isGlobalBan: boolean;
  isBrand: boolean;
  isDeleted: boolean;
  createdAt: string;
  updatedAt: string;
};

/** A picture drawn on demand: initials on a colour. */
export type StoredFile = {
  fileId: string;
  initials: string;
  hue: number;
  createdAt: string;
};

export type Community = {
  communityId: string;
  displayName: string;
  description: string;
  /** Who made it. */
  userId: string;
  tags: readonly string[];
  isOfficial: boolean;
  isPublic: boolean;
  onlyAdminCanPost: boolean;
  needApprovalOnPostCreation: boolean;
  /** Whether the network's admin is a member. */
  isJoined: boolean;
  membersCount: number;
  moderatorMemberCount: number;
  categoryIds: readonly string[];
  metadata: Readonly<Record<string, unknown>>;
  avatarFileId?: string;
  allowCommentInStory: boolean;
  notificationMode: string;
  isDeleted: boolean;
  createdAt: string;
  updatedAt: string;
};

/** A user in a community. Who has left stays in the table. */
export type Member = {
  communityId: string;
  userId: string;
  membership: 'member' | 'banned' | 'none';
  roles: readonly string[];
  createdAt: string;
  updatedAt: string;
};

export type Category = {
  categoryId: string;
  name: string;
  metadata: Readonly<Record<string, unknown>>;
  avatarFileId?: string;
  isDeleted: boolean;
  createdAt: string;
  updatedAt: string;
};

export type FeedType = 'published' | 'reviewing' | 'declined';

/** A post of text; pictures and polls, which the vendor keeps as posts below it, are not seeded. */
export type Post = {
  postId: string;
  postedUserId: string;
  targetType: 'community' | 'user';
  targetId: string;
  feedType: FeedType;
  text: string;
  tags: readonly string[];
  flagCount: number;
  likes: number;
  reach: number;
  isDeleted: boolean;
  createdAt: string;
  updatedAt: string;
  editedAt: string;
};

/** A comment on a post, or a reply to one. */
export type Comment = {
  commentId: string;
  postId: string;
  /** The comment it replies to; replies to replies belong to the first comment. */
  parentId?: string;
  /** Its place among the comments of its post, from 1. */
  segmentNumber: number;
  userId: string;
  text: string;
  flagCount: number;
  likes: number;
  isDeleted: boolean;
  createdAt: string;
  updatedAt: string;
  editedAt: string;
};

/** One entry of the blocklist or the allowlist. Deleted rules stay in the table. */
export type Rule = {
  ruleId: string;
  regex: string;
  isMatchExactWord: boolean;
  isEnabled: boolean;
  isDeleted: boolean;
  createdAt: string;
  updatedAt: string;
};

export type Token = {
  token: string;
  userId: string;
  /** Registering the same device again ends its older token (vendor docs). */
  deviceId: string;
  isAdmin: boolean;
  isRevoked: boolean;
  issuedAt: string;
  expiresAt: string;
};

export type ModerationSettings = {
  maxRepetition: number;
  maxRepetitionTimeout: number;
  maxRepetitionMuteTimeout: number;
  blacklistMuteTimeout: number;
  whitelistMuteTimeout: number;
  enableImageModeration: boolean;
  imageModeration: { nudity: number; suggestive: number; violence: number; disturbing: number };
};

export type Settings = {
  moderation: ModerationSettings;
  isWhitelistEnabled: boolean;
  createdAt: string;
  updatedAt: string;
};
