import type { Channel, ChannelMember, Message, MessageFeed, StoredFile, User } from '../models.ts';
import { sizes, type Origin } from '../origin.ts';
import { isSilent } from './activity.ts';
import { channelModeratorRole } from './channels.ts';
import { idAt, iso } from './dates.ts';
import { createRandom, type Random } from './random.ts';
import { talkComment } from './talk.ts';
import { everydaySpam, insult, lookalike } from './trouble.ts';

const tenDays = 10 * 24 * 60 * 60 * 1000;

type Said = { messages: readonly Message[]; files: readonly StoredFile[] };
type Place = { channel: Channel; feeds: readonly MessageFeed[]; writers: readonly ChannelMember[] };

/** What was written in the channels, oldest first within each; a channel of many has more of it. */
export function seedMessages(
  origin: Origin,
  users: readonly User[],
  chats: { channels: readonly Channel[]; members: readonly ChannelMember[]; feeds: readonly MessageFeed[] },
): Said {
  const random = createRandom(`${origin.seed}/messages`);
  const people = new Map(users.map((user) => [user.userId, user]));
  const members = Map.groupBy(chats.members, ({ channelId }) => channelId);
  const feeds = Map.groupBy(chats.feeds, ({ channelId }) => channelId);
  const places = chats.channels.map((channel) => ({
    channel,
    feeds: feeds.get(channel.channelId) ?? [],
    writers: writersIn(channel, members.get(channel.channelId) ?? []).filter(
      ({ userId }) => !isSilent(origin.seed, people.get(userId)!),
    ),
  }));
  const most = Math.floor((sizes[origin.scale].messages / places.length) * 2);
  const files: StoredFile[] = [];
  const messages = places.flatMap((place) =>
    place.writers.length === 0 ? [] : writeIn(place, random.int(1, most - 1), people, files, origin, random),
  );
  return { messages, files };
}

/** Who was banned has no messages left (vendor docs); to a broadcast only its moderators write. */
const writersIn = ({ type }: Channel, members: readonly ChannelMember[]) =>
  members.filter(
    ({ membership, roles }) =>
      membership !== 'banned' && (type !== 'broadcast' || roles.includes(channelModeratorRole)),
  );

function writeIn(
  { channel, feeds, writers }: Place,
  count: number,
  people: ReadonlyMap<string, User>,
  files: StoredFile[],
  { startedAt }: Origin,
  random: Random,
): Message[] {
  const drafts = Array.from({ length: count }, () => {
    const writer = random.pick(writers);
    const joined = Date.parse(writer.createdAt);
    // Half of it lately.
    const from = random.chance(0.5) ? Math.max(joined, startedAt - tenDays) : joined;
    return { userId: writer.userId, at: Math.floor(from + random.next() * (startedAt - 60_000 - from)) };
  }).toSorted((a, b) => a.at - b.at);
  const ids: string[] = [];
  let last = 0;
  return drafts.map(({ userId, at: drafted }, index) => {
    const at = (last = Math.max(drafted, last + 1));
    const createdAt = iso(at);
    const messageId = idAt(at, random);
    const isReply = index > 0 && random.chance(0.08);
    const parentId = isReply ? random.pick(ids) : undefined;
    // Replies to replies belong to the first message.
    if (!isReply) ids.push(messageId);
    const words = wordsOf(people.get(userId)!, channel, random);
    const feed = index % 3 === 1 ? feeds[index % feeds.length]! : feeds[0]!;
    const fileId = index % 17 === 6 ? idAt(at, random) : undefined;
    if (fileId !== undefined) files.push({ fileId, hue: random.int(0, 359), createdAt, name: `photo-${index}.jpg` });
    return {
      messageId,
      channelId: channel.channelId,
      messageFeedId: feed.isDeleted ? feeds[0]!.messageFeedId : feed.messageFeedId,
      segment: index + 1,
      userId,
      ...words,
      ...(fileId !== undefined && { fileId, text: '' }),
      ...(parentId !== undefined && { parentId }),
      tags: index % 25 === 9 ? ['pinned'] : [],
      likes: Math.floor(random.next() ** 8 * 20),
      createdAt,
      updatedAt: createdAt,
      editedAt: createdAt,
    };
  });
}

function wordsOf(
  { displayName }: User,
  { type }: Channel,
  random: Random,
): Pick<Message, 'text' | 'flagCount' | 'isDeleted'> {
  const reported = (share: number) => (random.chance(share) ? random.int(1, 6) : 0);
  const kind = type === 'broadcast' ? 1 : random.next();
  if (kind < 0.03) return { text: everydaySpam(random), flagCount: reported(0.5), isDeleted: random.chance(0.5) };
  if (kind < 0.06) return { text: insult(random), flagCount: reported(0.5), isDeleted: random.chance(0.4) };
  const text = kind < 0.07 ? lookalike(random) : talkComment(displayName, random);
  return { text, flagCount: reported(0.004), isDeleted: random.chance(0.02) };
}
