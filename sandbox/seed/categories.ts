import type { Category } from '../models.ts';
import type { Origin } from '../origin.ts';
import { idAt, iso, momentOf } from './dates.ts';
import { createRandom } from './random.ts';

const names = ['Food', 'Sport', 'Photography', 'Books', 'Pets', 'Travel', 'Games', 'Neighbourhood'];

/** The categories of communities, oldest first; the last one is deleted. */
export function seedCategories(origin: Origin): Category[] {
  const random = createRandom(`${origin.seed}/categories`);
  return names.map((name, index) => {
    const moment = momentOf(index, names.length, origin.startedAt, random);
    const createdAt = iso(moment);
    const isDeleted = index === names.length - 1;
    return { categoryId: idAt(moment, random), name, metadata: {}, isDeleted, createdAt, updatedAt: createdAt };
  });
}
