/** A rule as far as it can differ. Two rules are the same when text and mode are, to the letter; ids change when a rule comes back. */
export type DiffRule = { ruleId: string; regex: string; isMatchExactWord: boolean; isEnabled: boolean };

/**
 * One difference between an earlier and a later list.
 * - `mode`: the same text, in the other match mode; it may have been switched as well.
 * - `switched`: the same rule, turned on or off.
 */
export type RuleChange =
  | { is: 'added'; after: DiffRule }
  | { is: 'removed'; before: DiffRule }
  | { is: 'mode'; before: DiffRule; after: DiffRule }
  | { is: 'switched'; before: DiffRule; after: DiffRule };

type Sides = { before: DiffRule[]; after: DiffRule[] };
type Pair = [before: DiffRule, after: DiffRule];

/**
 * What lies between two lists, by text; the order of the lists does not matter. A rule that stands in a list twice is
 * two rules: each finds at most one partner, the same id before any other.
 */
export function ruleDiff(before: Iterable<DiffRule>, after: Iterable<DiffRule>): RuleChange[] {
  const byText = new Map<string, { exact?: Sides; anywhere?: Sides }>();
  const put = (rule: DiffRule, side: keyof Sides) => {
    let modes = byText.get(rule.regex);
    if (!modes) byText.set(rule.regex, (modes = {}));
    const mode = rule.isMatchExactWord ? 'exact' : 'anywhere';
    (modes[mode] ??= { before: [], after: [] })[side].push(rule);
  };
  for (const rule of before) put(rule, 'before');
  for (const rule of after) put(rule, 'after');

  const changes: RuleChange[] = [];
  for (const { exact, anywhere } of byText.values()) {
    const switched: Pair[] = [];
    const left = { exact: paired(exact, switched), anywhere: paired(anywhere, switched) };
    for (const [before, after] of switched) changes.push({ is: 'switched', before, after });
    changes.push(
      ...crossed(left.exact.before, left.anywhere.after),
      ...crossed(left.anywhere.before, left.exact.after),
    );
  }
  return changes.toSorted(byTextAndMode);
}

/** The rule a change is shown by: as it was last. */
export const shownRule = (change: RuleChange): DiffRule => (change.is === 'removed' ? change.before : change.after);

/** Pairs equal rules, collects those that were switched, and gives back what has no partner. */
function paired(sides: Sides | undefined, switched: Pair[]): Sides {
  if (!sides) return { before: [], after: [] };
  let { before, after } = sides;
  const [one] = before;
  const [other] = after;
  // Nearly always there is one of each.
  if (before.length === 1 && after.length === 1 && one && other) {
    if (one.isEnabled !== other.isEnabled) switched.push([one, other]);
    return { before: [], after: [] };
  }
  if (before.length === 0 || after.length === 0) return sides;
  before = before.toSorted(byState);
  after = after.toSorted(byState);
  const alike: ((one: DiffRule, other: DiffRule) => boolean)[] = [
    (one, other) => one.ruleId === other.ruleId,
    (one, other) => one.isEnabled === other.isEnabled,
    () => true,
  ];
  for (const isAlike of alike) {
    const rest: DiffRule[] = [];
    for (const rule of before) {
      const place = after.findIndex((candidate) => isAlike(rule, candidate));
      const [partner] = place === -1 ? [] : after.splice(place, 1);
      if (!partner) rest.push(rule);
      else if (partner.isEnabled !== rule.isEnabled) switched.push([rule, partner]);
    }
    before = rest;
  }
  return { before, after };
}

/** What is gone from one mode and new in the other has changed its mode; the rest was removed or added. */
function crossed(gone: readonly DiffRule[], come: readonly DiffRule[]): RuleChange[] {
  const before = gone.toSorted(byState);
  const after = come.toSorted(byState);
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index): RuleChange => {
    const one = before[index];
    const other = after[index];
    if (one && other) return { is: 'mode', before: one, after: other };
    return one ? { is: 'removed', before: one } : { is: 'added', after: other as DiffRule };
  });
}

function byState(one: DiffRule, other: DiffRule): number {
  return Number(other.isEnabled) - Number(one.isEnabled) || compare(one.ruleId, other.ruleId);
}

function byTextAndMode(one: RuleChange, other: RuleChange): number {
  const a = shownRule(one);
  const b = shownRule(other);
  return (
    compare(a.regex, b.regex) ||
    Number(a.isMatchExactWord) - Number(b.isMatchExactWord) ||
    compare(one.is, other.is) ||
    compare(a.ruleId, b.ruleId)
  );
}

// By code units: an order for people would take seconds for a long list.
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
