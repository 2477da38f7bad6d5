import { beforeEach, expect, test, vi } from 'vitest';

import type { FlaggedItem } from './flaggedItem.ts';

/** What each source lists now; `fail` makes one throw. */
const network = { communities: [] as string[], users: [] as string[], fail: '' };
let profileId = 0;
let tell: (decided: ReadonlyMap<string, { jobId: string; is: 'on-its-way' | 'done' | 'back' }>) => void = () => {};

vi.mock('#src/session/session.ts', () => ({
  currentClient: () => Promise.resolve({}),
  sessionState: { get: () => ({ status: 'connected', profile: { id: String(profileId) } }) },
}));
vi.mock('./decided.ts', () => ({
  followDecisions: (_: number, onChange: typeof tell) => {
    tell = onChange;
    return () => {};
  },
}));
vi.mock('./flaggedSources.ts', () => ({
  sourceNames: ['communities', 'feeds', 'users', 'channels'],
  async *readSource(name: string) {
    await Promise.resolve();
    if (name === network.fail) throw new Error('no answer');
    const ids = name === 'communities' ? network.communities : name === 'users' ? network.users : [];
    // A page each, as the network does.
    for (const id of ids) yield [item(name, id)];
  },
}));

const { flaggedQueue, openFlaggedQueue, takeArrived, touchFlaggedQueue } = await import('./flaggedQueue.ts');

function item(source: string, id: string): FlaggedItem {
  const isUser = source === 'users';
  return {
    key: `${isUser ? 'user' : 'post'}:${id}`,
    kind: isUser ? 'user' : 'post',
    id,
    authorId: 'a',
    authorName: 'A',
    text: id,
    createdAt: `2026-11-0${id.length}`,
    reports: 1,
    attachments: [],
    place: isUser ? { is: 'network' } : { is: 'community', communityId: 'c', name: 'C' },
  };
}

const keys = (list: readonly FlaggedItem[]) => list.map(({ key }) => key).toSorted();
const settled = () =>
  vi.waitFor(() => expect(Object.values(flaggedQueue.get().sources).some((one) => one.isReading)).toBe(false));

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.stubGlobal('document', { visibilityState: 'visible' });
  Object.assign(network, { communities: ['p', 'pp'], users: ['u'], fail: '' });
  profileId += 1;
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

test('all sources come together; one that fails says so, and the others stand', async () => {
  network.fail = 'users';
  const close = openFlaggedQueue();
  await settled();
  expect(keys(flaggedQueue.get().items)).toEqual(['post:p', 'post:pp']);
  expect(flaggedQueue.get().sources.users.error).toBeInstanceOf(Error);
  expect(flaggedQueue.get().sources.communities.error).toBeUndefined();
  close();
});

test('once somebody works with the rows, what is new waits to be asked for', async () => {
  const close = openFlaggedQueue();
  await settled();
  touchFlaggedQueue();
  network.communities.push('ppp');
  await vi.advanceTimersByTimeAsync(60_000);
  await settled();
  expect(keys(flaggedQueue.get().items)).toEqual(['post:p', 'post:pp', 'user:u']);
  expect(keys(flaggedQueue.get().arrived)).toEqual(['post:ppp']);
  takeArrived();
  expect(flaggedQueue.get().items[0]?.key).toBe('post:ppp');
  expect(flaggedQueue.get().arrived).toEqual([]);
  close();
});

test('a later visit keeps what was decided, and drops what others have dealt with', async () => {
  const close = openFlaggedQueue();
  await settled();
  tell(new Map([['post:p', { jobId: 'j', is: 'done' }]]));
  close();
  const closeAgain = openFlaggedQueue();
  tell(new Map());
  expect(flaggedQueue.get().decided.get('post:p')).toMatchObject({ is: 'done' });
  closeAgain();
  // Somebody else has cleared one, and the visit is long enough ago to read all again.
  await vi.advanceTimersByTimeAsync(11 * 60_000);
  network.communities = ['p'];
  const closeLast = openFlaggedQueue();
  await settled();
  expect(keys(flaggedQueue.get().items)).toEqual(['post:p', 'user:u']);
  closeLast();
});
