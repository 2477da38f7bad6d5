import { systemClock, type Clock } from './clock.ts';
import { credentialsOf, defaultNetworkId, type Credentials } from './credentials.ts';
import type {
  Category,
  Channel,
  ChannelMember,
  Comment,
  Community,
  DeleteJob,
  Member,
  Message,
  MessageFeed,
  Pin,
  Poll,
  Post,
  Role,
  Rule,
  Settings,
  StoredFile,
  Story,
  Token,
  User,
  Vote,
} from './models.ts';
import type { Origin, Scale } from './origin.ts';
import { RuleBook } from './rules.ts';
import { seedAttachments } from './seed/attachments.ts';
import { seedAllowlist } from './seed/allowlist.ts';
import { seedBlocklist, type PlantedRule } from './seed/blocklist.ts';
import { seedCategories } from './seed/categories.ts';
import { seedChannels } from './seed/channels.ts';
import { seedComments } from './seed/comments.ts';
import { seedCommunities } from './seed/communities.ts';
import { seedFiles } from './seed/files.ts';
import { seedMembers } from './seed/members.ts';
import { seedMessages } from './seed/messages.ts';
import { seedPins } from './seed/pins.ts';
import { seedPosts } from './seed/posts.ts';
import { seedProfiles } from './seed/profiles.ts';
import { seedRoles } from './seed/roles.ts';
import { seedSettings } from './seed/settings.ts';
import { seedStories } from './seed/stories.ts';
import { seedTokens } from './seed/tokens.ts';
import { seedUsers } from './seed/users.ts';
import { Table, type SavedRow } from './tables.ts';

export type StateOptions = {
  networkId?: string;
  seed?: string;
  scale?: Scale;
  clock?: Clock;
  /** When the network was first made; its seed lies in the two years before. Now, unless it is being restored. */
  startedAt?: number;
  /** The blocklist to begin with, instead of the seeded one. */
  rules?: readonly PlantedRule[];
  /** Rows changed since the seed, as `drain` gave them. */
  saved?: readonly SavedRow[];
};

/** Everything a network knows. */
export type State = {
  clock: Clock;
  origin: Origin;
  credentials: Credentials;
  users: Table<User>;
  files: Table<StoredFile>;
  communities: Table<Community>;
  members: Table<Member>;
  categories: Table<Category>;
  posts: Table<Post>;
  /** The pictures, files and polls of posts, which are posts themselves. */
  attachments: Table<Post>;
  polls: Table<Poll>;
  votes: Table<Vote>;
  pins: Table<Pin>;
  roles: Table<Role>;
  comments: Table<Comment>;
  stories: Table<Story>;
  channels: Table<Channel>;
  channelMembers: Table<ChannelMember>;
  messageFeeds: Table<MessageFeed>;
  messages: Table<Message>;
  tokens: Table<Token>;
  settings: Table<Settings>;
  deleteJobs: Table<DeleteJob>;
  blocklist: RuleBook;
  allowlist: RuleBook;
  /** A time later than any given before, so that "newest first" has one answer only. */
  stamp(): string;
  newId(): string;
  drain(): SavedRow[];
};

/** One user is in one community once. */
export const memberKey = ({ communityId, userId }: Pick<Member, 'communityId' | 'userId'>): string =>
  `${communityId} ${userId}`;

export const channelMemberKey = ({ channelId, userId }: Pick<ChannelMember, 'channelId' | 'userId'>): string =>
  // A channel may have any text for an id.
  JSON.stringify([channelId, userId]);

export const pinKey = ({ communityId, placement, postId }: Pick<Pin, 'communityId' | 'placement' | 'postId'>): string =>
  `${communityId} ${placement} ${postId}`;

