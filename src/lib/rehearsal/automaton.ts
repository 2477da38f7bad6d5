/** Of longer words only so much goes into the automaton, which bounds its memory; the rest is compared when reached. */
const MOST_UNITS = 32;
const ROOT = 0;

/**
 * Finds every occurrence of many words in one pass over a text (Aho and Corasick): the cost is that of the text,
 * however many words there are. Words and texts are compared unit by unit, so the caller folds both.
 */
export class Automaton {
  readonly #words: readonly string[];
  /** By node: where to go on when the next unit leads nowhere, and the nearest node on that way that ends a word. */
  readonly #fail: Int32Array;
  readonly #shorter: Int32Array;
  /** By node: the first word that ends here, and by word: the next one that does. -1: none. */
  readonly #ends: Int32Array;
  readonly #alsoEnds: Int32Array;
  /** The edges, in a hash table: from a node, by a unit, to a node. */
  readonly #from: Int32Array;
  readonly #by: Uint16Array;
  readonly #to: Int32Array;

  /** @param words may hold equal ones; empty ones are found nowhere */
  constructor(words: readonly string[]) {
    this.#words = words;
    const most = words.reduce((sum, word) => sum + Math.min(word.length, MOST_UNITS), 1);
    const slots = 2 ** Math.ceil(Math.log2(most * 2));
    this.#from = new Int32Array(slots).fill(-1);
    this.#by = new Uint16Array(slots);
    this.#to = new Int32Array(slots);
    this.#ends = new Int32Array(most).fill(-1);
    this.#alsoEnds = new Int32Array(words.length).fill(-1);
    this.#fail = new Int32Array(most);
    this.#shorter = new Int32Array(most).fill(-1);
    this.#link(this.#plant(most));
  }

  /** Tells each place of each word. The places of one word come in order; those of different words may not. */
  scan(text: string, onFound: (word: number, start: number) => void): void {
    let node = ROOT;
    for (let at = 0; at < text.length; at += 1) {
      node = this.#next(node, text.charCodeAt(at));
      let end = this.#ends[node] === -1 ? (this.#shorter[node] ?? -1) : node;
      for (; end !== -1; end = this.#shorter[end] ?? -1) {
        for (let word = this.#ends[end] ?? -1; word !== -1; word = this.#alsoEnds[word] ?? -1) {
          const whole = this.#words[word] ?? '';
          const start = at + 1 - Math.min(whole.length, MOST_UNITS);
          if (whole.length <= MOST_UNITS || text.startsWith(whole, start)) onFound(word, start);
        }
      }
    }
  }

  /** Grows the tree of the words; returns its nodes by level, each with the one above it and the unit between. */
  #plant(most: number): { levels: number[][]; parents: Int32Array; units: Uint16Array } {
    const parents = new Int32Array(most);
    const units = new Uint16Array(most);
    const levels: number[][] = [];
    let nodes = 1;
    for (const [number, word] of this.#words.entries()) {
      let node = ROOT;
      const length = Math.min(word.length, MOST_UNITS);
      for (let at = 0; at < length; at += 1) {
        const unit = word.charCodeAt(at);
        const slot = this.#slot(node, unit);
        if (this.#from[slot] === -1) {
          this.#from[slot] = node;
          this.#by[slot] = unit;
          this.#to[slot] = nodes;
          parents[nodes] = node;
          units[nodes] = unit;
          (levels[at] ??= []).push(nodes);
          nodes += 1;
        }
        node = this.#to[slot] ?? ROOT;
      }
      if (node === ROOT) continue;
      this.#alsoEnds[number] = this.#ends[node] ?? -1;
      this.#ends[node] = number;
    }
    return { levels, parents, units };
  }

  #link({ levels, parents, units }: { levels: number[][]; parents: Int32Array; units: Uint16Array }): void {
    for (const [depth, nodes] of levels.entries()) {
      // The first level falls back to the root, which it already does.
      if (depth === 0) continue;
      for (const node of nodes) {
        const fail = this.#next(this.#fail[parents[node] ?? ROOT] ?? ROOT, units[node] ?? 0);
        this.#fail[node] = fail;
        this.#shorter[node] = this.#ends[fail] === -1 ? (this.#shorter[fail] ?? -1) : fail;
      }
    }
  }

  #next(from: number, unit: number): number {
    let node = from;
    for (;;) {
      const slot = this.#slot(node, unit);
      if (this.#from[slot] !== -1) return this.#to[slot] ?? ROOT;
      if (node === ROOT) return ROOT;
      node = this.#fail[node] ?? ROOT;
    }
  }

  /** Where the edge is, or would be. */
  #slot(node: number, unit: number): number {
    const mask = this.#from.length - 1;
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#from[slot] !== -1 && (this.#from[slot] !== node || this.#by[slot] !== unit)) slot = (slot + 1) & mask;
    return slot;
  }
}
