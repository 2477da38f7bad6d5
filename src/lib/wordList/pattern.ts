import { cleanEntry, noCleaning } from './clean.ts';
import { escapeLiteral } from './escape.ts';
import { compilePattern, patternFault } from './compilePattern.ts';
import { isSlowPattern } from './slowPattern.ts';

/** How entries are to be understood: as words (escaped before they are sent) or as regular expressions (sent as they are). */
export type TreatAs = 'plain' | 'pattern';
/** `too-long`: the vendor takes 500 characters a rule, counted in what is sent. */
export type EntryFlaw = 'empty' | 'too-long' | 'bad-pattern';
/** May be sent, but look twice. `matches-anything`: it matches even the empty text, so every message. */
export type EntryWarning = 'slow-pattern' | 'matches-anything';

/** The vendor's limit for one rule (contract §16). */
const MAX_RULE_LENGTH = 500;
const PATTERN_SIGNS = /[\\^$.*+?()[\]{}|]/;

/** What would be sent for a clean entry. */
export function sentRegex(text: string, treatAs: TreatAs): string {
  return treatAs === 'plain' ? escapeLiteral(text) : text;
}

/** Why a clean entry cannot be a rule; `undefined` if it can. */
export function entryFlaw(text: string, treatAs: TreatAs): EntryFlaw | undefined {
  if (text === '') return 'empty';
  if (text.length > MAX_RULE_LENGTH) return 'too-long';
  if (!PATTERN_SIGNS.test(text)) return undefined;
  if (treatAs === 'plain') return escapeLiteral(text).length > MAX_RULE_LENGTH ? 'too-long' : undefined;
  return patternFault(text) === undefined ? undefined : 'bad-pattern';
}

/** What to look at twice in a valid entry. Words never warn. */
export function entryWarnings(text: string, treatAs: TreatAs): EntryWarning[] {
  if (treatAs === 'plain' || !PATTERN_SIGNS.test(text)) return [];
  const warnings: EntryWarning[] = [];
  if (isSlowPattern(text)) warnings.push('slow-pattern');
  if (compilePattern(text)?.test('')) warnings.push('matches-anything');
  return warnings;
}

/** One typed entry: cleaned, judged, and as it would be sent. */
export function checkEntry(
  typed: string,
  treatAs: TreatAs,
): { ok: true; regex: string; warnings: EntryWarning[] } | { ok: false; reason: EntryFlaw } {
  const text = cleanEntry(typed, noCleaning());
  const reason = entryFlaw(text, treatAs);
  if (reason) return { ok: false, reason };
  return { ok: true, regex: sentRegex(text, treatAs), warnings: entryWarnings(text, treatAs) };
}
