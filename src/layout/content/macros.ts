import { createChoice } from '#src/lib/choice.ts';
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

/** The macros of whoever works in this browser. */
export const macros = createChoice<readonly Macro[]>({
  storageKey: 'custos.macros',
  parse: (kept) => z.array(Macro).parse(kept),
  fallback: [],
});

/** Adds a macro, or changes the one of its id. */
export const saveMacro = (macro: Macro): void =>
  macros.choose(
    macros.get().some(({ id }) => id === macro.id)
      ? macros.get().map((one) => (one.id === macro.id ? macro : one))
      : [...macros.get(), macro],
  );

export const deleteMacro = (id: string): void => macros.choose(macros.get().filter((macro) => macro.id !== id));
