import { createStore } from '#src/lib/store.ts';

/** True while the palette is open. */
export const isPaletteOpen = createStore(false);
