import { createStore } from '#src/lib/store.ts';
import { z } from '#src/lib/zod.ts';

/** The keys somebody has chosen in the place of those an action comes with, by action id; none: it has no key. */
type Keymap = Readonly<Record<string, readonly string[]>>;

const storageKey = 'custos.keys';

/** The choice of whoever works in this browser, the same in all its tabs. */
export const keymap = createStore<Keymap>(read());

addEventListener('storage', (event) => {
  if (event.key === storageKey) keymap.set(read());
});

/** The keys of an action: those chosen for it, or those it comes with. */
export const keysOf = ({ id, keys }: { id: string; keys: readonly string[] }): readonly string[] =>
  keymap.get()[id] ?? keys;

/** Gives an action other keys; undefined gives it back those it comes with. */
export function chooseKeys(id: string, keys: readonly string[] | undefined): void {
  const { [id]: _, ...others } = keymap.get();
  save(keys === undefined ? others : { ...others, [id]: keys });
}

/** All actions have the keys again that they come with. */
export const resetKeys = (): void => save({});

function save(next: Keymap): void {
  keymap.set(next);
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // Storage is blocked: the choice holds until the page is left.
  }
}

const offKey = 'custos.keysOff';

/** False for whoever wants no key of one letter to act: some screen readers and voices type them. */
export const areSingleKeysOn = createStore(readOn());

export function setSingleKeys(isOn: boolean): void {
  areSingleKeysOn.set(isOn);
  try {
    if (isOn) localStorage.removeItem(offKey);
    else localStorage.setItem(offKey, 'yes');
  } catch {
    // Storage is blocked: the choice holds until the page is left.
  }
}

function readOn(): boolean {
  try {
    return localStorage.getItem(offKey) === null;
  } catch {
    return true;
  }
}

function read(): Keymap {
  try {
    const shape = z.object({}).catchall(z.array(z.string()));
    return shape.parse(JSON.parse(localStorage.getItem(storageKey) ?? '{}'));
  } catch {
    return {};
  }
}
