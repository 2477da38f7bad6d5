const second = 1_000;
const hour = 3_600 * second;
/** The clocks furthest behind: what is written without a zone may have been written there. */
const furthestBehind = 12 * hour;
const day = 24 * hour;

const iso =
  /^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?:[T ](?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i;
/** Seconds or milliseconds since 1970, from 2001 on. */
const epoch = /^(?:\d{10}|\d{13})(?:\.0+)?$/;
const nothing = new Set(['', 'null', 'nil', 'none', 'n/a', 'na', '-', 'never', 'undefined', 'nan', '0']);

export type Moment =
  | { is: 'at'; at: number; isGuessed: boolean }
  /** The file says there is none, or that it is not known. */
  | { is: 'nothing' }
  | { is: 'unreadable' };

/**
 * When something was, as a file has it. Read for the question "is this long ago?", so doubt goes to the later moment: a time
 * without a zone, in a column that does not say UTC, is taken as one of the clocks furthest behind (`isGuessed`); a date
 * without a time as the end of that day. What can be read in two ways (03/04/2025) is not read at all.
 * @param isUtc what is written without a zone is UTC
 * @returns milliseconds since 1970
 */
export function parseMoment(text: string, isUtc: boolean): Moment {
  const written = text.trim();
  if (nothing.has(written.toLowerCase())) return { is: 'nothing' };
  if (epoch.test(written)) {
    const number = Number(written);
    return { is: 'at', at: number < 1e11 ? number * second : number, isGuessed: false };
  }
  const { groups } = iso.exec(written) ?? {};
  if (!groups) return { is: 'unreadable' };
  const part = (name: string) => Number(groups[name] ?? 0);
  const hasTime = groups['hour'] !== undefined;
  const at = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  if (!isThatDay(at, part('year'), part('month'), part('day')) || part('hour') > 24 || part('minute') > 59)
    return { is: 'unreadable' };
  const exact = at + Math.floor(Number(`0.${groups['fraction'] ?? 0}`) * second) + (hasTime ? 0 : day - second);
  const offset = offsetOf(groups['zone']);
  if (offset !== undefined) return { is: 'at', at: exact - offset, isGuessed: false };
  return { is: 'at', at: isUtc ? exact : exact + furthestBehind, isGuessed: !isUtc };
}

/** JavaScript turns the 31st of February into March without a word. */
function isThatDay(at: number, year: number, month: number, dayOfMonth: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return !Number.isNaN(at) && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
}

/** How far a zone is ahead of UTC, in milliseconds; undefined where none is written. */
function offsetOf(zone: string | undefined): number | undefined {
  if (zone === undefined) return undefined;
  const { sign, hours, minutes = '0' } = /^(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})?$/.exec(zone)?.groups ?? {};
  if (hours === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * hour + Number(minutes) * 60 * second);
}
