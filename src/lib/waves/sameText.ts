import { withoutLookAlikes } from '../ruleLint/lookAlikes.ts';

const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
const link =
  /(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|site|shop|xyz|top|io|co|example)\b\S*/gi;
const notWord = /[^\p{L}\p{N}]+/gu;
/** Scripts that are written without spaces, or whose letters say as much as a word of others. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/gu;

/** Fewer letters than this say nothing of a common origin: people say "happy birthday" without knowing each other. */
const fewest = 20;
const fewestDense = 8;

/**
 * A text without what spammers vary: case, punctuation, emojis, invisible letters, look-alikes, digits and links. Undefined
 * where what is left is too short to tell anything.
 */
export function comparable(text: string): string | undefined {
  const plain = (withoutLookAlikes(text)?.cleaned ?? text).replace(invisible, '').normalize('NFKC').toLowerCase();
  const words = plain.replace(link, ' ').replaceAll(/\p{N}/gu, '0').replace(notWord, ' ').trim();
  const letters = words.replaceAll(' ', '').length;
  return letters >= (isDense(words) ? fewestDense : fewest) ? words : undefined;
}

const isDense = (text: string): boolean => (text.match(dense)?.length ?? 0) > text.length * 0.3;

/** The pieces a text is compared by: every run of five letters, of three in dense scripts; each as a number, once. */
export function shinglesOf(words: string): Set<number> {
  const size = isDense(words) ? 3 : 5;
  const found = new Set<number>();
  for (let from = 0; from <= Math.max(0, words.length - size); from += 1) {
    let hash = 0x811c9dc5;
    for (let at = from; at < Math.min(words.length, from + size); at += 1) {
      hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
    }
    found.add(hash >>> 0);
  }
  return found;
}

/** From so much in common on, two texts are one: of both together, or of the shorter one where it is long enough. */
const enough = 0.5;
const enoughOfShorter = 0.85;
const longEnough = 25;

export function isSameText(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  if (shared >= enough * (small.size + large.size - shared)) return true;
  return small.size >= longEnough && shared >= enoughOfShorter * small.size;
}

const bands = 30;

/**
 * Where to look for texts like this one: thirty numbers, of which texts with half of their pieces in common share one all but
 * surely (MinHash, two rows a band). What they lead to is still to be compared.
 */
export function bucketsOf(shingles: ReadonlySet<number>): number[] {
  const least = new Uint32Array(bands * 2).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let row = 0; row < least.length; row += 1) {
      let hash = Math.imul(shingle ^ seeds[row]!, 0x85ebca6b);
      hash ^= hash >>> 13;
      hash = Math.imul(hash, 0xc2b2ae35) >>> 0;
      if (hash < least[row]!) least[row] = hash;
    }
  }
  return Array.from(
    { length: bands },
    (_, band) => (Math.imul(least[band * 2]! ^ band, 0x9e3779b1) ^ least[band * 2 + 1]!) >>> 0,
  );
}

const seeds = Uint32Array.from({ length: bands * 2 }, (_, row) => Math.imul(row + 1, 0x9e3779b1) >>> 0);

/** The addresses in a text, without what differs from one to the next: protocol, www, query, final slash. */
export function linksIn(text: string): string[] {
  const found = text.replace(invisible, '').match(link) ?? [];
  return [
    ...new Set(
      found.map((address) =>
        address
          .toLowerCase()
          .replace(/^https?:\/\//, '')
          .replace(/^www\./, '')
          .replace(/[?#].*$/, '')
          .replace(/[/.,!)\]]+$/, ''),
      ),
    ),
  ];
}
