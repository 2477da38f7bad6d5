/** A changed row as a door may store it; `position` keeps the order of rows across a restart. */
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
  #loaded: Row[] | undefined;

  constructor(options: { name: string; idOf: (row: Row) => string; seed: () => Row[]; saved?: readonly SavedRow[] }) {
    this.name = options.name;
    this.#idOf = options.idOf;
    this.#seed = options.seed;
    this.#saved = (options.saved ?? []).filter((row) => row.table === options.name);
  }

  /** Every row, deleted ones too, oldest first. Not a copy: read only. */
  get rows(): readonly Row[] {
    return this.#rows();
  }

  get(id: string): Row | undefined {
    const rows = this.#rows();
    const position = this.#positions.get(id);
    return position === undefined ? undefined : rows[position];
  }

  /** Adds a row, or replaces the one with the same id in its place. */
  put(row: Row): Row {
    const rows = this.#rows();
    const id = this.#idOf(row);
    this.#place(rows, id, row);
    this.#changed.add(id);
    this.#views.clear();
    this.#groups.clear();
    return row;
  }

  /** The rows in another order, sorted once and kept until a row changes. */
  sorted(view: string, compare: (a: Row, b: Row) => number): readonly Row[] {
    let rows = this.#views.get(view);
    if (!rows) this.#views.set(view, (rows = this.#rows().toSorted(compare)));
    return rows;
  }

  /** The rows by what they belong to, grouped once and kept until a row changes. */
  grouped(view: string, keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
    let groups = this.#groups.get(view);
    if (!groups) this.#groups.set(view, (groups = Map.groupBy(this.#rows(), keyOf)));
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

  #rows(): Row[] {
    if (this.#loaded) return this.#loaded;
    const rows = this.#seed();
    for (const [position, row] of rows.entries()) this.#positions.set(this.#idOf(row), position);
    this.#loaded = rows;
    for (const saved of this.#saved.toSorted((a, b) => a.position - b.position)) {
      this.#place(rows, saved.id, saved.row as Row);
    }
    return rows;
  }

  #place(rows: Row[], id: string, row: Row): void {
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
