import { bodyOf, queryOf, type Call } from '../call.ts';
import { isObject } from '../limits.ts';
import type { Rule } from '../models.ts';
import { readPage, takePage } from '../paging.ts';
import type { RuleBook } from '../rules.ts';
import { backwards, only } from '../tables.ts';

/** At most 100 entries of 1 to 500 characters a call (vendor spec for v3, assumed for v2). */
const regexLimits = { required: true, maxItems: 100, minLength: 1, maxLength: 500 };
/** The vendor FAQ's page size, for lists whose spec names none. */
const defaultLimit = 20;

/** One page of a v3 list: `regex` finds what starts with it, whatever the case. */
export function listRules(call: Call, book: RuleBook, show: (rule: Rule) => unknown) {
  const input = queryOf(call);
  const prefix = input.text('regex')?.toLowerCase();
  const sortBy = input.text('sortBy', { oneOf: ['firstCreated', 'lastCreated'] }) ?? 'lastCreated';
  input.done();
  const page = readPage(call.query, defaultLimit);
  const ordered = sortBy === 'firstCreated' ? book.rows : backwards(book.rows);
  const live = book.live(ordered);
  const wanted = prefix ? only(live, (rule) => rule.regex.toLowerCase().startsWith(prefix)) : live;
  const { items, paging } = takePage(wanted, page);
  return { results: items.map(show), paging };
}

/** The whole list as v2 answers it, or only the rules with exactly the texts asked for. */
export function rulesWithTexts(book: RuleBook, regexs: readonly string[] | undefined, show: (rule: Rule) => unknown) {
  const rules = regexs ? regexs.flatMap((regex) => book.withText(regex)) : [...book.live()];
  return { results: rules.map(show) };
}

export function readNewRules(call: Call): { regexs: string[]; isMatchExactWord: boolean } {
  const input = bodyOf(call);
  const regexs = input.texts('regexs', regexLimits) ?? [];
  const isMatchExactWord = input.flag('isMatchExactWord') ?? false;
  input.done();
  return { regexs, isMatchExactWord };
}

/** `ruleIds` of a DELETE, from the query or from a JSON body: the vendor's sources disagree on which it is. */
export function readRuleIds(call: Call): string[] {
  const limits = { required: true, maxItems: 100 };
  const isInBody = isObject(call.body) && 'ruleIds' in call.body;
  const input = isInBody ? bodyOf(call) : queryOf(call);
  const ruleIds = input.texts('ruleIds', limits) ?? [];
  input.done();
  return ruleIds;
}

export function readSwitch(call: Call): { ruleId: string; isEnabled: boolean } {
  const input = bodyOf(call);
  input.text('ruleId', { required: true });
  const isEnabled = input.flag('isEnabled', { required: true });
  input.done();
  return { ruleId: call.path['ruleId']!, isEnabled: isEnabled! };
}

/** One to ten texts of at most 500 characters (vendor spec). */
export function readTexts(call: Call): string[] {
  const input = bodyOf(call);
  const texts = input.texts('data', { required: true, minItems: 1, maxItems: 10, maxLength: 500 }) ?? [];
  input.done();
  return texts;
}
