import { canonicalJson } from '#src/lib/canonicalJson.ts';

import type { Found, Refusal } from '../fate.ts';

/** Fields of an object as they are and as they are to be: the same keys in both. */
export type FieldChange<Fields> = { from: Partial<Fields>; to: Partial<Fields> };

/**
 * What a last look says of changes of fields: done where it is so already, changed where the object is gone or its fields
 * are neither what they were nor what they are to be. Somebody else's change is never written over unseen.
 * @param now what was read, by id; closed and deleted objects left out
 * @param isSo whether an object has these fields, which are `from` or `to` of the item
 */
export function lookAgain<Item extends FieldChange<Fields>, Fields, Now>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  now: ReadonlyMap<string, Now>,
  isSo: (object: Now, fields: Partial<Fields>, item: Item) => boolean,
): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  const changed: Refusal = { kind: 'changed-since' };
  for (const item of items) {
    const id = idOf(item);
    const object = now.get(id);
    if (object === undefined) found.set(id, changed);
    else if (isSo(object, item.to, item)) found.set(id, { is: 'done', outcome: 'already-done', objectId: id });
    else if (!isSo(object, item.from, item)) found.set(id, changed);
  }
  return found;
}

/** The change that takes this one back, without the fields that cannot be what they were; undefined where nothing is left of it. */
export function takenBack<Item extends FieldChange<Fields>, Fields>(
  item: Item,
  cannotBe: (key: keyof Fields, value: unknown) => boolean = () => false,
): Item | undefined {
  const keys = (Object.keys(item.from) as (keyof Fields)[]).filter((key) => !cannotBe(key, item.from[key]));
  if (keys.length === 0) return undefined;
  const pick = (fields: Partial<Fields>) =>
    Object.fromEntries(keys.map((key) => [key, fields[key]])) as Partial<Fields>;
  return { ...item, from: pick(item.to), to: pick(item.from) };
}

/** Equal as JSON; what is not there is an empty text. */
export const isSameField = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? '') === canonicalJson(other ?? '');
