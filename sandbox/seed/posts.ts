import type { Community, Post, User } from '../models.ts';
import { sizes, type Origin } from '../origin.ts';
import { createAuthors } from './authors.ts';
import { idAt, iso, laterThan } from './dates.ts';
import { createKnown } from './known.ts';
import { createRandom, type Random } from './random.ts';
import { savedPostIds } from './saved.ts';
import { talkPost } from './talk.ts';
import { everydaySpam, insult, lookalike, waveSpam } from './trouble.ts';
import { momentsWithWave, type Moment } from './wave.ts';

const tenDays = 10 * 24 * 60 * 60 * 1000;

/** The posts of the network, oldest first, on the feeds of its communities and users. */
export function seedPosts(origin: Origin, users: readonly User[], communities: readonly Community[]): Post[] {
  const count = sizes[origin.scale].posts;
  const random = createRandom(`${origin.seed}/posts`);
  const authorAt = createAuthors(users, random, origin.seed);
  const communitiesAt = createKnown(communities);
  const earlier: string[] = [];
  const saved = savedPostIds(origin);
  return momentsWithWave(count, Math.floor(count / 18), origin.startedAt, random).map((moment, index) => {
    const author = authorAt(moment.at, moment.isWave);
    const createdAt = iso(moment.at);
    const editedAt = random.chance(0.05) ? iso(laterThan(moment.at, origin.startedAt, random)) : createdAt;
    const drawn = idAt(moment.at, random);
    const postId = saved.get(index) ?? drawn;
    earlier.push(postId);
    return {
      postId,
      ...sharedFrom(index, earlier),
      postedUserId: author.userId,
      ...placeOf(moment, author, communities[random.int(0, communitiesAt(moment.at) - 1)]!, origin, random),
      ...wordsOf(moment, author, random),
      likes: moment.isWave ? 0 : Math.floor(random.next() ** 4 * 90),
      reach: random.int(3, 400),
      createdAt,
      editedAt,
      updatedAt: editedAt,
    };
  });
}

/** How the vendor's FAQ has posts shared: the new one names the old one in its metadata. Some old ones are gone. */
function sharedFrom(index: number, earlier: readonly string[]): Pick<Post, 'metadata'> {
  if (index % 61 !== 60) return {};
  return { metadata: { originalPostID: index % 3 === 0 ? `gone-${index}` : earlier[index - 20] } };
}

type Place = Pick<Post, 'targetType' | 'targetId' | 'feedType'>;

/** Mostly the community; the wave is thrown into nothing else, but where only admins may post. */
function placeOf({ at, isWave }: Moment, author: User, community: Community, origin: Origin, random: Random): Place {
  const isOpen = !community.onlyAdminCanPost && Date.parse(community.createdAt) < at;
  const ownFeed: Place = { targetType: 'user', targetId: author.userId, feedType: 'published' };
  if (!isOpen || (!isWave && random.chance(0.2))) return ownFeed;
  const place: Place = { targetType: 'community', targetId: community.communityId, feedType: 'published' };
  if (!community.needApprovalOnPostCreation) return place;
  const isRecent = origin.startedAt - at < tenDays;
  if (isRecent && random.chance(0.4)) return { ...place, feedType: 'reviewing' };
  return random.chance(0.04) ? { ...place, feedType: 'declined' } : place;
}

/** What it says, and what became of it: troublesome posts are reported, and most of the older ones deleted. */
function wordsOf(
  { isWave }: Moment,
  author: User,
  random: Random,
): Pick<Post, 'text' | 'tags' | 'flagCount' | 'isDeleted'> {
  const reported = (share: number) => (random.chance(share) ? random.int(1, 9) : 0);
  if (isWave) return { text: waveSpam(random), tags: [], flagCount: reported(0.5), isDeleted: random.chance(0.15) };
  const kind = random.next();
  if (kind < 0.03)
    return { text: everydaySpam(random), tags: [], flagCount: reported(0.4), isDeleted: random.chance(0.6) };
  if (kind < 0.04) return { text: insult(random), tags: [], flagCount: reported(0.5), isDeleted: random.chance(0.5) };
  const text = kind < 0.055 ? lookalike(random) : talkPost(author.displayName, random);
  const tags = random.chance(0.1) ? [random.pick(['help', 'news', 'photo', 'market'])] : [];
  return { text, tags, flagCount: reported(0.004), isDeleted: random.chance(0.01) };
}
