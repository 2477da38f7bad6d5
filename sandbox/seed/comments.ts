import type { Comment, Post, User } from '../models.ts';
import { sizes, type Origin } from '../origin.ts';
import { createAuthors } from './authors.ts';
import { idAt, iso, laterThan } from './dates.ts';
import { createKnown } from './known.ts';
import { createRandom, type Random } from './random.ts';
import { talkComment } from './talk.ts';
import { everydaySpam, insult, lookalike, waveSpam } from './trouble.ts';
import { momentsWithWave } from './wave.ts';

/** The comments on the posts of the network, oldest first: mostly on what was new at the time, some of them replies. */
export function seedComments(origin: Origin, users: readonly User[], posts: readonly Post[]): Comment[] {
  const count = sizes[origin.scale].comments;
  const random = createRandom(`${origin.seed}/comments`);
  const authorAt = createAuthors(users, random, origin.seed);
  const postAt = createPosts(posts, random);
  const threads = new Map<string, { size: number; firstId: string }>();
  return momentsWithWave(count, Math.floor(count / 18), origin.startedAt, random).map(({ at, isWave }) => {
    const { postId } = postAt(at);
    const commentId = idAt(at, random);
    const thread = threads.get(postId) ?? { size: 0, firstId: commentId };
    const isReply = thread.size > 0 && random.chance(0.3);
    threads.set(postId, { ...thread, size: thread.size + 1 });
    const author = authorAt(at, isWave);
    const createdAt = iso(at);
    const editedAt = random.chance(0.03) ? iso(laterThan(at, origin.startedAt, random)) : createdAt;
    return {
      commentId,
      postId,
      ...(isReply ? { parentId: thread.firstId } : {}),
      segmentNumber: thread.size + 1,
      userId: author.userId,
      ...wordsOf(isWave, author, random),
      likes: Math.floor(random.next() ** 6 * 30),
      createdAt,
      editedAt,
      updatedAt: editedAt,
    };
  });
}

/** One of the posts that were new at a moment. */
function createPosts(posts: readonly Post[], random: Random) {
  const knownAt = createKnown(posts);
  return (moment: number): Post => {
    const known = knownAt(moment);
    const back = Math.floor(random.next() ** 3 * Math.min(known, 400));
    return posts[known - 1 - back]!;
  };
}

function wordsOf(isWave: boolean, author: User, random: Random): Pick<Comment, 'text' | 'flagCount' | 'isDeleted'> {
  const reported = (share: number) => (random.chance(share) ? random.int(1, 5) : 0);
  if (isWave) return { text: waveSpam(random), flagCount: reported(0.4), isDeleted: random.chance(0.15) };
  const kind = random.next();
  if (kind < 0.025) return { text: everydaySpam(random), flagCount: reported(0.4), isDeleted: random.chance(0.6) };
  if (kind < 0.05) return { text: insult(random), flagCount: reported(0.4), isDeleted: random.chance(0.5) };
  const text = kind < 0.06 ? lookalike(random) : talkComment(author.displayName, random);
  return { text, flagCount: reported(0.003), isDeleted: random.chance(0.01) };
}
