import { createChoice } from '#src/lib/choice.ts';
import { z } from '#src/lib/zod.ts';

/** Pressed so often, a key is known, and its button need not name it any more. */
const enough = 30;

const Uses = z.object({}).catchall(z.number());

/** How often each action was taken by its key in this browser. */
const uses = createChoice<Readonly<Record<string, number>>>({
  storageKey: 'custos.keysLearnt',
  parse: (kept) => Uses.parse(kept),
  fallback: {},
});
export const { subscribe: onLearnt } = uses;

export const isLearnt = (id: string): boolean => (uses.get()[id] ?? 0) >= enough;

export function noteUse(id: string): void {
  if (!isLearnt(id)) uses.choose({ ...uses.get(), [id]: (uses.get()[id] ?? 0) + 1 });
}

/** The buttons name their keys again. */
export const forgetUses = (): void => uses.forget();
