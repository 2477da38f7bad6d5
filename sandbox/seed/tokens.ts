import { bannedUserId, credentialsOf, adminUserId, memberUserId } from '../credentials.ts';
import type { Token } from '../models.ts';
import type { Origin } from '../origin.ts';
import { iso } from './dates.ts';

const day = 24 * 60 * 60 * 1000;
const tenYears = 3650;

/** The well-known tokens of a network. They outlive any real one: a browser may keep its sandbox for years. */
export function seedTokens({ networkId, startedAt }: Origin): Token[] {
  const known = credentialsOf(networkId);
  const issue = (token: string, userId: string, days: number, isAdmin: boolean): Token => ({
    token,
    userId,
    deviceId: `seed-${token}`,
    isAdmin,
    isRevoked: false,
    issuedAt: iso(startedAt - day),
    expiresAt: iso(startedAt + days * day),
  });
  return [
    issue(known.token, adminUserId, tenYears, true),
    issue(known.memberToken, memberUserId, tenYears, false),
    issue(known.bannedToken, bannedUserId, tenYears, false),
    issue(known.expiredToken, adminUserId, -1 / 24, true),
  ];
}
