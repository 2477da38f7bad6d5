const EMPTY = 0;
const DELETED = -1;

/** A hash of a key, 32 bits (FNV-1a over UTF-16 units). */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  // FNV leaves its low bits poor, and the table uses just those.
  return hash ^ (hash >>> 15);
}

/**
 * Finds the number of an item by its key. Holds numbers only: the keys are asked back from their owner, which is
 * what lets a million of them fit in 8 MB where a `Map` of strings would take a hundred.
 */
export class KeyTable {
  #slots = new Int32Array(1024);
  #used = 0;
  readonly #hashOf: (item: number) => number;
  readonly #keyOf: (item: number) => string;

  constructor(owner: { hashOf: (item: number) => number; keyOf: (item: number) => string }) {
    this.#hashOf = owner.hashOf;
    this.#keyOf = owner.keyOf;
  }

  /** The item with this key, or -1. */
  find(key: string, hash: number): number {
    const slot = this.#slotOf(key, hash);
    return slot === -1 ? -1 : (this.#slots[slot] ?? 0) - 1;
  }

  /** Adds an item whose key is not in the table. */
  add(item: number, hash: number): void {
    if ((this.#used + 1) * 2 > this.#slots.length) this.#grow();
    this.#put(item, hash);
    this.#used += 1;
  }

  /** Gives the place of the item with this key to another one with the same key. */
  replace(key: string, hash: number, item: number): void {
    const slot = this.#slotOf(key, hash);
    if (slot !== -1) this.#slots[slot] = item + 1;
  }

  delete(key: string, hash: number): void {
    const slot = this.#slotOf(key, hash);
    if (slot !== -1) this.#slots[slot] = DELETED;
  }

  #slotOf(key: string, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const item = this.#slots[slot] ?? EMPTY;
      if (item === EMPTY) return -1;
      if (item !== DELETED && this.#hashOf(item - 1) === hash && this.#keyOf(item - 1) === key) return slot;
    }
  }

  #put(item: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.#slots[slot] = item + 1;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    this.#used = 0;
    for (const item of old) {
      if (item === EMPTY || item === DELETED) continue;
      this.#put(item - 1, this.#hashOf(item - 1));
      this.#used += 1;
    }
  }
}
