import type { Poll, Post, StoredFile, User, Vote } from '../models.ts';
import type { Origin } from '../origin.ts';
import { idAt, iso } from './dates.ts';
import { createRandom, type Random } from './random.ts';
import { entries } from './terms.ts';

/** What posts carry: the vendor keeps each picture, file and poll as a post below the one it belongs to. */
export type Attachments = {
  posts: readonly Post[];
  files: readonly StoredFile[];
  polls: readonly Poll[];
  votes: readonly Vote[];
};

const day = 24 * 60 * 60 * 1000;
const questions = entries(
  `Which day suits you best? · Where shall we meet next time? · Which photo should be the cover? · Tea or coffee? · How often should we meet?`,
);
const options = entries(
  `Saturday · Sunday · In the evening · At the park · At the café · The first one · The second one · Tea · Coffee · Once a month`,
);

/** The attachments of every sort, on a few posts each, in the order of those. */
export function seedAttachments(origin: Origin, users: readonly User[], posts: readonly Post[]): Attachments {
  const random = createRandom(`${origin.seed}/attachments`);
  const found = { posts: [] as Post[], files: [] as StoredFile[], polls: [] as Poll[], votes: [] as Vote[] };
  for (const [index, post] of posts.entries()) {
    const add = (dataType: NonNullable<Post['dataType']>, attached: Record<string, unknown>) => {
      // A report of a picture is one of the post below, not of the text above it.
      const flagCount = random.chance(0.02) ? random.int(1, 4) : 0;
      found.posts.push(below(post, { dataType, attached, flagCount }, random));
    };
    const addFile = (file: Partial<StoredFile>) => {
      const fileId = idAt(Date.parse(post.createdAt), random);
      found.files.push({ fileId, hue: random.int(0, 359), createdAt: post.createdAt, ...file });
      return fileId;
    };
    if (index % 9 === 2)
      for (let count = random.int(1, 3); count > 0; count -= 1)
        add('image', { fileId: addFile({ name: `photo-${count}.jpg` }) });
    else if (index % 41 === 5) {
      const asked = askPoll(post, users, random);
      found.polls.push(asked.poll);
      found.votes.push(...asked.votes);
      add('poll', { pollId: asked.poll.pollId });
    } else if (index % 53 === 7) {
      const original = addFile({ type: 'video', name: 'clip.mp4' });
      add('video', {
        videoFileId: { original, low: original },
        thumbnailFileId: addFile({ name: 'clip.jpg' }),
      });
    } else if (index % 59 === 11) add('file', { fileId: addFile({ type: 'file', name: 'programme.txt' }) });
  }
  return found;
}

function below(post: Post, own: Pick<Post, 'dataType' | 'attached' | 'flagCount'>, random: Random): Post {
  const { createdAt } = post;
  return {
    ...post,
    ...own,
    postId: idAt(Date.parse(createdAt), random),
    parentPostId: post.postId,
    text: '',
    tags: [],
    likes: 0,
    editedAt: createdAt,
    updatedAt: createdAt,
  };
}

function askPoll(post: Post, users: readonly User[], random: Random): { poll: Poll; votes: Vote[] } {
  const at = Date.parse(post.createdAt);
  const pollId = idAt(at, random);
  const first = random.int(0, options.length - 1);
  const answers = Array.from({ length: random.int(2, 4) }, (_, index) => ({
    id: idAt(at, random),
    data: options[(first + index * 3) % options.length]!,
  }));
  const closedIn = random.int(1, 30) * day;
  const isMultiple = random.chance(0.3);
  const poll: Poll = {
    pollId,
    userId: post.postedUserId,
    question: random.pick(questions),
    answers,
    answerType: isMultiple ? 'multiple' : 'single',
    status: random.chance(0.5) ? 'open' : 'closed',
    closedIn,
    closedAt: iso(at + closedIn),
    isDeleted: false,
    createdAt: post.createdAt,
    updatedAt: post.createdAt,
  };
  const start = random.int(0, users.length - 1);
  const count = Math.min(users.length, random.int(3, 150));
  const votes = Array.from({ length: count }, (_, index): Vote => {
    const one = random.pick(answers).id;
    return {
      pollId,
      userId: users[(start + index) % users.length]!.userId,
      answerIds: isMultiple ? [...new Set([one, random.pick(answers).id])] : [one],
      createdAt: iso(at + 60_000 * (index + 1)),
    };
  });
  return { poll, votes };
}
