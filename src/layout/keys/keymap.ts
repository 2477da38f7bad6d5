import { createChoice } from '#src/lib/choice.ts';
import { z } from '#src/lib/zod.ts';

/** The keys somebody has chosen in the place of those an action comes with, by action id; none: it has no key. */
type Keymap = Readonly<Record<string, readonly string[]>>;

const Keymap = z.object({}).catchall(z.array(z.string()));

export const keymap = createChoice<Keymap>({
  storageKey: 'custos.keys',
  parse: (kept) => Keymap.parse(kept),
  fallback: {},
});

/** False for whoever wants no key of one letter to act: some screen readers and voices type them. */
export const areSingleKeysOn = createChoice<boolean>({
  storageKey: 'custos.singleKeys',
  parse: (kept) => kept !== false,
  fallback: true,
});

/** The keys of an action: those chosen for it, or those it comes with. */
export const keysOf = ({ id, keys }: { id: string; keys: readonly string[] }): readonly string[] =>
  keymap.get()[id] ?? keys;

/** Gives an action other keys; undefined gives it back those it comes with. */
export function chooseKeys(id: string, keys: readonly string[] | undefined): void {
  const { [id]: _, ...others } = keymap.get();
  keymap.choose(keys === undefined ? others : { ...others, [id]: keys });
}
