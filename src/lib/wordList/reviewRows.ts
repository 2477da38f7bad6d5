/** The rows of a review, one array per field: a million of them take some 20 MB beside their texts. */
export class ReviewRows {
  readonly texts: string[] = [];
  /** The line (or entry) of the list it came from. */
  lines = new Uint32Array(1024);
  /** The hash of its comparison key. */
  hashes = new Int32Array(1024);
  /** The first row with the same key, often the row itself; -1: invalid. */
  firsts = new Int32Array(1024);
  /** For a first row: the word of the server's rules with the same key, or -1. */
  words = new Int32Array(1024);
  /** Index into the classes of the review. */
  classes = new Uint8Array(1024);
  /** Index into the reasons of the review, 0 for valid ones. */
  reasons = new Uint8Array(1024);
  /** The bits of `RowBit`. */
  bits = new Uint8Array(1024);

  get length(): number {
    return this.texts.length;
  }

  /** Adds a row and returns its number. */
  push(line: number, text: string): number {
    const row = this.texts.push(text) - 1;
    if (row >= this.lines.length) this.#grow();
    this.lines[row] = line;
    return row;
  }

  #grow(): void {
    const length = this.lines.length * 2;
    this.lines = grown(this.lines, new Uint32Array(length));
    this.hashes = grown(this.hashes, new Int32Array(length));
    this.firsts = grown(this.firsts, new Int32Array(length));
    this.words = grown(this.words, new Int32Array(length));
    this.classes = grown(this.classes, new Uint8Array(length));
    this.reasons = grown(this.reasons, new Uint8Array(length));
    this.bits = grown(this.bits, new Uint8Array(length));
  }
}

export const RowBit = {
  ownMode: 1,
  exact: 2,
  removed: 4,
  slow: 8,
  matchesAnything: 16,
  warned: 32,
  linted: 64,
} as const;

function grown<T extends Uint8Array | Uint32Array | Int32Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}
