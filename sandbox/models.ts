import type { NetworkSettings } from './networkModels.ts';

/** Rows as the tables keep them. What the vendor shows of them is made by the handlers. */
export type User = {
  userId: string;
  userInternalId: string;
  displayName: string;
  description: string;
  avatarFileId?: string;
  avatarCustomUrl?: string;
  roles: readonly string[];
  metadata: Readonly<Record<string, unknown>>;
  /** Number of reports; the user counts as flagged while it is above zero. */
  flagCount: number;
  /** Who reported them through the API; reports of the seed have no names. */
  flaggedBy?: readonly string[];
  /** As planted, null for never; where it is missing the seed says (seed/activity.ts). */
  lastActiveAt?: string | null;
  isGlobalBan: boolean;
  isBrand: boolean;
  isDeleted: boolean;
  createdAt: string;
  updatedAt: string;
};

/** A picture drawn on demand, an uploaded one, or a file somebody attached to a post. */
export type StoredFile = {
  fileId: string;
  /** What is drawn: initials on a colour; without them a landscape. */
  initials?: string;
  hue: number;
  createdAt: string;
  /** `image` unless said otherwise. */
  type?: 'image' | 'video' | 'file';
  name?: string;
  /** Of an uploaded picture: its bytes, as base64, and what they are. */
  bytes?: string;
  mimeType?: string;
  isDeleted?: boolean;
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
  /** Whether the seed makes the network's admin a member. What answers say is read from the members. */
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

/** A post of text, or what is attached to one: the vendor keeps pictures, files and polls as posts below it. */
export type Post = {
  postId: string;
  postedUserId: string;
  targetType: 'community' | 'user';
  targetId: string;
  feedType: FeedType;
  text: string;
  /** Of what is attached: the post it belongs to. */
  parentPostId?: string;
  /** `text` unless said otherwise. */
  dataType?: 'image' | 'video' | 'file' | 'poll';
  /** Of what is attached: where it is kept. */
  attached?: Readonly<Record<string, unknown>>;
  metadata?: Readonly<Record<string, unknown>>;
  /** Who reported it through the API; reports of the seed have no names. */
  flaggedBy?: readonly string[];
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
  flaggedBy?: readonly string[];
  flagCount: number;
  likes: number;
  isDeleted: boolean;
  createdAt: string;
  updatedAt: string;
  editedAt: string;
};

/** A picture with a text, to be seen until it expires. */
export type Story = {
  storyId: string;
  communityId: string;
  userId: string;
  text: string;
  fileId: string;
  flaggedBy?: readonly string[];
  flagCount: number;
  isDeleted: boolean;
  createdAt: string;
  updatedAt: string;
  expiresAt: string;
};

export type Poll = {
  pollId: string;
  /** Who asks. */
  userId: string;
  question: string;
  answers: readonly { id: string; data: string }[];
  answerType: 'single' | 'multiple';
  status: 'open' | 'closed';
  /** Milliseconds it is open. */
  closedIn: number;
  closedAt: string;
  isDeleted: boolean;
  createdAt: string;
  updatedAt: string;
};

/** What one user answered to one poll. */
export type Vote = { pollId: string; userId: string; answerIds: readonly string[]; createdAt: string };

/** A post kept at the top of its community, or of the network where there is none. What was unpinned stays in the table. */
export type Pin = {
  communityId: string;
  placement: 'default' | 'announcement' | 'global';
  postId: string;
  pinnedBy: string;
  pinnedAt: string;
  isDeleted: boolean;
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

/** What its holders may do: in a community, or as a role of a user everywhere. */
export type Role = {
  roleId: string;
  displayName: string;
  permissions: readonly string[];
  isDeleted: boolean;
  updatedAt: string;
};

/** What the vendor switches on by plan or size, and a control route here. */
export type Features = {
  presence: boolean;
  /** Parts of the network's settings that its plan does not hold, by the last word of their paths. */
  notOnPlan: readonly string[];
  /** From how many users on there is a report of last activity. */
  lastActivityFrom: number;
  /** Off unless the vendor's support has enabled it (contract §17). */
  contentSearch: boolean;
  /** When that was: what is older is never found. */
  contentSearchFrom: string;
};

export type Settings = NetworkSettings & {
  moderation: ModerationSettings;
  chat: ChatSettings;
  features: Features;
  isWhitelistEnabled: boolean;
  createdAt: string;
  updatedAt: string;
};

/** What goes with a deleted user (vendor spec). */
export type DeleteOptions = {
  deleteAll: boolean;
  markMessageDeleted: boolean;
  hardDeletePost: boolean;
  hardDeleteComment: boolean;
};

/** A list of users to delete, sent as a file. */
export type DeleteJob = {
  jobId: string;
  userIds: readonly string[];
  options: DeleteOptions;
  /** How many of them were gone through. */
  done: number;
  createdAt: string;
  updatedAt: string;
};

export type ChannelType = 'community' | 'live' | 'broadcast' | 'conversation';

export type Channel = {
  /** Free text, chosen by who made it. */
  channelId: string;
  channelInternalId: string;
  type: ChannelType;
  displayName: string;
  /** Who made it. */
  userId: string;
  tags: readonly string[];
  metadata: Readonly<Record<string, unknown>>;
  avatarFileId?: string;
  isPublic: boolean;
  /** Nobody but moderators may write until then. */
  mutedUntil?: string;
  messageAutoDeleteEnabled: boolean;
  autoDeleteMessageByFlagLimit: number;
  notificationMode: string;
  /** Closed for good, without members. */
  isClosed: boolean;
  isDeleted: boolean;
  createdAt: string;
  updatedAt: string;
};

/** A user in a channel. Who has left stays in the table. */
export type ChannelMember = {
  channelId: string;
  userId: string;
  membership: 'member' | 'banned' | 'none';
  roles: readonly string[];
  mutedUntil?: string;
  createdAt: string;
  updatedAt: string;
};

/** A part of a channel: each has one by default, under its own internal id, and may have more (sub-channels). */
export type MessageFeed = {
  messageFeedId: string;
  channelId: string;
  name: string;
  userId: string;
  isDeleted: boolean;
  createdAt: string;
  updatedAt: string;
};

export type Message = {
  messageId: string;
  channelId: string;
  messageFeedId: string;
  /** Its place in its channel, from 1. */
  segment: number;
  userId: string;
  text: string;
  /** Of a picture; everything else is text. */
  fileId?: string;
  parentId?: string;
  tags: readonly string[];
  flaggedBy?: readonly string[];
  flagCount: number;
  likes: number;
  isDeleted: boolean;
  createdAt: string;
  updatedAt: string;
  editedAt: string;
};

export type ChatSettings = {
  isAllowMentionedChannelEnabled: boolean;
  messagePreview: { enabled: boolean; isIncludeDeleted: boolean };
  isAllowAdminViewConversationMessage: boolean;
  isAllowAdminManageConversationMessage: boolean;
};
