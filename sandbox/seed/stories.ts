import type { Community, Story, StoredFile, User } from '../models.ts';
import type { Origin } from '../origin.ts';
import { idAt, iso } from './dates.ts';
import { createRandom } from './random.ts';
import { insult } from './trouble.ts';

const hour = 3_600_000;
/** How long a story is seen unless the network says otherwise (contract §20). */
const expiry = 24 * hour;
/** Communities in which somebody tells stories. */
const tellers = 40;

/** Stories of the last day in some communities, and expired ones of the day before; a few of them reported. */
export function seedStories(
  origin: Origin,
  users: readonly User[],
  communities: readonly Community[],
  files: readonly StoredFile[],
): Story[] {
  const random = createRandom(`${origin.seed}/stories`);
  const pictures = files.filter(({ type = 'image', isDeleted }) => type === 'image' && !isDeleted);
  const open = communities.filter(({ isDeleted }) => !isDeleted).slice(0, tellers);
  if (pictures.length === 0) return [];
  return open
    .flatMap(({ communityId }) =>
      Array.from({ length: random.int(0, 3) }, (): Story => {
        const at = Math.floor(origin.startedAt - random.next() * 1.5 * expiry);
        const isUgly = random.chance(0.1);
        return {
          storyId: idAt(at, random),
          communityId,
          userId: random.pick(users).userId,
          text: isUgly ? insult(random) : random.pick(captions),
          fileId: random.pick(pictures).fileId,
          flagCount: isUgly || random.chance(0.05) ? random.int(1, 4) : 0,
          isDeleted: false,
          createdAt: iso(at),
          updatedAt: iso(at),
          expiresAt: iso(at + expiry),
        };
      }),
    )
    .toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
}

const captions = ['', 'Today!', 'What a view', 'Before and after', 'See you there', 'Look who came along'];
