import { patternTokens } from '#src/lib/wordList/patternTokens.ts';

/** As long as a longer post: what takes cubic time on it takes seconds, what takes quadratic time milliseconds. */
const LENGTH = 2000;
/** What nearly every repetition ends at; in two forms, as `.` does not match a line break and `\s` does. */
const ENDS = ['', '\u0001\n\u0001'];
const MOST_TEXTS = 60;

/** A repeated part: something that leads up to it, and something it matches. */
type Pump = { prefix: string; unit: string };

/**
 * Texts on which a pattern would take long if it can: whatever it repeats, repeated many times and then broken off, so
 * that the engine tries every way to divide it up. For trying the pattern in a thread that can be killed. None for a
 * pattern that repeats nothing.
 */
export function adversarialTexts(source: string): string[] {
  const texts = new Set<string>();
  for (const { prefix, unit } of pumps(source)) {
    const pumped = prefix + unit.repeat(Math.ceil(LENGTH / unit.length));
    for (const end of ENDS) if (texts.size < MOST_TEXTS) texts.add(pumped + end);
  }
  return [...texts];
}

function pumps(source: string): Pump[] {
  const found: Pump[] = [];
  /** One text that the pattern so far may match, and where in it each open group begins. */
  let path = '';
  const groups: { start: number; alternatives: string[] }[] = [];
  /** What a repetition would apply to, as ways to match it. */
  let last: { start: number; ways: string[] } = { start: 0, ways: [] };
  let isRepeating = false;
  for (const token of patternTokens(source)) {
    const group = groups.at(-1);
    switch (token.kind) {
      case 'char':
      case 'set': {
        const sample = token.kind === 'char' ? token.value : sampleOf(token.value);
        last = { start: path.length, ways: [sample] };
        path += sample;
        break;
      }
      case 'anchor':
        last = { start: path.length, ways: [] };
        break;
      case 'open':
        groups.push({ start: path.length, alternatives: [] });
        break;
      case 'or':
        group?.alternatives.push(path.slice(group.start));
        path = path.slice(0, group?.start ?? 0);
        break;
      case 'close':
        if (!group) break;
        groups.pop();
        last = { start: group.start, ways: [...group.alternatives, path.slice(group.start)] };
        break;
      case 'repeat':
        if (token.max > 1) {
          isRepeating = true;
          const prefix = path.slice(0, last.start);
          for (const unit of last.ways) if (unit !== '') found.push({ prefix, unit });
        }
        break;
    }
  }
  // Several repetitions in a row share what lies between them.
  if (isRepeating && path.length > 1) found.push({ prefix: '', unit: path.slice(0, -1) });
  return found;
}

const MEMBERS = Array.from('a0 _-.!A1bé\n');

/** A character a set matches: the plainest one, or the first that is written in it. */
function sampleOf(set: string): string {
  let member: RegExp;
  try {
    member = new RegExp(`^(?:${set})$`, 'u');
  } catch {
    return 'a';
  }
  const written = Array.from(set.replace(/^\[\^?/, ''));
  return [...MEMBERS, ...written].find((char) => member.test(char)) ?? 'a';
}
