import type { User } from '../models.ts';
import type { Origin } from '../origin.ts';
import { iso } from './dates.ts';
import { hash } from './random.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * When somebody was last connected before the start: null for who was registered and never came, undefined for who left
 * before the vendor counted (guess). Worked out when asked for: a large network has 100,000 people.
 */
export function seededActivity({ seed, startedAt }: Origin, user: User): string | null | undefined {
  const [kind, share] = [chance(`${seed}/active/${user.userId}`), chance(`${seed}/when/${user.userId}`)];
  const joined = Date.parse(user.createdAt);
  // Made since by a call of the API: who registers has a session, and that is looked at first.
  if (joined >= startedAt) return null;
  const within = (span: number) => iso(Math.max(joined, startedAt - Math.floor(share * span) - 1000));
  if (isRegular(seed, user)) return within(day);
  if (kind < 0.5) return within(30 * day);
  if (kind < 0.68) return within(180 * day);
  if (kind < 0.72) return iso(joined + Math.floor(share * hour));
  if (kind < 0.92) return iso(joined + Math.floor(share * (startedAt - joined)));
  return kind < 0.97 ? null : undefined;
}

/** Who never writes: those who came for a while long ago, or not at all. */
export const isSilent = (seed: string, { userId }: User): boolean => chance(`${seed}/active/${userId}`) >= 0.82;

/** Who comes every day; nobody whose last activity was planted. */
const isRegular = (seed: string, { userId, isDeleted, isGlobalBan, lastActiveAt }: User): boolean =>
  !isDeleted && !isGlobalBan && lastActiveAt === undefined && chance(`${seed}/active/${userId}`) < 0.2;

const turn = 10 * 60 * 1000;

/** When a regular was last heard of, if connected now: they come and go every ten minutes, and are heard every half one. */
export function heartbeatOf(seed: string, user: User, now: number): string | undefined {
  if (!isRegular(seed, user)) return undefined;
  if (chance(`${seed}/online/${user.userId}/${Math.floor(now / turn)}`) > 0.35) return undefined;
  return iso(Math.max(Date.parse(user.createdAt), now - Math.floor(chance(`${user.userId}/beat`) * 30_000)));
}

const chance = (text: string) => (hash(text) % 10_007) / 10_007;
