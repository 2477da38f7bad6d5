import { createStore } from '#src/lib/store.ts';

/** Why the list is added, in the words of whoever adds it, until it is. Outlives Back and a look at another page. */
export const importReason = createStore('');
