import { patternTokens } from './patternTokens.ts';

/** From here on a bounded repetition such as `{1,40}` costs as much as an open one. */
const MANY = 10;
const WILDCARDS_IN_A_ROW = 3;

type Group = {
  /** The group holds something repeated without bound. */
  repeats: boolean;
  alternatives: Alternative[];
  wildcards: number;
};
type Alternative = {
  /** The fixed characters it starts with. */
  start: string;
  /** Nothing but fixed characters so far. */
  isFixed: boolean;
};
const newGroup = (): Group => ({ repeats: false, alternatives: [{ start: '', isFixed: true }], wildcards: 0 });

/**
 * Whether a pattern is likely to take exponential (or steeply polynomial) time on a text that almost matches.
 * A rule of thumb, used for a warning and for running such patterns last, never to refuse one. It looks for
 * - a repetition inside a repeated group: `(a+)+$`, `(\w*\s?)*`;
 * - a repeated group with an alternative that another one can start like: `(a|a)*`, `(a|ab)+`, `(.|x)*`;
 * - three or more open-ended wildcards in one sequence: `.*a.*b.*c`.
 * It warns of some harmless ones (`(\w+,)+`) and misses clever ones (`a*a*a*a*b`); the matcher's time budget
 * catches what it misses.
 */
export function isSlowPattern(source: string): boolean {
  const groups: Group[] = [newGroup()];
  /** What a repetition would apply to. */
  let last: { group?: Group; isWide: boolean } = { isWide: false };
  for (const token of patternTokens(source)) {
    const group = groups.at(-1);
    const alternative = group?.alternatives.at(-1);
    if (!group || !alternative) return false;
    switch (token.kind) {
      case 'char':
        if (alternative.isFixed) alternative.start += token.value;
        last = { isWide: false };
        break;
      case 'set':
        alternative.isFixed = false;
        last = { isWide: token.isWide };
        break;
      case 'anchor':
        last = { isWide: false };
        break;
      case 'open':
        alternative.isFixed = false;
        groups.push(newGroup());
        break;
      case 'close': {
        if (groups.length === 1) return false;
        groups.pop();
        const outer = groups.at(-1);
        if (outer && group.repeats) outer.repeats = true;
        last = { group, isWide: false };
        break;
      }
      case 'or':
        group.alternatives.push({ start: '', isFixed: true });
        group.wildcards = 0;
        break;
      case 'repeat': {
        if (alternative.isFixed && token.min === 0) alternative.start = alternative.start.slice(0, -1);
        alternative.isFixed = false;
        if (token.max < MANY) break;
        if (last.group && (last.group.repeats || overlap(last.group.alternatives))) return true;
        if (last.isWide) group.wildcards += 1;
        if (group.wildcards >= WILDCARDS_IN_A_ROW) return true;
        group.repeats = true;
        last = { isWide: false };
        break;
      }
    }
  }
  return false;
}

/** Whether one alternative's fixed start is the beginning of another's. An alternative that starts with a set has none. */
function overlap(alternatives: readonly Alternative[]): boolean {
  const starts = alternatives.map((alternative) => alternative.start).toSorted();
  return starts.some((start, at) => starts[at + 1]?.startsWith(start) ?? false);
}
