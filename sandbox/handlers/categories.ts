import { bodyOf, queryOf, type Call } from '../call.ts';
import { badRequest, duplicateEntry, notFound } from '../errors.ts';
import { isObject } from '../limits.ts';
import type { Category } from '../models.ts';
import { readPage, takePage } from '../paging.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { backwards, only } from '../tables.ts';
import { avatarOf } from './communityAnswer.ts';

const path = '/api/v3/community-categories';

export const categoryEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path,
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const sortBy = input.text('sortBy', { oneOf: ['firstCreated', 'lastCreated', 'name'] }) ?? 'name';
      const isDeleted = input.flag('isDeleted');
      input.done();
      const page = readPage(call.query, 10);
      const isWanted = (category: Category) => isDeleted === undefined || category.isDeleted === isDeleted;
      const { items, paging } = takePage(only(inOrder(call.state, sortBy), isWanted), page);
      return answer(call, items, { paging });
    },
  },
  {
    method: 'GET',
    path: `${path}/list`,
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const ids = input.texts('categoryIds', { required: true, maxItems: 100, maxLength: 50 }) ?? [];
      input.done();
      return answer(call, [...new Set(ids.flatMap((id) => call.state.categories.get(id) ?? []))]);
    },
  },
  {
    method: 'POST',
    path,
    access: 'admin',
    handle: (call) => {
      const input = bodyOf(call);
      const name = input.text('name', { required: true, minLength: 1, maxLength: 1000 }) ?? '';
      const more = readMore(input);
      input.done();
      checkName(call.state, name);
      checkAvatar(call.state, more.avatarFileId);
      const now = call.state.stamp();
      const category: Category = {
        categoryId: call.state.newId(),
        metadata: {},
        ...more,
        name,
        isDeleted: false,
        createdAt: now,
        updatedAt: now,
      };
      return answer(call, [call.state.categories.put(category)]);
    },
  },
  {
    method: 'GET',
    path: `${path}/{categoryId}`,
    access: 'user',
    handle: (call) => answer(call, [find(call)]),
  },
  {
    method: 'PUT',
    path: `${path}/{categoryId}`,
    access: 'admin',
    handle: (call) => {
      const input = bodyOf(call);
      const inBody = input.text('categoryId', { minLength: 1, maxLength: 50 });
      const name = input.text('name', { minLength: 1, maxLength: 1000 });
      const more = readMore(input);
      input.done();
      const category = find(call);
      if (inBody !== undefined && inBody !== category.categoryId) throw badRequest('Category ids differ');
      if (category.isDeleted) throw notFound('Category');
      if (name !== undefined && name !== category.name) checkName(call.state, name);
      checkAvatar(call.state, more.avatarFileId);
      const changed = {
        ...category,
        ...more,
        ...(name !== undefined && { name }),
        updatedAt: call.state.stamp(),
      };
      return answer(call, [call.state.categories.put(changed)]);
    },
  },
  {
    method: 'DELETE',
    path: `${path}/{categoryId}`,
    access: 'admin',
    // The vendor's spec wants the id a second time, in the query or the body; without it the path says it (guess).
    handle: (call) => {
      const said = [queryOf(call).text('categoryId'), isObject(call.body) ? call.body['categoryId'] : undefined];
      const category = find(call);
      if (said.some((id) => id !== undefined && id !== category.categoryId)) throw badRequest('Category ids differ');
      const { state } = call;
      const updatedAt = state.stamp();
      // Soft, and its communities lose it (guess).
      if (!category.isDeleted) state.categories.put({ ...category, isDeleted: true, updatedAt });
      for (const community of state.communities.rows.filter((one) => one.categoryIds.includes(category.categoryId))) {
        const categoryIds = community.categoryIds.filter((id) => id !== category.categoryId);
        state.communities.put({ ...community, categoryIds, updatedAt });
      }
      return Response.json({ status: 'success', data: { success: true }, success: true });
    },
  },
];

function find({ state, path: { categoryId = '' } }: Call): Category {
  const category = state.categories.get(categoryId);
  if (!category) throw notFound('Category');
  return category;
}

function readMore(input: ReturnType<typeof bodyOf>): Pick<Partial<Category>, 'metadata' | 'avatarFileId'> {
  const metadata = input.object('metadata');
  const avatarFileId = input.text('avatarFileId', { minLength: 1, maxLength: 50 });
  return { ...(metadata && { metadata }), ...(avatarFileId !== undefined && { avatarFileId }) };
}

function checkName(state: State, name: string): void {
  const wanted = name.toLowerCase();
  if (state.categories.rows.some((one) => !one.isDeleted && one.name.toLowerCase() === wanted))
    throw duplicateEntry('Category');
}

function checkAvatar(state: State, avatarFileId: string | undefined): void {
  if (avatarFileId !== undefined && !state.files.get(avatarFileId)) throw notFound('File');
}

/** The vendor's spec wraps these lists, its clients read them at the top: both at once satisfy both (contract §28). */
function answer(call: Call, categories: readonly Category[], { paging = {} } = {}): Response {
  const files = categories.flatMap(({ avatarFileId }) => avatarOf(call, avatarFileId));
  const content = { categories, files, paging };
  return Response.json({ status: 'success', data: content, ...content });
}

function inOrder(state: State, sortBy: string): Iterable<Category> {
  if (sortBy === 'firstCreated') return state.categories.rows;
  if (sortBy === 'lastCreated') return backwards(state.categories.rows);
  return state.categories.sorted('name', (a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}
