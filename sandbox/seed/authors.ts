import type { User } from '../models.ts';
import { isSilent } from './activity.ts';
import { createKnown } from './known.ts';
import type { Random } from './random.ts';

/** How many of the newest accounts send the wave of spam. */
const throwaways = 18;

/**
 * Who wrote something: somebody who had an account by then and does write; in the wave of spam, one of the accounts made
 * shortly before. Ask for later and later moments only.
 */
export function createAuthors(users: readonly User[], random: Random, seed: string) {
  const knownAt = createKnown(users);
  const silent = users.map((user) => isSilent(seed, user));
  return (moment: number, isWave: boolean): User => {
    const known = knownAt(moment);
    const first = isWave ? Math.max(0, known - throwaways) : 0;
    let place = random.int(first, known - 1);
    if (isWave) return users[place]!;
    while (place > 0 && silent[place]) place -= 1;
    return users[place]!;
  };
}
