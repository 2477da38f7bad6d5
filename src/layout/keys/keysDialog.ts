import { createStore } from '#src/lib/store.ts';

/** True while the list of keys is shown. */
export const isKeysDialogOpen = createStore(false);
