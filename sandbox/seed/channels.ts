import type { Channel, ChannelMember, ChannelType, MessageFeed, User } from '../models.ts';
import { sizes, type Origin } from '../origin.ts';
import { idAt, iso, laterThan, momentOf } from './dates.ts';
import { createRandom, type Random } from './random.ts';
import { entries } from './terms.ts';

export const channelModeratorRole = 'channel-moderator';
/** A mute without an end is one until then: the vendor's answers have a time only (guess). */
export const forEver = '2999-12-31T23:59:59.000Z';

type Chats = {
  channels: readonly Channel[];
  members: readonly ChannelMember[];
  feeds: readonly MessageFeed[];
};

const names = entries(`
  General · Help desk · Night shift · Market square · Weekend rides · Bahasa Corner · ห้องนั่งเล่น · 雑談 · Café da manhã · Match day
  Recipe swap · Photo critique · Beta testers · Newcomers · Off topic · Garden talk · 질문 게시판 · نادي الكتاب · Lost and found · Carpool
`);
const shows = entries(`Friday live set · Cooking live · Q&A with the makers · Morning stretch · Auction night`);
const news = entries(`Announcements · Service status · Release notes`);
const tags = ['help', 'local', 'live', 'market', 'newcomers', 'vip'];
const mostMembers = 250;
const day = 24 * 60 * 60 * 1000;

/** The channels of the network, oldest first, of all four types, with who is in them and what parts they have. */
export function seedChannels(origin: Origin, users: readonly User[]): Chats {
  const count = sizes[origin.scale].channels;
  const random = createRandom(`${origin.seed}/channels`);
  const made = Array.from({ length: count }, (_, index) => {
    const moment = momentOf(index, count, origin.startedAt, random);
    return makeChannel(index, moment, users, origin, random);
  });
  return {
    channels: made.map(({ channel }) => channel),
    members: made.flatMap(({ members }) => members),
    feeds: made.flatMap(({ channel }, index) => feedsOf(channel, index, random)),
  };
}

function makeChannel(index: number, moment: number, users: readonly User[], origin: Origin, random: Random) {
  const type = typeOf(index);
  const createdAt = iso(moment);
  const channelInternalId = idAt(moment, random);
  // A global ban takes people out of every channel (contract §9).
  const people = pickPeople(type, users, random).filter(({ isGlobalBan }) => !isGlobalBan);
  const maker = people[0] ?? users[0]!;
  const isClosed = index % 30 === 22;
  const channel: Channel = {
    channelId: idOf(index, type, channelInternalId),
    channelInternalId,
    type,
    displayName: nameOf(index, type),
    userId: maker.userId,
    tags: index % 3 === 0 ? [random.pick(tags)] : [],
    metadata: index % 10 === 3 ? { topic: 'city', level: 2 } : {},
    isPublic: type !== 'conversation' && index % 5 !== 4,
    ...mutedUntilOf(index, origin),
    messageAutoDeleteEnabled: index % 8 === 5,
    autoDeleteMessageByFlagLimit: 10,
    notificationMode: index % 9 === 4 ? 'silent' : 'default',
    isClosed,
    isDeleted: index % 20 === 13,
    createdAt,
    updatedAt: iso(laterThan(moment, origin.startedAt, random)),
  };
  return { channel, members: people.map((user, place) => memberOf(channel, user, place, origin)) };
}

const kinds: readonly ChannelType[] = [
  'community',
  'community',
  'live',
  'community',
  'conversation',
  'community',
  'broadcast',
  'community',
  'conversation',
  'live',
];
const typeOf = (index: number): ChannelType => kinds[index % kinds.length]!;

/** What an app may use as an id: words, numbers, and now and then something awkward in a path. */
function idOf(index: number, type: ChannelType, internalId: string): string {
  if (type === 'conversation') return internalId;
  if (index % 12 === 7) return `room/${index} 50% & more`;
  return index % 4 === 1 ? internalId : `${type}-${index}`;
}

function nameOf(index: number, type: ChannelType): string {
  if (type === 'conversation') return '';
  const list = type === 'live' ? shows : type === 'broadcast' ? news : names;
  const round = Math.floor(index / (list.length * 2));
  return `${list[(index >> 1) % list.length]}${round === 0 ? '' : ` ${round + 1}`}`;
}

function mutedUntilOf(index: number, { startedAt }: Origin): Pick<Channel, 'mutedUntil'> {
  if (index % 15 === 6) return { mutedUntil: forEver };
  return index % 15 === 11 ? { mutedUntil: iso(startedAt + 3 * day) } : {};
}

/** Some users, who came first first. */
function pickPeople(type: ChannelType, users: readonly User[], random: Random): User[] {
  const first = random.int(0, users.length - 1);
  const count = type === 'conversation' ? 2 : random.int(8, Math.min(mostMembers, Math.floor(users.length / 4)));
  const picked = Array.from({ length: count }, (_, index) => users[(first + index * 7) % users.length]!);
  return [...new Set(picked)].toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

/** The first moderates, the last few are banned, and every ninth or so cannot write. */
function memberOf(channel: Channel, { userId, createdAt: joined }: User, place: number, origin: Origin): ChannelMember {
  const isShared = channel.type !== 'conversation';
  const createdAt = joined > channel.createdAt ? joined : channel.createdAt;
  const isBanned = channel.type === 'community' && place > 5 && place % 23 === 0;
  const isMuted = isShared && !isBanned && place > 2 && place % 9 === 4;
  return {
    channelId: channel.channelId,
    userId,
    membership: channel.isClosed ? 'none' : isBanned ? 'banned' : 'member',
    roles: isShared && !channel.isClosed && place < 2 ? [channelModeratorRole] : [],
    ...(isMuted && { mutedUntil: place % 2 === 0 ? forEver : iso(origin.startedAt + place * day) }),
    createdAt,
    updatedAt: createdAt,
  };
}

function feedsOf(channel: Channel, index: number, random: Random): MessageFeed[] {
  const { channelId, channelInternalId, userId, createdAt } = channel;
  const feed = (messageFeedId: string, name: string, isDeleted = false): MessageFeed => ({
    messageFeedId,
    channelId,
    name,
    userId,
    isDeleted,
    createdAt,
    updatedAt: createdAt,
  });
  const main = feed(channelInternalId, 'default');
  if (channel.type !== 'community' || index % 6 !== 1) return [main];
  const at = Date.parse(createdAt);
  return [main, feed(idAt(at, random), 'Questions'), feed(idAt(at, random), 'Old topics', index % 12 === 1)];
}
