import Papa from 'papaparse';

import { parseMoment } from './moment.ts';

/** Why a line says nothing of when somebody was there. */
export type Unknown = 'never' | 'unreadable' | 'future';

/** One user of the report: when they were last there, or why that is not known. */
export type ActivityLine = { userId: string; displayName: string; lastActive: number } | UnknownLine;
type UnknownLine = { userId: string; displayName: string; why: Unknown };

export type ActivityReport = {
  /** One per user, in the order they come. */
  lines: readonly ActivityLine[];
  /** The names of the columns that were read, as the file has them. */
  columns: { id: string; lastActive: string };
  /** The newest moment in it: of what came after it knows nothing. Undefined where nobody was ever there. */
  newest: number | undefined;
  /** Lines whose time has no zone, and were read as late as they can be meant. */
  guessed: number;
  /** Lines about a user of an earlier line: the later moment counts, and not knowing beats knowing. */
  repeated: number;
  /** Lines without an id. */
  withoutId: number;
};

export type ReportRefusal =
  | { code: 'empty' }
  /** The first line names no column of this sort; `columns`: what it names. */
  | { code: 'no-id' | 'no-time'; columns: readonly string[] };

/** Columns of public ids first: the vendor's report has one of its own internal ids beside it (vendor docs). */
const idNames = ['user_public_id', 'userpublicid', 'public_id', 'userid', 'user_id', 'user', 'id'];
const nameNames = ['display_name', 'displayname', 'name'];
const timeNames = [
  'last_active_utc',
  'last_active_at',
  'last_active',
  'lastactiveutc',
  'lastactiveat',
  'lastactive',
  'last_activity_utc',
  'last_activity',
  'lastactivity',
  'last_seen_utc',
  'last_seen_at',
  'last_seen',
  'lastseen',
  'last_login_utc',
  'last_login',
  'lastlogin',
];

/** Clocks differ a little; what is further ahead than this is a mistake, and says nothing (milliseconds). */
const clockSkew = 10 * 60_000;

/**
 * Reads a last-activity report: the vendor's (contract §25), or any CSV whose first line names a column of user ids and one of
 * times. Nothing readable about somebody means unknown, and unknown is never inactive.
 * @param now milliseconds since 1970
 */
export function parseActivityReport(text: string, now: number): ActivityReport | ReportRefusal {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
  });
  const [heading, ...records] = data;
  if (!heading || (records.length === 0 && heading.length < 2)) return { code: 'empty' };
  const named = heading.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
  const at = (names: readonly string[]) => named.indexOf(names.find((name) => named.includes(name)) ?? '');
  const [idAt, timeAt, nameAt] = [at(idNames), at(timeNames), at(nameNames)];
  if (idAt < 0) return { code: 'no-id', columns: heading };
  if (timeAt < 0) return { code: 'no-time', columns: heading };

  const isUtc = named[timeAt]?.endsWith('utc') ?? false;
  const lines = new Map<string, ActivityLine>();
  let [guessed, repeated, withoutId] = [0, 0, 0];
  let newest: number | undefined;
  for (const cells of records) {
    const userId = (cells[idAt] ?? '').trim();
    if (userId === '') {
      withoutId += 1;
      continue;
    }
    const moment = parseMoment(cells[timeAt] ?? '', isUtc);
    if (moment.is === 'at' && moment.isGuessed) guessed += 1;
    // A guessed moment may lie ahead of now, because it was taken as late as it can be.
    const lastActive = moment.is === 'at' ? (moment.isGuessed ? Math.min(moment.at, now) : moment.at) : undefined;
    const user = { userId, displayName: (cells[nameAt] ?? '').trim() };
    const line: ActivityLine =
      lastActive === undefined
        ? { ...user, why: moment.is === 'unreadable' ? 'unreadable' : 'never' }
        : lastActive > now + clockSkew
          ? { ...user, why: 'future' }
          : { ...user, lastActive };
    const known = lines.get(userId);
    if (known) repeated += 1;
    lines.set(userId, known ? lessInactive(known, line) : line);
    if ('lastActive' in line && line.lastActive > (newest ?? -Infinity)) newest = line.lastActive;
  }
  if (lines.size === 0) return { code: 'empty' };
  const columns = { id: heading[idAt]?.trim() ?? '', lastActive: heading[timeAt]?.trim() ?? '' };
  return { lines: [...lines.values()], columns, newest, guessed, repeated, withoutId };
}

/** Of two lines about one user the one that speaks less for being inactive. */
function lessInactive(one: ActivityLine, other: ActivityLine): ActivityLine {
  if (!('lastActive' in one)) return one;
  if (!('lastActive' in other)) return other;
  return one.lastActive >= other.lastActive ? one : other;
}
