import { createStore } from '#src/lib/store.ts';

const storageKey = 'custos.keysLearnt';
/** Pressed so often, a key is known, and its button need not name it any more. */
const enough = 30;

/** How often each action was taken by its key in this browser. */
const uses = createStore<Readonly<Record<string, number>>>(read());
export const { subscribe: onLearnt } = uses;

export const isLearnt = (id: string): boolean => (uses.get()[id] ?? 0) >= enough;

export function noteUse(id: string): void {
  if (!isLearnt(id)) save({ ...uses.get(), [id]: (uses.get()[id] ?? 0) + 1 });
}

/** The buttons name their keys again. */
export const forgetUses = (): void => save({});

function save(next: Readonly<Record<string, number>>): void {
  uses.set(next);
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // Storage is blocked: they are counted anew after a reload.
  }
}

function read(): Record<string, number> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return Object.fromEntries(
      Object.entries(kept as object).filter((one): one is [string, number] => typeof one[1] === 'number'),
    );
  } catch {
    return {};
  }
}
