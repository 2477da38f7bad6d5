import { createStore } from '#src/lib/store.ts';

/** True while the saved views are shown. */
export const areViewsOpen = createStore(false);
