/** A mute as the vendor tells of it: one for good has a date far away, or none. */
export type Muted = { isMuted: boolean; muteTimeout?: string | null | undefined };

/** What ends later than this has no end, in milliseconds: fifty years. */
const forGoodAfter = 50 * 365 * 24 * 60 * 60 * 1000;

/** Until when it is muted, in milliseconds since 1970: `-1` for good, `0` where it is not. */
export function mutedUntil({ isMuted, muteTimeout }: Muted, now = Date.now()): number {
  if (!isMuted) return 0;
  const end = Date.parse(muteTimeout ?? '');
  if (Number.isNaN(end) || end > now + forGoodAfter) return -1;
  // One that is over has not been taken off the row yet.
  return end > now ? end : 0;
}

/** The same mute again, from its period in milliseconds: `-1` for good, `0` not any more. */
export function mutedFor(mutePeriod: number, now = Date.now()): Muted {
  const muteTimeout = mutePeriod > 0 ? new Date(now + mutePeriod).toISOString() : undefined;
  return { isMuted: mutePeriod !== 0, muteTimeout };
}
