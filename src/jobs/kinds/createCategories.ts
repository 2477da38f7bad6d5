import { createCategory, listCategories } from '#src/api/categories.ts';
import type { ApiClient } from '#src/api/client.ts';

import type { JobKind } from '../kind.ts';
import { findByName, markNewest } from './findCreated.ts';
import { objectFate } from './objectFate.ts';

export type CreateCategoryInput = { name: string };

/** Makes categories. A name stands for one category (contract §12), so a lost answer is made good by looking for it. */
export const createCategories: JobKind<CreateCategoryInput, CreateCategoryInput, Record<string, never>> = {
  name: 'createCategories',
  itemsPerCall: 1,
  weight: 'reversible',

  accept: ({ name }) => ({ item: { name }, fate: objectFate(name, 'no-name') }),
  keyOf: ({ name }) => name,
  groupOf: () => 'all',
  view: ({ name }) => ({ lines: [], text: name }),

  mark: async (client) => markNewest(await newest(client)),
  async send(client, items) {
    for (const { name } of items) await createCategory(client, { name });
  },
  acceptedAs: () => ({ is: 'sent' }),
  find: (client, search) => findByName(search, () => newest(client), 'category-created'),

  undo: {
    kind: 'deleteCategories',
    of: ['category-created'],
    loses: [],
    params: (params) => params,
    input: ({ name }, { outcome, objectId }) =>
      outcome === 'category-created' && objectId !== undefined ? { categoryId: objectId, name } : undefined,
  },
};

/** The vendor has no search in categories; there are dozens, and the wanted ones are the newest. */
async function newest(client: ApiClient) {
  const { items } = await listCategories(client, { limit: 100 }, { sortBy: 'lastCreated' });
  return items.map(({ categoryId: id, ...category }) => ({ ...category, id }));
}
