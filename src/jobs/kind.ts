import type { ApiClient } from '#src/api/client.ts';
import type { ApiError } from '#src/api/errors.ts';

import type { Fate, Found } from './fate.ts';

/**
 * What can be taken back once it is done: all of it, all but what `undo.loses` names, or nothing.
 */
/** What the looks of one job have learnt, as long as this tab runs it: only to spare reads, since it may be empty any time. */
export type LookMemory = Map<string, unknown>;

type Weight = 'reversible' | 'partly' | 'final';

/** One item as a line of a table or of the downloadable result. */
export type ItemView = {
  /** Line numbers in the source, where the item came from one. */
  lines: readonly number[];
  text: string;
  /** The object's own id, where the text is not enough to find it again. */
  id?: string;
  /** The kind's word for how it applies, e.g. `exact` or `anywhere`. */
  mode?: string;
};

/** Proof that an item took effect. */
export type Sighting = { key: string; outcome: string; objectId?: string };

export type Search = {
  /** Keys (`keyOf`) of the items in question. */
  wanted: ReadonlySet<string>;
  /** What `mark` answered before the first item of the job was sent. */
  firstMark: unknown;
  /** What `mark` answered before the items in question were sent first: nothing older can be of their making. */
  marks: readonly unknown[];
  /**
   * False: was it us? Only what is newer than the marks is of interest. True: is it there at all? Worth reading
   * everything for.
   */
  thorough: boolean;
};

/**
 * One sort of change, the only thing a new bulk action has to write. `Input` is what a page hands in, `Item` what is
 * kept of it in the database, `Params` what holds for all items. All three must be structured-cloneable, and none may
 * hold a token. Declared with methods, so that a kind of something is also a `JobKind<unknown, unknown, unknown>`.
 */
export interface JobKind<Input, Item, Params> {
  readonly name: string;
  /** At most so many items in one call. */
  readonly itemsPerCall: number;
  readonly weight: Weight;
  /** At least so long it can be thought better of, whatever the person has chosen, in milliseconds. */
  readonly leastGraceMs?: number;
  /** Looks at one input and says what is kept of it, and its fate before anything is sent: usually `queued`. */
  accept(input: Input, params: Params): { item: Item; fate: Fate };
  /** Two items of one key are the same change: the second is refused as `repeated`. */
  keyOf(item: Item): string;
  /** Items of different groups never go into one call. */
  groupOf(item: Item): string;
  view(item: Item): ItemView;
  /** What held for every object before, where that is small: for the record, which holds `params` as what comes after. */
  before?(params: Params): unknown;

  /**
   * Remembers where the server stands, so that reading back knows where to stop. Called before the first send and now
   * and then later.
   */
  mark?(client: ApiClient): Promise<unknown>;
  /**
   * Looks at the items again just before they are sent (where a call takes one item, also at those that follow within
   * `holdsForMs`), and gives those (by `keyOf`) that are no longer what was
   * decided on, with the reason (`changed-since`), or that are so already, as done: perhaps it was us. They drop out; the
   * rest is sent. For every final kind.
   */
  recheck?(
    client: ApiClient,
    items: readonly Item[],
    params: Params,
    memory?: LookMemory,
  ): Promise<ReadonlyMap<string, Found>>;
  /**
   * Sends items of one group in one call. Throws `ApiError`. A clean refusal (`invalid`, `conflict`, `not-found`) must
   * mean that none of them took effect.
   */
  send(client: ApiClient, items: readonly Item[], params: Params): Promise<void>;
  /** What an accepted item has come to: `sent` where `find` has to prove it at the end, otherwise `done`. */
  acceptedAs(params: Params): Fate;
  /**
   * Looks for items on the server, and yields those it sees while it reads. What it has not yielded when it ends is
   * not there. Without `find`, the change must be safe to repeat: a doubtful item is simply sent again.
   */
  find?(client: ApiClient, search: Search): AsyncIterable<readonly Sighting[]>;
  /** The outcome, if this refusal of a single item says that it was so already: that counts as done. */
  alreadyDone?(error: ApiError, params: Params): string | undefined;

  /** How to take it back; absent for a final kind. */
  readonly undo?: Undo<Item, Params>;
}

interface Undo<Item, Params> {
  /** The name of the kind that takes it back. */
  readonly kind: string;
  /** The outcomes that can be taken back; items with any other are left as they are. */
  readonly of: readonly string[];
  /** What does not come back, as codes for the page to put into words. Empty when everything does. */
  readonly loses: readonly string[];
  params(params: Params): unknown;
  /** The input for the undoing job, or undefined for an item that this job did not change. */
  input(item: Item, done: Extract<Fate, { is: 'done' }>, params: Params): unknown;
}

/** A kind whose types are not known: what the engine works with. */
export type AnyJobKind = JobKind<unknown, unknown, unknown>;
