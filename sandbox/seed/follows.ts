import type { User } from '../models.ts';
import { sizes, type Origin } from '../origin.ts';
import { iso } from './dates.ts';
import { hash } from './random.ts';

export type SeededFollow = { from: User; to: User; status: 'pending' | 'accepted'; createdAt: string };

/** How far apart in the list of users those are who may follow each other. */
const steps = Array.from({ length: 120 }, (_, index) => 1 + index * 3);

/**
 * Who follows whom: worked out for the one user asked about, as no call of the vendor's spec changes it, and a large network
 * would have a million of them. The seeded people only, `users` in their order; who is deleted follows nobody.
 */
export function createFollows({ seed, scale, startedAt }: Origin, users: readonly User[]) {
  const count = Math.min(users.length, sizes[scale].users);
  const at = (place: number) => users[((place % count) + count) % count]!;
  const placeOf = (user: User) => {
    const place = users.indexOf(user);
    return place < count ? place : -1;
  };

  const between = (from: User, to: User): SeededFollow | undefined => {
    if (from === to || from.isDeleted || to.isDeleted) return undefined;
    const seeded = `${seed}/follows/${from.userId}`;
    // Some are followed by many, most by a few.
    const fame = (hash(`${seed}/fame/${to.userId}`) % 100) / 100;
    if (hash(`${seeded}/${to.userId}`) % 1000 >= 20 + 500 * fame ** 6) return undefined;
    const first = Math.max(Date.parse(from.createdAt), Date.parse(to.createdAt));
    const share = (hash(`${seeded}/when/${to.userId}`) % 1000) / 1000;
    const createdAt = iso(Math.floor(first + share * Math.max(0, startedAt - first)));
    const status = hash(`${seeded}/asks/${to.userId}`) % 12 === 0 ? 'pending' : 'accepted';
    return { from, to, status, createdAt };
  };

  return {
    followersOf: (user: User): SeededFollow[] => {
      const place = placeOf(user);
      return place < 0 ? [] : newest(steps.flatMap((step) => between(at(place - step), user) ?? []));
    },
    followingOf: (user: User): SeededFollow[] => {
      const place = placeOf(user);
      return place < 0 ? [] : newest(steps.flatMap((step) => between(user, at(place + step)) ?? []));
    },
  };
}

const newest = (follows: readonly SeededFollow[]) => follows.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
