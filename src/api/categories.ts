import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { ApiError } from './errors.ts';
import { fileUrls } from './files.ts';
import { pageOf, type Join, type Page, type PageRequest } from './paging.ts';
import { path } from './query.ts';

const Category = z.looseObject({
  categoryId: z.string(),
  name: z.string().catch(''),
  avatarFileId: z.string().nullish().catch(undefined),
  isDeleted: z.boolean().catch(false),
  createdAt: z.string().catch(''),
  updatedAt: z.string().catch(''),
});

/** A category of communities. */
export type Category = {
  categoryId: string;
  name: string;
  avatarFileId?: string | null | undefined;
  isDeleted: boolean;
  createdAt: string;
  updatedAt: string;
  /** Joined from the answer's files. */
  avatarUrl?: string | undefined;
};

const join: Join<Category> = (answer) => {
  const urls = fileUrls(answer);
  return (category) => ({ ...category, avatarUrl: urls.get(category.avatarFileId ?? '') });
};

const CategoryPage = pageOf<Category>('categories', Category, join);
const endpoint = '/api/v3/community-categories';

/** One page of the categories, by name unless said otherwise; deleted ones left out (contract §12). */
export function listCategories(
  client: ApiClient,
  page: PageRequest,
  { sortBy = 'name', signal }: { sortBy?: 'name' | 'lastCreated'; signal?: AbortSignal } = {},
): Promise<Page<Category>> {
  return client.get(endpoint, CategoryPage, { params: { sortBy, isDeleted: false, options: page }, signal });
}

/** Up to 100 categories by id; unknown ones are left out (vendor spec). */
export async function listCategoriesByIds(client: ApiClient, categoryIds: readonly string[]): Promise<Category[]> {
  if (categoryIds.length === 0) return [];
  return (await client.get(`${endpoint}/list`, CategoryPage, { params: { categoryIds } })).items;
}

/** What can be set of a category. */
export type CategoryFields = {
  /** 1 to 1,000 characters (contract §12). */
  name: string;
  avatarFileId: string;
};

/** Makes a category. Throws `conflict` with code 400315 where the name is taken. */
export async function createCategory(
  client: ApiClient,
  fields: Pick<CategoryFields, 'name'> & Partial<CategoryFields>,
): Promise<Category> {
  return first(await client.post(endpoint, CategoryPage, { body: fields }));
}

/** Changes only what is given of a category. Throws `conflict` with code 400315 where the name is taken. */
export async function updateCategory(
  client: ApiClient,
  categoryId: string,
  fields: Partial<CategoryFields>,
): Promise<Category> {
  const body = { categoryId, ...fields };
  return first(await client.put(path`/api/v3/community-categories/${categoryId}`, CategoryPage, { body }));
}

/** Deletes a category. No call brings it back (contract §27). */
export async function deleteCategory(client: ApiClient, categoryId: string): Promise<void> {
  // The vendor's sources disagree on where the id stands a second time: in both (contract §12).
  await client.delete(path`/api/v3/community-categories/${categoryId}`, z.unknown(), {
    params: { categoryId },
    body: { categoryId },
  });
}

function first({ items: [category] }: Page<Category>): Category {
  if (category) return category;
  throw new ApiError({ kind: 'bad-response', endpoint, field: 'categories.0', message: 'The answer holds none' });
}