export function createState(options: StateOptions = {}): State {
  const { clock = systemClock, seed = 'custos', scale = 'demo', networkId = defaultNetworkId, saved = [] } = options;
  const startedAt = options.startedAt ?? clock.now();
  const origin: Origin = { networkId, seed, scale, startedAt };
  const credentials = credentialsOf(networkId);

  // What is seeded from other seeds must not depend on what became of those, or a restored network would be another.
  const people = once(() => seedUsers(origin));
  const sorts = once(() => seedCategories(origin));
  const places = once(() => seedCommunities(origin, people(), sorts()));
  const written = once(() => seedPosts(origin, people(), places()));
  const chats = once(() => seedChannels(origin, people()));
  const said = once(() => seedMessages(origin, people(), chats()));
  const attached = once(() => seedAttachments(origin, people(), written()));

  const users = new Table<User>({
    name: 'users',
    idOf: (user) => user.userId,
    seed: () => seedProfiles(origin, people(), places()),
    saved,
  });
  const files = new Table<StoredFile>({
    name: 'files',
    idOf: (file) => file.fileId,
    seed: () => [...seedFiles(people()), ...attached().files, ...said().files],
    saved,
  });
  const communities = new Table<Community>({
    name: 'communities',
    idOf: (community) => community.communityId,
    seed: () => [...places()],
    saved,
  });
  const members = new Table<Member>({
    name: 'members',
    idOf: memberKey,
    seed: () => seedMembers(origin, people(), places()),
    saved,
  });
  const categories = new Table<Category>({
    name: 'categories',
    idOf: (category) => category.categoryId,
    seed: () => [...sorts()],
    saved,
  });
  const posts = new Table<Post>({ name: 'posts', idOf: (post) => post.postId, seed: () => [...written()], saved });
  const attachments = new Table<Post>({
    name: 'attachments',
    idOf: (post) => post.postId,
    seed: () => [...attached().posts],
    saved,
  });
  const polls = new Table<Poll>({
    name: 'polls',
    idOf: (poll) => poll.pollId,
    seed: () => [...attached().polls],
    saved,
  });
  const votes = new Table<Vote>({
    name: 'votes',
    idOf: ({ pollId, userId }) => `${pollId} ${userId}`,
    seed: () => [...attached().votes],
    saved,
  });
  const pins = new Table<Pin>({ name: 'pins', idOf: pinKey, seed: () => seedPins(origin, places(), written()), saved });
  const roles = new Table<Role>({ name: 'roles', idOf: (role) => role.roleId, seed: seedRoles, saved });
  const comments = new Table<Comment>({
    name: 'comments',
    idOf: (comment) => comment.commentId,
    seed: () => seedComments(origin, people(), written()),
    saved,
  });
  const stories = new Table<Story>({
    name: 'stories',
    idOf: (story) => story.storyId,
    seed: () => seedStories(origin, people(), places(), attached().files),
    saved,
  });
  const channels = new Table<Channel>({
    name: 'channels',
    idOf: (channel) => channel.channelId,
    seed: () => [...chats().channels],
    saved,
  });
  const channelMembers = new Table<ChannelMember>({
    name: 'channelMembers',
    idOf: channelMemberKey,
    seed: () => [...chats().members],
    saved,
  });
  const messageFeeds = new Table<MessageFeed>({
    name: 'messageFeeds',
    idOf: (feed) => feed.messageFeedId,
    seed: () => [...chats().feeds],
    saved,
  });
  const messages = new Table<Message>({
    name: 'messages',
    idOf: (message) => message.messageId,
    seed: () => [...said().messages],
    saved,
  });
  const tokens = new Table<Token>({
    name: 'tokens',
    idOf: (token) => token.token,
    seed: () => seedTokens(origin),
    saved,
  });
  const settings = new Table<Settings>({
    name: 'settings',
    idOf: () => 'settings',
    seed: () => [seedSettings(origin)],
    saved,
  });
  const deleteJobs = new Table<DeleteJob>({ name: 'deleteJobs', idOf: (job) => job.jobId, seed: () => [], saved });
  const blocked = new Table<Rule>({
    name: 'blocklist',
    idOf: (rule) => rule.ruleId,
    seed: () => seedBlocklist(origin, options.rules),
    saved,
  });
  const allowed = new Table<Rule>({
    name: 'allowlist',
    idOf: (rule) => rule.ruleId,
    seed: () => seedAllowlist(origin),
    saved,
  });

  let lastStamp = Math.max(startedAt, ...latestOf(saved));
  const stamp = () => {
    lastStamp = Math.max(clock.now(), lastStamp + 1);
    return new Date(lastStamp).toISOString();
  };
  const newId = () => createId(clock.now());
  const changing = [
    users,
    files,
    communities,
    members,
    categories,
    posts,
    attachments,
    polls,
    votes,
    pins,
    roles,
    comments,
    stories,
    channels,
    channelMembers,
    messageFeeds,
    messages,
    tokens,
    settings,
    deleteJobs,
    blocked,
    allowed,
  ];
  const tables = changing as unknown as Table<never>[];

  return {
    clock,
    origin,
    credentials,
    users,
    files,
    communities,
    members,
    categories,
    posts,
    attachments,
    polls,
    votes,
    pins,
    roles,
    comments,
    stories,
    channels,
    channelMembers,
    messageFeeds,
    messages,
    tokens,
    settings,
    deleteJobs,
    blocklist: new RuleBook(blocked, stamp, newId),
    allowlist: new RuleBook(allowed, stamp, newId),
    stamp,
    newId,
    drain: () => tables.flatMap((table) => table.drain()),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** 24 hexadecimal digits that begin with the time, as the vendor's ids do. */
function createId(now: number): string {
  const seconds = Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0')
    .slice(-8);
  return seconds + crypto.randomUUID().replaceAll('-', '').slice(0, 16);
}

function latestOf(saved: readonly SavedRow[]): [number] | [] {
  let latest = 0;
  for (const { row } of saved) {
    const updatedAt = (row as { updatedAt?: string } | null)?.updatedAt;
    if (updatedAt !== undefined) latest = Math.max(latest, Date.parse(updatedAt));
  }
  return latest === 0 ? [] : [latest];
}
