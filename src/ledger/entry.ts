/** What happened: a decision was made, taken back before it was sent, or came to its end; or the ledger itself was cut. */
export type LedgerEvent = 'decided' | 'taken-back' | 'done' | 'cancelled' | 'retried' | 'pruned';

/** One line of the record, as it is handed in. Never a token: nothing here comes from a request. */
export type LedgerDraft = {
  /** Milliseconds since the epoch. */
  at: number;
  event: LedgerEvent;
  /** The kind of job (`addBlocklistRules` …), or `ledger` for what is done to the record itself. */
  action: string;
  profileId?: string;
  /** The network's name at the time, and who sat here, as given when connecting. */
  network?: string;
  moderator?: string;
  jobId?: string;
  /** Why, in the words of whoever decided. */
  reason?: string;
  /** The list it came from. */
  source?: string;
  /** The first of the objects, as people know them, and how many there are in all. */
  objects?: readonly string[];
  /** Their ids, in the same order, where they have one beside the name. */
  objectIds?: readonly string[];
  objectCount?: number;
  /** What holds for all of them, where that is small: `{ isEnabled: false }`. */
  before?: unknown;
  after?: unknown;
  /** How many objects came to which end. */
  outcomes?: Readonly<Record<string, number>>;
};

/** A line of the record. Each holds the hash of the one before, so that none can be changed or taken out unseen. */
export type LedgerEntry = LedgerDraft & { seq: number; previous: string; hash: string };

/** So many objects are named in an entry; the job's own result names all of them. */
export const mostObjects = 100;
