import { heartbeatOf, seededActivity } from '../seed/activity.ts';
import type { Features, User } from '../models.ts';
import type { State } from '../state.ts';

export const featuresOf = (state: State): Features => state.settings.get('settings')!.features;

/** When each was last there: what the seed says, unless they wrote, registered or are connected since. */
export function createLastActivity(state: State) {
  const latest = new Map<string, string>();
  const note = (userId: string, moment: string) => {
    if (moment > (latest.get(userId) ?? '')) latest.set(userId, moment);
  };
  for (const { postedUserId, createdAt } of state.posts.rows) note(postedUserId, createdAt);
  for (const { userId, createdAt } of state.comments.rows) note(userId, createdAt);
  for (const { userId, createdAt } of state.messages.rows) note(userId, createdAt);
  for (const { userId, issuedAt } of state.tokens.rows) note(userId, issuedAt);
  const now = state.clock.now();
  return (user: User): string | null | undefined => {
    const online = heartbeatOf(state.origin.seed, user, now);
    if (online !== undefined) note(user.userId, online);
    const known = user.lastActiveAt === undefined ? seededActivity(state.origin, user) : user.lastActiveAt;
    const seen = latest.get(user.userId);
    return seen !== undefined && seen > (known ?? '') ? seen : known;
  };
}
