import type { AddRuleInput } from '#src/jobs/kinds/addBlocklistRules.ts';

import type { Random } from './random.ts';

export type RuleText = { regex: string; isMatchExactWord: boolean };

export const keyOf = ({ regex, isMatchExactWord }: RuleText): string =>
  `${isMatchExactWord ? 'exact' : 'anywhere'}:${regex}`;

/** What stands in the network's list before anything is done. */
export const olderRules: readonly RuleText[] = Array.from({ length: 130 }, (_, index) => ({
  regex: `older ${index}`,
  isMatchExactWord: index % 3 === 0,
}));

/** A pattern that is fine, and that the server refuses all the same. */
export const refusedText = (index: number) => `sandbox:refuse ${index}`;

/**
 * Lines of an import with everything that a real list has: repeated lines, broken patterns, rules that are there already
 * though the review did not know, and up to `mostRefused` that only the server refuses.
 */
export function someLines(random: Random, count: number, mostRefused = 1): AddRuleInput[] {
  let refused = 0;
  const texts: string[] = [];
  for (let index = 0; index < count; index++) {
    const chance = random.next();
    if (chance < 0.02) texts.push(`older ${random.between(0, olderRules.length - 1)}`);
    else if (chance < 0.04) texts.push(random.pick(['(', '[a', 'a'.repeat(501)]));
    else if (chance < 0.06 && texts.length > 0) texts.push(random.pick(texts as [string, ...string[]]));
    else if (chance < 0.07 && refused < mostRefused) texts.push(refusedText(refused++));
    else texts.push(`word ${index}`);
  }
  return texts.map((regex, index) => ({ regex, isMatchExactWord: random.next() < 0.4, lines: [index + 1] }));
}

/** What has to become of each line, whatever happens on the way. */
export function expectedFates(lines: readonly RuleText[], there: readonly RuleText[]): string[] {
  const older = new Set(there.map(keyOf));
  const seen = new Set<string>();
  return lines.map((line) => {
    const { regex } = line;
    if (regex.length > 500) return 'invalid-input';
    try {
      RegExp(regex);
    } catch {
      return 'invalid-input';
    }
    const key = keyOf(line);
    if (seen.has(key)) return 'repeated';
    seen.add(key);
    if (regex.startsWith('sandbox:refuse')) return 'invalid';
    return older.has(key) ? 'already-there' : 'live';
  });
}
