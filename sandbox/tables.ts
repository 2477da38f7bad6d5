/** A changed row as a door may store it, `null` where it was removed; `position` keeps the order across a restart. */
export type SavedRow = { table: string; id: string; position: number; row: unknown };

/**
 * Rows of one kind in the order of their creation, found by id. The seed is made on first use, so that a network of
 * 100,000 users costs nothing until somebody asks for users.
 */
export class Table<Row> {
  readonly name: string;
  readonly #idOf: (row: Row) => string;
  readonly #seed: () => Row[];
  readonly #saved: readonly SavedRow[];
  readonly #positions = new Map<string, number>();
  readonly #changed = new Set<string>();
  readonly #views = new Map<string, readonly Row[]>();
  readonly #groups = new Map<string, ReadonlyMap<string, readonly Row[]>>();
  /** Removed rows leave a hole, so that the others keep their positions. */
  #loaded: (Row | null)[] | undefined;
  #hasHoles = false;
  #present: readonly Row[] | undefined;

  constructor(options: { name: string; idOf: (row: Row) => string; seed: () => Row[]; saved?: readonly SavedRow[] }) {
    this.name = options.name;
    this.#idOf = options.idOf;
    this.#seed = options.seed;
    this.#saved = (options.saved ?? []).filter((row) => row.table === options.name);
  }

  /** Every row, softly deleted ones too, oldest first. Not a copy: read only. */
  get rows(): readonly Row[] {
    const rows = this.#rows();
    if (!this.#hasHoles) return rows as Row[];
    return (this.#present ??= rows.filter((row) => row !== null));
  }

  get(id: string): Row | undefined {
    const rows = this.#rows();
    const position = this.#positions.get(id);
    return position === undefined ? undefined : (rows[position] ?? undefined);
  }

  /** Adds a row, or replaces the one with the same id in its place. */
  put(row: Row): Row {
    const rows = this.#rows();
    const id = this.#idOf(row);
    this.#place(rows, id, row);
    this.#touch(id);
    return row;
  }

  /** The same, as the newest of all, wherever it stood before. */
  putLast(row: Row): Row {
    this.#forget(this.#rows(), this.#idOf(row));
    return this.put(row);
  }

  /** Takes a row away for good: what the vendor calls a hard deletion. */
  remove(row: Row): void {
    const rows = this.#rows();
    const id = this.#idOf(row);
    if (!this.#positions.has(id)) return;
    this.#place(rows, id, null);
    this.#touch(id);
  }

  /** The rows in another order, sorted once and kept until a row changes. */
  sorted(view: string, compare: (a: Row, b: Row) => number): readonly Row[] {
    let rows = this.#views.get(view);
    if (!rows) this.#views.set(view, (rows = this.rows.toSorted(compare)));
    return rows;
  }

  /** The rows by what they belong to, grouped once and kept until a row changes. */
  grouped(view: string, keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
    let groups = this.#groups.get(view);
    if (!groups) this.#groups.set(view, (groups = Map.groupBy(this.rows, keyOf)));
    return groups;
  }

  /** The rows changed since the last call, for a door that keeps them. */
  drain(): SavedRow[] {
    if (this.#changed.size === 0) return [];
    const rows = this.#rows();
    const changed = [...this.#changed].map((id) => {
      const position = this.#positions.get(id)!;
      return { table: this.name, id, position, row: rows[position] };
    });
    this.#changed.clear();
    return changed;
  }

  #rows(): (Row | null)[] {
    if (this.#loaded) return this.#loaded;
    const seeded = this.#seed();
    for (const [position, row] of seeded.entries()) this.#positions.set(this.#idOf(row), position);
    const rows: (Row | null)[] = seeded;
    this.#loaded = rows;
    for (const saved of this.#saved.toSorted((a, b) => a.position - b.position)) {
      // A row of the seed that stands elsewhere was made the newest once.
      const seededAt = this.#positions.get(saved.id);
      if (seededAt !== undefined && seededAt !== saved.position) this.#forget(rows, saved.id);
      this.#place(rows, saved.id, saved.row as Row | null);
    }
    return rows;
  }

  /** Leaves a hole where it stood. */
  #forget(rows: (Row | null)[], id: string): void {
    const position = this.#positions.get(id);
    if (position === undefined) return;
    rows[position] = null;
    this.#hasHoles = true;
    this.#positions.delete(id);
  }

  #touch(id: string): void {
    this.#changed.add(id);
    this.#present = undefined;
    this.#views.clear();
    this.#groups.clear();
  }

  #place(rows: (Row | null)[], id: string, row: Row | null): void {
    if (row === null) this.#hasHoles = true;
    const position = this.#positions.get(id);
    if (position === undefined) this.#positions.set(id, rows.push(row) - 1);
    else rows[position] = row;
  }
}

export function* backwards<Row>(rows: readonly Row[]): Generator<Row> {
  for (let index = rows.length - 1; index >= 0; index -= 1) yield rows[index]!;
}

export function* only<Row>(rows: Iterable<Row>, test: (row: Row) => boolean): Generator<Row> {
  for (const row of rows) if (test(row)) yield row;
}
