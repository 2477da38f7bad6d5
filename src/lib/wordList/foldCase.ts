/** Letters that lower-casing leaves apart although case-insensitive matching takes them as one: `ς σ`, `ſ s`, `µ μ` … */
const VARIANTS = /[\u017f\u00b5\u03c2\u03d0\u03d1\u03d5\u03d6\u03f0\u03f1\u03f5\u1e9b\u1fbe\u1c80-\u1c88]|\u0345/g;

/**
 * Lower-cases for comparison as a case-insensitive regular expression would, and keeps every position:
 * the result is as long as the text, so a hit in one is a hit in the other. (`İ`, whose lower case is two
 * characters, stays as it is; `ß` is not `ss`.)
 */
export function foldCase(text: string): string {
  let lower = text.toLowerCase();
  if (lower.length !== text.length) {
    lower = Array.from(text, (char) => {
      const folded = char.toLowerCase();
      return folded.length === char.length ? folded : char;
    }).join('');
  }
  return lower.replace(VARIANTS, (char) => char.toUpperCase().toLowerCase());
}
