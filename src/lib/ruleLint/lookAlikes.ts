/** Letters of other alphabets by the Latin letter they look like, small and capital. */
const LIKE_LATIN =
  'aаα bь cсϲ dԁ eеҽ gԍ hһ iіιɩ jјϳ kкκ lӏ mм nո oоοσօ pрρ qԛ sѕ tтτ uυս vνѵ wԝω xхχ yуγү AАΑ BВΒ CСϹ EЕΕ FϜ GԌ HНΗ ' +
  'IІΙӀ JЈͿ KКΚ MМΜ NΝ OОΟ PРΡ QԚ SЅ TТΤ VѴ WԜ XХΧ YУΥҮ ZΖ';
const toLatin = new Map<string, string>();
/** The other way round, for a Latin letter among those of Russian, Ukrainian or Serbian. */
const toCyrillic = new Map<string, string>();
for (const [latin = '', ...others] of LIKE_LATIN.split(' ')) {
  for (const other of others) toLatin.set(other, latin);
  const common = others.find((other) => /[а-яіјѕ]/i.test(other));
  if (common) toCyrillic.set(latin, common);
}

const MAY_LOOK_ALIKE = /[\u0370-\u052f\u0530-\u058f\u1d22\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u;
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** In a pattern these stand for classes and choices, where two alphabets beside each other are meant. */
const NOT_PLAIN = String.raw`\\[\s\S]|\[\^?(?:\\[\s\S]|[^\]\\])*\]`;
/** Wide and mathematical forms of Latin letters and digits: another picture of the same letter. */
const STYLED = String.raw`[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d6a5}\u{1d7ce}-\u{1d7ff}]`;
const STYLED_LETTER = new RegExp(`${NOT_PLAIN}|(?<letter>${STYLED})`, 'gu');
const WORD = new RegExp(`${NOT_PLAIN}|(?<word>[\\p{L}\\p{M}]+)`, 'gu');

/**
 * Finds letters that pass for others: Cyrillic, Greek or Armenian ones in a Latin word, Latin ones in a Cyrillic word,
 * and styled forms (`ｆｒｅｅ`). `cleaned` has them all in the alphabet most of the word is in. A word wholly in one
 * alphabet is never touched, nor one that mixes in letters which look like none of the others. Such a rule may be
 * meant, to catch those who write so: it is a thing to look at, not a fault.
 */
export function withoutLookAlikes(text: string): { cleaned: string; letters: string[] } | undefined {
  if (!MAY_LOOK_ALIKE.test(text)) return undefined;
  const letters = new Set<string>();
  const swap = (letter: string, by: string | undefined) => {
    if (by !== undefined) letters.add(letter);
    return by ?? letter;
  };
  const cleaned = text
    .replace(STYLED_LETTER, (part, letter?: string) => (letter ? swap(letter, letter.normalize('NFKC')) : part))
    .replace(WORD, (part, word?: string) => {
      const table = word && alphabetOf(word);
      return table ? Array.from(part, (letter) => swap(letter, table.get(letter))).join('') : part;
    });
  return letters.size > 0 ? { cleaned, letters: [...letters] } : undefined;
}

/** The table that brings a mixed word into one alphabet; `undefined` if it is not mixed, or would stay so. */
function alphabetOf(word: string): ReadonlyMap<string, string> | undefined {
  const all = Array.from(word);
  const latin = all.filter((letter) => LATIN.test(letter)).length;
  if (latin === 0 || latin === all.length) return undefined;
  const becomesLatin = all.every((letter) => toLatin.has(letter) || LATIN.test(letter));
  const becomesCyrillic = all.every((letter) => toCyrillic.has(letter) || CYRILLIC.test(letter));
  // Where both would do, the alphabet that the word has more of.
  if (becomesCyrillic && (!becomesLatin || latin * 2 < all.length)) return toCyrillic;
  return becomesLatin ? toLatin : undefined;
}
