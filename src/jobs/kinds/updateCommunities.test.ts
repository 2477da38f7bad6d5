import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from '#src/api/fakeNetwork.ts';

import { updateCommunities } from './updateCommunities.ts';

afterEach(() => vi.unstubAllGlobals());

const input = { communityId: 'c', displayName: 'Club', from: { isPublic: true }, to: { isPublic: false } };

test('what somebody else has changed meanwhile is left alone, what is so already counts as done', async () => {
  const communities = [
    { communityId: 'same', isPublic: true, tags: ['a'] },
    { communityId: 'so', isPublic: false, tags: ['a', 'b'] },
    { communityId: 'other', isPublic: true, tags: ['c'] },
    { communityId: 'closed', isPublic: true, tags: ['a'], isDeleted: true },
  ];
  const network = createFakeNetwork([{ body: { communities } }]);
  vi.stubGlobal('fetch', network.fetch);
  const items = ['same', 'so', 'other', 'closed', 'gone'].map((communityId) => ({
    communityId,
    displayName: communityId,
    from: { isPublic: true, tags: ['a'] },
    to: { isPublic: false, tags: ['a', 'b'] },
  }));
  const found = await updateCommunities.recheck!(network.client, items, {});
  expect(Object.fromEntries(found)).toEqual({
    so: { is: 'done', outcome: 'already-done', objectId: 'so' },
    other: { kind: 'changed-since' },
    closed: { kind: 'changed-since' },
    gone: { kind: 'changed-since' },
  });
});

test('nothing is sent where nothing changes, and undo puts back what was', () => {
  expect(updateCommunities.accept({ ...input, to: input.from }, {}).fate).toMatchObject({ outcome: 'unchanged' });
  const { item } = updateCommunities.accept(input, {});
  const undone = updateCommunities.undo!.input(item, { is: 'done', outcome: 'settings-changed' }, {});
  expect(undone).toMatchObject({ from: { isPublic: false }, to: { isPublic: true } });
  expect(updateCommunities.undo!.input(item, { is: 'done', outcome: 'already-done' }, {})).toBeUndefined();
});

test('only what is named is sent', async () => {
  const network = createFakeNetwork([{ body: { communities: [{ communityId: 'c' }] } }]);
  vi.stubGlobal('fetch', network.fetch);
  await updateCommunities.send(network.client, [input], {});
  expect(network.received).toMatchObject([{ method: 'PUT', body: { communityId: 'c', isPublic: false } }]);
});

const themeChange = (communityId: string) => ({
  communityId,
  displayName: 'Club',
  from: { metadata: { theme: 'forest', city: 'Oslo' } },
  to: { metadata: { theme: 'ocean', city: 'Oslo' } },
});

test('metadata is merged with what others changed since, and left alone where both changed the same', async () => {
  const communities = [
    { communityId: 'merged', metadata: { theme: 'forest', city: 'Bergen' } },
    { communityId: 'so', metadata: { city: 'Bergen', theme: 'ocean' } },
    { communityId: 'conflict', metadata: { theme: 'desert', city: 'Oslo' } },
  ];
  const network = createFakeNetwork([
    { body: { communities } },
    { body: { communities: [communities[0]] } },
    { body: { communities: [communities[0]] } },
  ]);
  vi.stubGlobal('fetch', network.fetch);
  const found = await updateCommunities.recheck!(network.client, ['merged', 'so', 'conflict'].map(themeChange), {});
  expect(Object.fromEntries(found)).toEqual({
    so: { is: 'done', outcome: 'already-done', objectId: 'so' },
    conflict: { kind: 'changed-since' },
  });
  await updateCommunities.send(network.client, [themeChange('merged')], {});
  expect(network.received.at(-1)).toMatchObject({
    method: 'PUT',
    body: { communityId: 'merged', metadata: { theme: 'ocean', city: 'Bergen' } },
  });
});

test('undo leaves out what the vendor has no way to put back: no tag, no category, no picture', () => {
  const from = { tags: [], categoryIds: ['a'], avatarFileId: '', isPublic: true };
  const to = { tags: ['x'], categoryIds: ['b'], avatarFileId: 'f', isPublic: false };
  const { item } = updateCommunities.accept({ ...input, from, to }, {});
  const undone = updateCommunities.undo!.input(item, { is: 'done', outcome: 'settings-changed' }, {});
  expect(undone).toMatchObject({ to: { categoryIds: ['a'], isPublic: true } });
  expect(Object.keys((undone as typeof input).to)).toEqual(['categoryIds', 'isPublic']);
});
