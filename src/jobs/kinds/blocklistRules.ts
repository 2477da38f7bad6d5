import type { ApiClient } from '#src/api/client.ts';
import { listBlocklistRules, type BlocklistFilter, type BlocklistRule } from '#src/api/blocklist.ts';
import type { Page, PageRequest } from '#src/api/paging.ts';

import type { ItemView, Search, Sighting } from '../kind.ts';

/** A rule as people know it: the same text may stand in the list once in each mode. */
export type RuleText = { regex: string; isMatchExactWord: boolean };

/** Two rules are equal when their text and their mode are, to the letter. */
export const ruleKey = (rule: RuleText): string => `${modeOf(rule)}:${rule.regex}`;

export const modeOf = (rule: RuleText): 'exact' | 'anywhere' => (rule.isMatchExactWord ? 'exact' : 'anywhere');

export function viewRule(rule: RuleText & { lines?: readonly number[] }): ItemView {
  return { lines: rule.lines ?? [], text: rule.regex, mode: modeOf(rule) };
}

/**
 * Where the list stood: the time of its newest rule, and the rules made at that very time. From the server itself,
 * because nobody knows how far this computer's clock is from the server's. An empty list has neither.
 */
export type RuleMark = { createdAt?: string; ruleIds: readonly string[] };

/** The vendor's largest page (vendor spec). */
const pageSize = 100;
/** Rules of different machines of the vendor's may be a little out of order: we read that much further. */
const clockSkewMs = 2_000;
/** So many pages are read before what was seen on them is handed over. */
const pagesPerReport = 10;
/** From so many wanted rules on the list is read from both its ends. */
const worthBothEnds = 1_000;
/** So many missing rules are looked up one by one before the rest of a long list is read. */
const mostLookUps = 20;

/** How a list of rules is read: that of the blocklist, or another of the same form. */
type ListRules = (client: ApiClient, filter: BlocklistFilter, page: PageRequest) => Promise<Page<BlocklistRule>>;

/** Reads the newest rule of the list. One request, unless more than a page of rules was made at once. */
export async function markNewestRule(client: ApiClient, list: ListRules = listBlocklistRules): Promise<RuleMark> {
  const ruleIds: string[] = [];
  let createdAt: string | undefined;
  for await (const rules of pagesOf(client, { sortBy: 'lastCreated' }, list)) {
    createdAt ??= rules[0]?.createdAt;
    const sameTime = rules.filter((rule) => rule.createdAt === createdAt);
    ruleIds.push(...sameTime.map(({ ruleId }) => ruleId));
    if (sameTime.length < rules.length) break;
  }
  return createdAt === undefined ? { ruleIds } : { createdAt, ruleIds };
}

/**
 * Pages through the list, newest first, and yields the wanted rules as it meets them. Stops as soon as all of them are
 * found, or past the oldest mark. When `thorough`, what is missing then is looked up by its text if it is not much, and
 * what is still missing is searched for to the end of the list.
 */
export async function* findRules(
  client: ApiClient,
  search: Search,
  list: ListRules = listBlocklistRules,
): AsyncGenerator<readonly Sighting[]> {
  const firstMark = search.firstMark as RuleMark | undefined;
  const oldest = oldestTime(search.marks as readonly (RuleMark | undefined)[]);
  const missing = new Set(search.wanted);
  let isPast = false;
  let pages = 0;

  // Of several equal rules the newest counts: it can only be ours.
  const look = (rules: readonly BlocklistRule[]): Sighting[] =>
    rules.flatMap((rule) => {
      const key = ruleKey(rule);
      if (rule.isDeleted || !missing.delete(key)) return [];
      return [{ key, outcome: wasThere(rule, firstMark) ? 'already-there' : 'live', objectId: rule.ruleId }];
    });

  let seen: Sighting[] = [];
  let isOver = false;
  // Each page names the next, so that one end is read no faster than the network answers. The other end is as good
  // where the list is mostly ours; only what is newer than the job counts there, the newest being ours (see above).
  const readFromOldest = async () => {
    for await (const rules of pagesOf(client, { sortBy: 'firstCreated' }, list)) {
      const newer = rules.filter((rule) => !wasThere(rule, firstMark));
      seen.push(...look(newer));
      if (isOver || missing.size === 0 || newer.length === 0) return;
    }
  };
  const isWorthIt = search.thorough && missing.size >= worthBothEnds;
  // If it fails it has only found less; what is wrong with the network the other end learns too.
  const otherEnd = isWorthIt ? readFromOldest().catch(() => {}) : undefined;
  try {
    for await (const rules of pagesOf(client, { sortBy: 'lastCreated' }, list)) {
      seen.push(...look(rules));
      const last = rules.at(-1);
      if (!isPast && last && oldest !== undefined && Date.parse(last.createdAt) < oldest - clockSkewMs) {
        isPast = true;
        if (!search.thorough) break;
        if (missing.size <= mostLookUps) for (const key of missing) seen.push(...look(await lookUp(client, key, list)));
      }
      if (missing.size === 0) break;
      if (++pages % pagesPerReport === 0 && seen.length > 0) {
        const report = seen;
        // Before it is handed over: the other end goes on meanwhile.
        seen = [];
        yield report;
      }
    }
  } finally {
    isOver = true;
    await otherEnd;
  }
  if (seen.length > 0) yield seen;
}

/** Rules that begin with the text of this one. The first page only; if that is not enough, reading on finds it. */
async function lookUp(client: ApiClient, key: string, list: ListRules): Promise<readonly BlocklistRule[]> {
  const startsWith = key.slice(key.indexOf(':') + 1);
  return (await list(client, { startsWith }, { limit: pageSize })).items;
}

/** The pages of the list. Ends at a missing token, and at one that leads in a circle. */
async function* pagesOf(
  client: ApiClient,
  filter: BlocklistFilter,
  list: ListRules,
): AsyncGenerator<readonly BlocklistRule[]> {
  const used = new Set<string>();
  let request: { limit: number } | { token: string } = { limit: pageSize };
  for (;;) {
    const { items, next } = await list(client, filter, request);
    yield items;
    if (next === undefined || used.has(next)) return;
    used.add(next);
    request = { token: next };
  }
}

function wasThere(rule: BlocklistRule, mark: RuleMark | undefined): boolean {
  if (mark?.createdAt === undefined) return false;
  return Date.parse(rule.createdAt) < Date.parse(mark.createdAt) || mark.ruleIds.includes(rule.ruleId);
}

/** Undefined when one of the marks has no time: then the whole list is newer than it. */
function oldestTime(marks: readonly (RuleMark | undefined)[]): number | undefined {
  const times = marks.map((mark) => (mark?.createdAt === undefined ? -Infinity : Date.parse(mark.createdAt)));
  return times.length === 0 ? undefined : Math.min(...times);
}
