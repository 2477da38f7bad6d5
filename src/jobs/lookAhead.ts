import type { ApiClient } from '#src/api/client.ts';
import type { Clock } from '#src/lib/clock.ts';

import type { Found } from './fate.ts';
import type { AnyJobKind, LookMemory } from './kind.ts';

/**
 * How long a look holds for what is sent after it, in milliseconds. Where a call takes one item, a look for each would take
 * as many requests as the change itself; the price is that somebody else's change within that time is not seen.
 */
export const holdsForMs = 3_000;
/** Items looked at together: what is sent in that time at the vendor's pace, and some more. */
const mostAhead = 50;

type Look = { at: number; keys: ReadonlySet<string>; found: Promise<ReadonlyMap<string, Found>> };

/** What is about to be sent of a job, and what comes after it. */
type Asked = {
  kind: AnyJobKind;
  client: ApiClient;
  params: unknown;
  items: readonly unknown[];
  /** Up to so many items that are sent next. */
  next: (most: number) => Promise<readonly unknown[]>;
};

export type LookAhead = (asked: Asked) => Promise<ReadonlyMap<string, Found>>;

/** The last looks of one job at what it is about to change, shared by its calls. */
export function createLookAhead(clock: Clock): LookAhead {
  let looks: readonly Look[] = [];
  const memory: LookMemory = new Map();
  // One at a time decides whether another look is needed: calls that begin together share one.
  let turn: Promise<unknown> = Promise.resolve();

  async function lookFor({ kind, client, params, items, next }: Asked): Promise<Look> {
    const keys = items.map((item) => kind.keyOf(item));
    looks = looks.filter(({ at }) => clock.now() - at < holdsForMs);
    const known = looks.find((look) => keys.every((key) => look.keys.has(key)));
    if (known) return known;
    const all = [...items, ...(await next(mostAhead - items.length))];
    const found = kind.recheck?.(client, all, params, memory) ?? Promise.resolve(new Map<string, Found>());
    const look = { at: clock.now(), keys: new Set(all.map((item) => kind.keyOf(item))), found };
    looks = [...looks, look];
    // What failed says nothing: the next call looks again.
    found.catch(() => (looks = looks.filter((one) => one !== look)));
    return look;
  }

  return async (asked) => {
    const mine = turn.then(() => lookFor(asked));
    turn = mine.catch(() => {});
    const { found } = await mine;
    return found;
  };
}
