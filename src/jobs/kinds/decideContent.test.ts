import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from '#src/api/fakeNetwork.ts';

import type { ContentInput } from './decideContent.ts';
import { clearCommentsFlags, deleteComments } from './decideComments.ts';
import { clearMessagesFlags, deleteMessages } from './decideMessages.ts';

afterEach(() => vi.unstubAllGlobals());

const ids = ['open', 'edited', 'deleted', 'cleared', 'gone'];
const items = ids.map((contentId): ContentInput => ({ contentId, text: 'Hi', isReported: true }));
const now = [
  { data: { text: 'Hi' }, flagCount: 2 },
  { data: { text: 'Ho' }, flagCount: 2 },
  { data: { text: 'Hi' }, flagCount: 2, isDeleted: true },
  { data: { text: 'Hi' }, flagCount: 0 },
];
const changed = { kind: 'changed-since' };
const done = (objectId: string) => ({ is: 'done', outcome: 'already-done', objectId });

test.each([
  { what: 'comments', idName: 'commentId', remove: deleteComments, clear: clearCommentsFlags },
  { what: 'messages', idName: 'messageId', remove: deleteMessages, clear: clearMessagesFlags },
])('$what are looked at again: only what still is what was decided on is sent', async (kind) => {
  const body = { [kind.what]: now.map((one, at) => ({ ...one, [kind.idName]: ids[at] })) };
  const { client, fetch } = createFakeNetwork([{ body }, { body }]);
  vi.stubGlobal('fetch', fetch);
  expect(Object.fromEntries(await kind.remove.recheck!(client, items, {}))).toEqual({
    edited: changed,
    deleted: done('deleted'),
    cleared: { ...changed, message: 'handled' },
    gone: changed,
  });
  expect(Object.fromEntries(await kind.clear.recheck!(client, items, {}))).toEqual({
    edited: changed,
    deleted: changed,
    cleared: done('cleared'),
    gone: changed,
  });
});

test('a look at more than ten asks ten at a time, which is the most the network takes', async () => {
  const { client, fetch, received } = createFakeNetwork([{ body: {} }, { body: {} }]);
  vi.stubGlobal('fetch', fetch);
  const many = Array.from({ length: 12 }, (_, index): ContentInput => ({ contentId: `c${index}`, text: '' }));
  expect((await deleteComments.recheck!(client, many, {})).size).toBe(12);
  expect(received).toHaveLength(2);
});
