const SPECIAL = /[\\^$.*+?()[\]{}|]/g;
const MAY_BE_PATTERN = /[\\^$.*+?()[{|]/;
const SPECIAL_UNESCAPED = /[\^$.*+?()[{|]/;
const LETTER_OR_DIGIT = /[A-Za-z0-9]/;

/** The regular expression that matches exactly this text: what is sent for a word treated as plain text. */
export function escapeLiteral(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}

/**
 * The plain word a regular expression stands for, if it is nothing more than an escaped word; `undefined` for a
 * true pattern. Undoes `escapeLiteral`, and shows rules made elsewhere as people wrote them.
 */
export function unescapeLiteral(regex: string): string | undefined {
  if (!MAY_BE_PATTERN.test(regex)) return regex;
  let word = '';
  for (let at = 0; at < regex.length; at += 1) {
    const char = regex.charAt(at);
    if (char !== '\\') {
      if (SPECIAL_UNESCAPED.test(char)) return undefined;
      word += char;
      continue;
    }
    at += 1;
    const escaped = regex.charAt(at);
    // `\d`, `\b`, `\n`, `\1`, `\x41`: a letter or digit after the backslash means something of its own.
    if (escaped === '' || LETTER_OR_DIGIT.test(escaped)) return undefined;
    word += escaped;
  }
  return word;
}
