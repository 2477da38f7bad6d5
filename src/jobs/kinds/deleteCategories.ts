import { deleteCategory, listCategoriesByIds } from '#src/api/categories.ts';

import type { Found } from '../fate.ts';
import type { JobKind } from '../kind.ts';
import { objectFate } from './objectFate.ts';

export type DeleteCategoryInput = { categoryId: string; name: string };

/**
 * Deletes categories: no call brings one back (contract §27). Each is looked at again just before, since it was decided on
 * by its name.
 */
export const deleteCategories: JobKind<DeleteCategoryInput, DeleteCategoryInput, Record<string, never>> = {
  name: 'deleteCategories',
  itemsPerCall: 1,
  weight: 'final',

  accept: ({ categoryId, name }) => ({
    item: { categoryId, name },
    fate: objectFate(categoryId, 'no-category-id'),
  }),
  keyOf: ({ categoryId }) => categoryId,
  groupOf: () => 'all',
  view: ({ categoryId, name }) => ({ lines: [], text: name, id: categoryId }),

  async recheck(client, items) {
    const now = await listCategoriesByIds(
      client,
      items.map(({ categoryId }) => categoryId),
    );
    const byId = new Map(now.map((category) => [category.categoryId, category]));
    const found = new Map<string, Found>();
    for (const { categoryId, name } of items) {
      const category = byId.get(categoryId);
      if (!category || category.isDeleted) {
        found.set(categoryId, { is: 'done', outcome: 'already-gone', objectId: categoryId });
      } else if (category.name !== name) found.set(categoryId, { kind: 'changed-since' });
    }
    return found;
  },
  async send(client, items) {
    for (const { categoryId } of items) await deleteCategory(client, categoryId);
  },
  acceptedAs: () => ({ is: 'done', outcome: 'removed' }),
  alreadyDone: ({ kind }) => (kind === 'not-found' ? 'already-gone' : undefined),
};
