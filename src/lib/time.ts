const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "2 days ago", or "just now" under a minute. `at` and `now` in milliseconds. */
export function relativeTime(at: number, now: number, locale: string): string {
  const distance = at - now;
  const format = relativeFormat(locale);
  for (const [unit, length] of steps) {
    if (Math.abs(distance) >= length) return format.format(Math.trunc(distance / length), unit);
  }
  return format.format(0, 'second');
}

/** "23 November 2026 at 14:05:09": the exact moment, with its year, in the reader's time zone. */
export function exactTime(at: number, locale: string): string {
  return exactFormat(locale).format(at);
}

/** "1:05" or "1:02:03", for a span of milliseconds. */
export function clockSpan(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

// Intl formats are dear to make and a table asks for hundreds.
const relativeFormat = once((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }));
const exactFormat = once((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium' }));

function once<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    let format = made.get(locale);
    if (format === undefined) {
      format = make(locale);
      made.set(locale, format);
    }
    return format;
  };
}
