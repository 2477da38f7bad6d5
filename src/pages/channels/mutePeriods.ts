import { periodText } from '#src/layout/kindText/muteText.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long can be muted, in milliseconds; `-1` for good (contract §22). */
const periods = [10 * minute, hour, day, 7 * day, 30 * day, -1];

/** What is chosen at first, in milliseconds. */
export const usualPeriod = hour;

/** The periods as choices of a field. */
export const periodChoices = (): { value: string; label: string }[] =>
  periods.map((period) => ({ value: String(period), label: periodText(period) }));
