import Papa from 'papaparse';

/** A line of a list of users to be made. */
export type NewUserLine = { userId: string; displayName: string; lines: number[] };

/** Why a line cannot be used. */
export type NewUserProblem = 'no-id' | 'long-id' | 'long-name' | 'repeated';

export type NewUserList = {
  users: readonly NewUserLine[];
  problems: readonly { line: number; text: string; why: NewUserProblem }[];
};

/** The vendor's limits, in characters (contract §3). */
const longestId = 50;
const longestName = 100;

const idNames = new Set(['userid', 'user_id', 'user id', 'user_public_id', 'id']);
const nameNames = new Set(['displayname', 'display_name', 'display name', 'name']);

/**
 * The users of a pasted list or file: an id a line, and a display name after a comma, semicolon or tab if there is one; or
 * with a first line that names the columns, in any order. Of an id that comes twice the first line counts.
 */
export function parseNewUsers(text: string): NewUserList {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimitersToGuess: [',', ';', '\t', '|'] });
  const heading = (data[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const idAt = heading.findIndex((cell) => idNames.has(cell));
  const hasHeading = idAt >= 0;
  const nameAt = hasHeading ? heading.findIndex((cell) => nameNames.has(cell)) : 1;
  const users = new Map<string, NewUserLine>();
  const problems: { line: number; text: string; why: NewUserProblem }[] = [];
  for (const [index, cells] of data.entries()) {
    if ((hasHeading && index === 0) || cells.every((cell) => cell.trim() === '')) continue;
    const line = index + 1;
    const userId = (cells[Math.max(idAt, 0)] ?? '').trim();
    const displayName = (cells[nameAt] ?? '').trim();
    const why: NewUserProblem | undefined =
      userId === ''
        ? 'no-id'
        : userId.length > longestId
          ? 'long-id'
          : displayName.length > longestName
            ? 'long-name'
            : users.has(userId)
              ? 'repeated'
              : undefined;
    if (why === undefined) users.set(userId, { userId, displayName, lines: [line] });
    else problems.push({ line, text: cells.join(', ').trim(), why });
  }
  return { users: [...users.values()], problems };
}
