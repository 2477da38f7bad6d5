import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from '#src/api/fakeNetwork.ts';

import { updateMetadata } from './updateMetadata.ts';

afterEach(() => vi.unstubAllGlobals());

const params = { of: 'category' } as const;
const answer = (metadata: object | null, isDeleted = false) => ({
  body: { categories: [{ categoryId: 'c', metadata, isDeleted }] },
});
const { item } = updateMetadata.accept(
  { id: 'c', name: 'Sports', from: { metadata: { a: 1 } }, to: { metadata: { a: 2 } } },
  params,
);

test('what others wrote beside it stays', async () => {
  const network = createFakeNetwork([answer({ a: 1, theirs: true }), answer({})]);
  vi.stubGlobal('fetch', network.fetch);
  await updateMetadata.send(network.client, [item], params);
  expect(network.received.at(-1)?.body).toEqual({ categoryId: 'c', metadata: { a: 2, theirs: true } });
});

test.each([
  ['as it was', answer({ a: 1, theirs: true }), undefined],
  ['so already', answer({ a: 2 }), { is: 'done', outcome: 'already-done', objectId: 'c' }],
  ['changed by somebody else', answer({ a: 3 }), { kind: 'changed-since' }],
  ['taken away by somebody else', answer(null), { kind: 'changed-since' }],
  ['deleted', answer({ a: 1 }, true), { kind: 'changed-since' }],
])('a last look at what is %s', async (_, body, found) => {
  const network = createFakeNetwork([body]);
  vi.stubGlobal('fetch', network.fetch);
  expect((await updateMetadata.recheck!(network.client, [item], params)).get('c')).toEqual(found);
});
