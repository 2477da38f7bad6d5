import { sizes, type Origin } from '../origin.ts';
import { idAt } from './dates.ts';
import { createRandom } from './random.ts';

const twoYears = 730 * 24 * 60 * 60 * 1000;
const savedPosts = 40;

/**
 * Posts that people keep in their metadata, by their place among the posts. Their ids are known before there is any post:
 * or asking for users would mean making every post first.
 */
export function savedPostIds(origin: Origin): ReadonlyMap<number, string> {
  const random = createRandom(`${origin.seed}/saved`);
  const count = sizes[origin.scale].posts;
  const step = Math.floor(count / savedPosts);
  return new Map(
    Array.from({ length: savedPosts }, (_, index) => {
      const place = index * step + 7;
      return [place, idAt(origin.startedAt - twoYears * (1 - place / count), random)];
    }),
  );
}
