import { invalidRegularExpression } from './errors.ts';
import type { Rule } from './models.ts';

type Matcher = (text: string, lowerText: string) => boolean;

const matchers = new WeakMap<Rule, Matcher>();

/** Throws 400 / 400001 unless the text is a regular expression. */
export function checkPattern(regex: string): void {
  try {
    RegExp(regex, 'i');
  } catch {
    throw invalidRegularExpression(regex);
  }
}

/**
 * The first enabled rule found in a text. "Exact word" means the whole word only, otherwise any text that contains it
 * (vendor FAQ); upper and lower case are the same to us (guess).
 */
export function findMatchingRule(rules: Iterable<Rule>, text: string): Rule | undefined {
  const lowerText = text.toLowerCase();
  for (const rule of rules) {
    if (!rule.isEnabled) continue;
    let matches = matchers.get(rule);
    if (!matches) matchers.set(rule, (matches = createMatcher(rule)));
    if (matches(text, lowerText)) return rule;
  }
  return undefined;
}

function createMatcher({ regex, isMatchExactWord }: Rule): Matcher {
  const literal = asLiteral(regex)?.toLowerCase();
  // Most rules are plain words: 50,000 of them are looked up in milliseconds, as patterns they would take seconds.
  if (literal !== undefined) return (_, lowerText) => includes(lowerText, literal, isMatchExactWord);
  let pattern: RegExp | undefined;
  const find = (text: string) => (pattern ??= compile(regex, isMatchExactWord)).test(text);
  if (!mayExplode(regex)) return find;
  // A pattern like (a+)+$ could hold the sandbox for hours: such rules see short words only, where that costs nothing.
  return (text) => text.split(/\s+/).some((word) => find(word.slice(0, 20)));
}

/** The text a pattern stands for, when it stands for one text only. */
function asLiteral(regex: string): string | undefined {
  const plain = regex.replaceAll(/\\([^\p{L}\p{N}])/gu, '$1');
  const rest = regex.replaceAll(/\\[^\p{L}\p{N}]/gu, '');
  return /[\\^$.*+?()[\]{}|]/.test(rest) ? undefined : plain;
}

function includes(text: string, part: string, isWord: boolean): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (!isWord || (!endsInWord(text.slice(0, at)) && !startsWithWord(text.slice(at + part.length)))) return true;
  }
  return false;
}

// Not \b, which knows Latin letters only: Thai, Arabic and accented words have edges too.
const wordCharacter = String.raw`[\p{L}\p{N}\p{M}_]`;
const endsInWord = (text: string) => new RegExp(`${wordCharacter}$`, 'u').test(text.slice(-2));
const startsWithWord = (text: string) => new RegExp(`^${wordCharacter}`, 'u').test(text.slice(0, 2));

function compile(regex: string, isMatchExactWord: boolean): RegExp {
  if (!isMatchExactWord) return new RegExp(regex, 'i');
  try {
    return new RegExp(`(?<!${wordCharacter})(?:${regex})(?!${wordCharacter})`, 'iu');
  } catch {
    // Some patterns are fine without the Unicode flag only, such as an escaped letter without a meaning.
    return new RegExp(`(?<!\\w)(?:${regex})(?!\\w)`, 'i');
  }
}

/** A repeated group that itself holds a repetition or a choice, or one "anything" after another. */
function mayExplode(regex: string): boolean {
  const inner = String.raw`(?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\)[*+?]?)*`;
  const nested = new RegExp(String.raw`\(${inner}[+*|{]${inner}\)\s*(?:[+*{])`);
  const anything = regex.match(/(?:\.|\\[wWSD]|\[\^[^\]]*\])[*+]/g) ?? [];
  return nested.test(regex) || /\)[+*]\)[+*]/.test(regex) || anything.length > 3;
}
