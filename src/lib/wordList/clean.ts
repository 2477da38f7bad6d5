/** What cleaning took out or changed, in characters unless said. Kept for one whole list. */
export type CleanCounts = {
  /** 1 if the text began with a byte order mark. */
  byteOrderMark: number;
  /** Line ends written the Windows way (CR LF) and the old Mac way (CR). */
  crlf: number;
  cr: number;
  /** Invisible characters removed: zero-width spaces and joiners, soft hyphens, direction marks. */
  zeroWidth: number;
  /** No-break spaces turned into ordinary ones. */
  noBreakSpaces: number;
  /** Tabs and line breaks inside an entry, turned into one space. */
  breaks: number;
  /** Control characters and broken halves of characters removed. */
  control: number;
  /** Entries written with composed characters (NFC). */
  normalised: number;
  /** Entries with spaces around them. */
  trimmed: number;
  /** Apostrophes taken off that a spreadsheet export had put before `=`, `+`, `-` or `@`. */
  formulaGuards: number;
};

export const noCleaning = (): CleanCounts => ({
  byteOrderMark: 0,
  crlf: 0,
  cr: 0,
  zeroWidth: 0,
  noBreakSpaces: 0,
  breaks: 0,
  control: 0,
  normalised: 0,
  trimmed: 0,
  formulaGuards: 0,
});

const INVISIBLE = '\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff';
const SUSPECT = new RegExp(`[\\p{Cc}\\p{Cs}\\u00a0\\u2007\\u202f\\u200c\\u200d\\u2028\\u2029${INVISIBLE}]`, 'u');
const REMOVED_INVISIBLE = new RegExp(`[${INVISIBLE}]`, 'gu');
const BREAK = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
const NO_BREAK_SPACE = /[\u00a0\u2007\u202f]/g;
const CONTROL = /[\p{Cc}\p{Cs}]/gu;
const JOINER_RUN = /([\u200c\u200d])[\u200c\u200d]+/g;
/** Between these a joiner spells the word (Persian, the scripts of India) or builds an emoji; elsewhere it only hides. */
const JOINED =
  '[[[\\p{L}\\p{M}]--[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Inherited}]]\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f]';
const IDLE_JOINER = new RegExp(`(?<!${JOINED})[\\u200c\\u200d]|[\\u200c\\u200d](?!${JOINED})`, 'gv');
/** Below U+0300 there is nothing to compose. */
const MAY_COMPOSE = /[\u0300-\uffff]/;

/**
 * One entry as it will be sent: without what nobody can see, with plain spaces, composed, trimmed. Spaces inside
 * stay. What was changed is added to `counts`. Cleaning a clean entry changes nothing.
 */
export function cleanEntry(raw: string, counts: CleanCounts): string {
  let text = raw;
  let before: string | undefined;
  let isNormalised = false;
  // Composing reorders marks, which can leave a joiner idle, which once removed lets more compose: until it rests.
  while (text !== before) {
    before = text;
    if (SUSPECT.test(text)) text = cleanSuspect(text, counts);
    if (!MAY_COMPOSE.test(text)) break;
    const composed = text.normalize('NFC');
    isNormalised ||= composed !== text;
    text = composed;
  }
  if (isNormalised) counts.normalised += 1;
  const trimmed = text.trim();
  if (trimmed.length < text.length && trimmed.length > 0) counts.trimmed += 1;
  return trimmed;
}

function cleanSuspect(raw: string, counts: CleanCounts): string {
  let text = raw;
  const swap = (shape: RegExp, by: string, count: 'zeroWidth' | 'breaks' | 'noBreakSpaces' | 'control') => {
    text = text.replace(shape, () => {
      counts[count] += 1;
      return by;
    });
  };
  swap(BREAK, ' ', 'breaks');
  swap(NO_BREAK_SPACE, ' ', 'noBreakSpaces');
  swap(CONTROL, '', 'control');
  swap(REMOVED_INVISIBLE, '', 'zeroWidth');
  text = text.replace(JOINER_RUN, (run, first: string) => {
    counts.zeroWidth += run.length - 1;
    return first;
  });
  swap(IDLE_JOINER, '', 'zeroWidth');
  return text;
}
