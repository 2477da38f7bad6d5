import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from '#src/api/fakeNetwork.ts';

import type { Search } from '../kind.ts';
import { createCommunities } from './createCommunities.ts';
import { deleteCategories } from './deleteCategories.ts';

afterEach(() => vi.unstubAllGlobals());

const made = (communityId: string, displayName: string, seconds: number) => ({
  communityId,
  displayName,
  createdAt: new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString(),
});

async function found(communities: object[], search: Partial<Search> = {}) {
  const network = createFakeNetwork([{ body: { communities } }]);
  vi.stubGlobal('fetch', network.fetch);
  const firstMark = { createdAt: made('', '', 30).createdAt, ids: ['newest'] };
  const sightings = [];
  for await (const some of createCommunities.find!(network.client, {
    wanted: new Set(['Go Club']),
    firstMark,
    marks: [firstMark],
    thorough: false,
    ...search,
  }))
    sightings.push(...some);
  return sightings;
}

test('a community that was made although the answer was lost is found by its name, and not made twice', async () => {
  const communities = [made('ours', 'Go Club', 40), made('longer', 'Go Club Berlin', 39), made('old', 'Go Club', 1)];
  expect(await found(communities)).toEqual([{ key: 'Go Club', outcome: 'community-created', objectId: 'ours' }]);
});

test('one of the same name that was there before is nobody’s making', async () => {
  expect(await found([made('old', 'Go Club', 1)])).toEqual([]);
  expect(await found([made('newest', 'Go Club', 30)])).toEqual([]);
  expect(await found([{ ...made('closed', 'Go Club', 40), isDeleted: true }])).toEqual([]);
  expect(await found([made('old', 'Go Club', 1)], { thorough: true })).toMatchObject([{ outcome: 'already-there' }]);
});

test('a category is deleted under the name it was decided on, and one that is gone is done', async () => {
  const categories = [
    { categoryId: 'same', name: 'Music' },
    { categoryId: 'renamed', name: 'Songs' },
    { categoryId: 'deleted', name: 'Music', isDeleted: true },
  ];
  const network = createFakeNetwork([{ body: { categories } }]);
  vi.stubGlobal('fetch', network.fetch);
  const items = ['same', 'renamed', 'deleted', 'gone'].map((categoryId) => ({ categoryId, name: 'Music' }));
  expect(Object.fromEntries(await deleteCategories.recheck!(network.client, items, {}))).toEqual({
    renamed: { kind: 'changed-since' },
    deleted: { is: 'done', outcome: 'already-gone', objectId: 'deleted' },
    gone: { is: 'done', outcome: 'already-gone', objectId: 'gone' },
  });
});
