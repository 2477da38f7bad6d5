import { createStore } from '#src/lib/store.ts';
import { z } from '#src/lib/zod.ts';

/** What a macro can do to an item, in the order it is done. */
export const macroSteps = ['remove', 'clear', 'banHere', 'ban'] as const;
export type MacroStep = (typeof macroSteps)[number];

const Macro = z.object({
  id: z.string(),
  name: z.string(),
  /** The key it is pressed by, as the keymap writes it. */
  key: z.string(),
  steps: z.array(z.enum(macroSteps)),
  /** Why, for the record. */
  note: z.string(),
});

/** Several decisions and a note, as one key. */
export type Macro = z.infer<typeof Macro>;

const storageKey = 'custos.macros';

/** The macros of whoever works in this browser, the same in all its tabs. */
export const macros = createStore<readonly Macro[]>(read());

addEventListener('storage', (event) => {
  if (event.key === storageKey) macros.set(read());
});

/** Adds a macro, or changes the one of its id. */
export const saveMacro = (macro: Macro): void =>
  save(
    macros.get().some(({ id }) => id === macro.id)
      ? macros.get().map((one) => (one.id === macro.id ? macro : one))
      : [...macros.get(), macro],
  );

export const deleteMacro = (id: string): void => save(macros.get().filter((macro) => macro.id !== id));

function save(next: readonly Macro[]): void {
  macros.set(next);
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // Storage is blocked: they are there until the page is left.
  }
}

function read(): Macro[] {
  try {
    return z.array(Macro).parse(JSON.parse(localStorage.getItem(storageKey) ?? '[]'));
  } catch {
    return [];
  }
}
