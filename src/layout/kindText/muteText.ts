import { plural, t } from '@lingui/core/macro';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a mute lasts, as it follows the verb: "for 1 hour". In milliseconds, `-1` for good. */
export function periodText(mutePeriod: number): string {
  if (mutePeriod < 0) return t`for good`;
  const days = Math.round(mutePeriod / day);
  if (mutePeriod >= day) return plural(days, { one: 'for # day', other: 'for # days' });
  const hours = Math.round(mutePeriod / hour);
  if (mutePeriod >= hour) return plural(hours, { one: 'for # hour', other: 'for # hours' });
  const minutes = Math.max(1, Math.round(mutePeriod / minute));
  return plural(minutes, { one: 'for # minute', other: 'for # minutes' });
}

/** The period of a job that mutes; undefined where each gets back what it had. */
export const periodOfJob = (params: unknown): number | undefined =>
  (params as { mutePeriod?: number } | undefined)?.mutePeriod;
