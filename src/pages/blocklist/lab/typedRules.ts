import type { MatcherRule } from '#src/lib/ruleMatcher/types.ts';
import type { MatchMode } from '#src/lib/wordList/existingRules.ts';
import { checkEntry, type EntryFlaw, type TreatAs } from '#src/lib/wordList/pattern.ts';

/** Longer lists belong to the import page: a text field of thousands of lines freezes browsers. */
export const mostLines = 200;

export type TypedRules = {
  /** Each rule once, its id being its line. */
  rules: MatcherRule[];
  /** Lines that cannot be rules. */
  refused: { line: number; text: string; reason: Exclude<EntryFlaw, 'empty'> }[];
};

/** The rules that typed lines would become. Empty lines are passed over. */
export function typedRules(text: string, mode: MatchMode, treatAs: TreatAs): TypedRules {
  const rules = new Map<string, MatcherRule>();
  const refused: TypedRules['refused'] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const entry = checkEntry(line, treatAs);
    if (!entry.ok) {
      if (entry.reason !== 'empty') refused.push({ line: at + 1, text: line.trim(), reason: entry.reason });
    } else if (!rules.has(entry.regex)) {
      const ruleId = `line ${at + 1}`;
      rules.set(entry.regex, { ruleId, regex: entry.regex, isMatchExactWord: mode === 'exact', isEnabled: true });
    }
  }
  return { rules: [...rules.values()], refused };
}

export const tooManyLines = (text: string): boolean => text.split('\n', mostLines + 1).length > mostLines;
