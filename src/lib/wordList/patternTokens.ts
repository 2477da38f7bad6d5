/** One piece of a regular expression, just fine enough to judge its cost and find fixed text in it. */
export type PatternToken =
  | { kind: 'char'; value: string }
  /** Matches one of many characters: `.`, `\w`, `[…]`. `isWide`: nearly any character. */
  | { kind: 'set'; value: string; isWide: boolean }
  | { kind: 'anchor' }
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'or' }
  | { kind: 'repeat'; min: number; max: number };

const REPEAT = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;
const GROUP_START = /\((?:\?(?::|=|!|<=|<!|<[^>]*>|[a-z]*-?[a-z]*:))?/y;
const ESCAPE = /\\(?:[pP]\{[^}]*\}|k<[^>]*>|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|\d+|[\s\S])/y;
const CLASS = /\[\^?(?:\\[\s\S]|[^\]\\])*\]/y;

/** Cuts a valid regular expression into tokens. It is a reader, not a judge: validity is asked of the engine. */
export function patternTokens(source: string): PatternToken[] {
  const tokens: PatternToken[] = [];
  let at = 0;
  const take = (shape: RegExp): RegExpExecArray | null => {
    shape.lastIndex = at;
    const found = shape.exec(source);
    if (found) at += found[0].length;
    return found;
  };
  while (at < source.length) {
    const char = source.charAt(at);
    if (char === '\\') {
      const escape = take(ESCAPE)?.[0];
      if (escape === undefined) break;
      tokens.push(escapeToken(escape));
    } else if (char === '[') {
      const set = take(CLASS)?.[0];
      if (set === undefined) break;
      tokens.push({ kind: 'set', value: set, isWide: set.startsWith('[^') });
    } else if (char === '(') {
      take(GROUP_START);
      tokens.push({ kind: 'open' });
    } else {
      const repeat = take(REPEAT);
      if (repeat) tokens.push(repeatToken(repeat));
      else {
        tokens.push(singleToken(char));
        at += 1;
      }
    }
  }
  return tokens;
}

function escapeToken(escape: string): PatternToken {
  const kind = escape.charAt(1);
  if (kind === 'b' || kind === 'B') return { kind: 'anchor' };
  if (/[A-Za-z0-9]/.test(kind)) return { kind: 'set', value: escape, isWide: /[wWDSP]/.test(kind) };
  return { kind: 'char', value: kind };
}

function repeatToken(found: RegExpExecArray): PatternToken {
  const [, sign, low, comma, high] = found;
  if (sign === '*') return { kind: 'repeat', min: 0, max: Infinity };
  if (sign === '+') return { kind: 'repeat', min: 1, max: Infinity };
  if (sign === '?') return { kind: 'repeat', min: 0, max: 1 };
  const min = Number(low);
  if (!comma) return { kind: 'repeat', min, max: min };
  return { kind: 'repeat', min, max: high ? Number(high) : Infinity };
}

function singleToken(char: string): PatternToken {
  switch (char) {
    case '.':
      return { kind: 'set', value: char, isWide: true };
    case '^':
    case '$':
      return { kind: 'anchor' };
    case ')':
      return { kind: 'close' };
    case '|':
      return { kind: 'or' };
    default:
      return { kind: 'char', value: char };
  }
}
