import { parseIdList } from '#src/lib/idList.ts';
import { checkEntry } from '#src/lib/wordList/pattern.ts';

/** A line of what was typed, and what would be saved for it. */
export type TypedLink =
  | { text: string; is: 'new'; regex: string }
  | { text: string; is: 'there'; regex: string; ruleId: string }
  | { text: string; is: 'refused'; why: 'empty' | 'too-long' | 'bad-pattern' };

/** Of an address the part that says where it leads: protocol and final slash say nothing. */
const bare = (text: string) => text.replace(/^https?:\/\//i, '').replace(/\/$/, '');

/**
 * Links, one a line or separated by commas, as the entries they become: a plain one is escaped, so that the dots of
 * `example.com` are dots. Each is there once. @param known what is on the list
 */
export function typedLinks(
  text: string,
  arePatterns: boolean,
  known: readonly { ruleId: string; regex: string }[],
): TypedLink[] {
  const byRegex = new Map(known.map(({ ruleId, regex }) => [regex, ruleId]));
  const found = new Map<string, TypedLink>();
  const lines = arePatterns ? text.split(/\r\n?|\n/).map((line) => line.trim()) : parseIdList(text).map(({ id }) => id);
  for (const line of lines) {
    if (line === '') continue;
    const entry = checkEntry(arePatterns ? line : bare(line), arePatterns ? 'pattern' : 'plain');
    if (!entry.ok) {
      found.set(line, { text: line, is: 'refused', why: entry.reason });
      continue;
    }
    const ruleId = byRegex.get(entry.regex);
    found.set(
      entry.regex,
      ruleId === undefined
        ? { text: line, is: 'new', regex: entry.regex }
        : { text: line, is: 'there', regex: entry.regex, ruleId },
    );
  }
  return [...found.values()];
}

/** The entries that would let a link pass, as this browser reads them; what is no pattern here lets nothing pass. */
export const allowing = <Rule extends { regex: string; isEnabled: boolean }>(
  rules: readonly Rule[],
  link: string,
): Rule[] =>
  rules.filter(({ regex, isEnabled }) => {
    try {
      return isEnabled && new RegExp(regex, 'i').test(link);
    } catch {
      return false;
    }
  });
