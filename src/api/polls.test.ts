import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from './fakeNetwork.ts';
import { listCommunityPins, unpinPost } from './pinnedPosts.ts';
import { getPoll, listVoters } from './polls.ts';

afterEach(() => vi.unstubAllGlobals());

function answering(body: unknown) {
  const network = createFakeNetwork([{ body }]);
  vi.stubGlobal('fetch', network.fetch);
  return network.client;
}

const pin = (placement: string) => ({ referenceId: 'x', placement });

test('voters are read under either spelling, with their names', async () => {
  for (const key of ['UsersAnswered', 'usersAnswered']) {
    const client = answering({
      polls: [],
      users: [{ userId: 'u', displayName: 'Uma' }],
      [key]: [{ userId: 'u', createdAt: '2026-01-01T00:00:00.000Z' }],
      paging: { next: 'more' },
    });
    // oxlint-disable-next-line no-await-in-loop -- one network each
    expect(await listVoters(client, 'p', 'a', { limit: 20 })).toEqual({
      items: [{ userId: 'u', createdAt: '2026-01-01T00:00:00.000Z', displayName: 'Uma' }],
      next: 'more',
    });
  }
});

test('a poll without its id is a broken answer that names the field, not a poll that is gone', async () => {
  const client = answering({ polls: [{ question: 'Tea?' }] });
  await expect(getPoll(client, 'p')).rejects.toMatchObject({ kind: 'bad-response', field: 'polls.0.pollId' });
});

test('a post pinned in two places has both, and none is never unpinned', async () => {
  const client = answering({ pins: [pin('default'), pin('announcement')] });
  expect(await listCommunityPins(client, 'c')).toEqual(new Map([['x', ['default', 'announcement']]]));
  await expect(unpinPost(client, { communityId: 'c', placement: 'default', postId: '' })).rejects.toThrow('them all');
});
