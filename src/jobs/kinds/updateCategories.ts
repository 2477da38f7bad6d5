import { listCategoriesByIds, updateCategory, type Category, type CategoryFields } from '#src/api/categories.ts';

import type { JobKind } from '../kind.ts';
import { isSameField, lookAgain, takenBack, type FieldChange } from './lookAgain.ts';
import { objectFate } from './objectFate.ts';

/** A category as it is, and as it is to be. */
export type UpdateCategoryInput = FieldChange<CategoryFields> & { categoryId: string; name: string };

/** Gives categories another name or picture. Saying the same twice does nothing more, so a doubtful call is repeated. */
export const updateCategories: JobKind<UpdateCategoryInput, UpdateCategoryInput, Record<string, never>> = {
  name: 'updateCategories',
  // The vendor's call takes one category (vendor spec).
  itemsPerCall: 1,
  weight: 'reversible',

  accept: ({ categoryId, name, from, to }) => ({
    item: { categoryId, name, from, to },
    fate: objectFate(categoryId, 'no-category-id', isSameField(from, to)),
  }),
  keyOf: ({ categoryId }) => categoryId,
  groupOf: () => 'all',
  view: ({ categoryId, name }) => ({ lines: [], text: name, id: categoryId }),

  async recheck(client, items) {
    const now = await listCategoriesByIds(
      client,
      items.map(({ categoryId }) => categoryId),
    );
    const left = now.filter(({ isDeleted }) => !isDeleted);
    const byId = new Map(left.map((category) => [category.categoryId, category]));
    return lookAgain(items, ({ categoryId }) => categoryId, byId, isSo);
  },
  async send(client, items) {
    for (const { categoryId, to } of items) await updateCategory(client, categoryId, to);
  },
  acceptedAs: () => ({ is: 'done', outcome: 'category-changed' }),

  undo: {
    kind: 'updateCategories',
    of: ['category-changed'],
    loses: [],
    params: (params) => params,
    input: (item, { outcome }) =>
      // The vendor has no way to take a picture away again.
      outcome === 'category-changed' ? takenBack(item, (key, value) => key === 'avatarFileId' && !value) : undefined,
  },
};

const isSo = (category: Category, fields: Partial<CategoryFields>): boolean =>
  (Object.keys(fields) as (keyof CategoryFields)[]).every((key) => isSameField(category[key], fields[key]));
