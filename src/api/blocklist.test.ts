import { afterEach, expect, test, vi } from 'vitest';

import {
  addBlocklistRules,
  deleteBlocklistRules,
  listBlocklistRules,
  setBlocklistRuleEnabled,
  verifyBlocklist,
} from './blocklist.ts';
import { createFakeNetwork, refusal } from './fakeNetwork.ts';

afterEach(() => vi.unstubAllGlobals());

function setUp(...given: Parameters<typeof createFakeNetwork>) {
  const network = createFakeNetwork(...given);
  vi.stubGlobal('fetch', network.fetch);
  return network;
}

const rule = {
  ruleId: 'r1',
  regex: 'spam',
  isMatchExactWord: true,
  isEnabled: false,
  isDeleted: false,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-02T00:00:00.000Z',
};

test('the list is asked for by size first and by token after, with the same filter', async () => {
  const { client, received } = setUp([{ body: { results: [rule], paging: { next: 'T/1' } } }]);
  const filter = { startsWith: 'sp am', sortBy: 'lastCreated' } as const;
  expect(await listBlocklistRules(client, filter, { limit: 20 })).toEqual({ items: [rule], next: 'T/1' });
  await listBlocklistRules(client, filter, { token: 'T/1' });
  const path = 'https://api.test/api/v3/blocklists?regex=sp%20am&sortBy=lastCreated';
  expect(received.map(({ url }) => url)).toEqual([`${path}&options%5Blimit%5D=20`, `${path}&options%5Btoken%5D=T%2F1`]);
});

test('an empty filter is left out', async () => {
  const { client, received } = setUp([{ body: { results: [] } }]);
  await listBlocklistRules(client, { startsWith: '' }, { limit: 20 });
  expect(received[0]?.url).toBe('https://api.test/api/v3/blocklists?options%5Blimit%5D=20');
});

test('a rule needs an id and its text; the rest may be missing or new', async () => {
  const { client } = setUp([{ body: { results: [{ ruleId: 'r', regex: 'x', isEnabled: null, networkId: 'n' }] } }]);
  expect((await listBlocklistRules(client, {}, { limit: 1 })).items).toEqual([
    {
      ruleId: 'r',
      regex: 'x',
      isMatchExactWord: false,
      isEnabled: true,
      isDeleted: false,
      createdAt: '',
      updatedAt: '',
      networkId: 'n',
    },
  ]);
  const broken = setUp([{ body: { results: [{ regex: 'x' }] } }]);
  await expect(listBlocklistRules(broken.client, {}, { limit: 1 })).rejects.toMatchObject({
    kind: 'bad-response',
    endpoint: 'GET /api/v3/blocklists',
    field: 'results.0.ruleId',
  });
});

test('changes go to the calls of the FAQ, whose answers are empty', async () => {
  const { client, received } = setUp([{}]);
  await addBlocklistRules(client, { regexs: ['a', 'b c'], isMatchExactWord: true });
  await setBlocklistRuleEnabled(client, { ruleId: 'r/1', isEnabled: false });
  await deleteBlocklistRules(client, { ruleIds: ['r1', 'r2'] });
  const root = 'https://api.test/api/v2/blacklist/records';
  expect(received.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['POST', root, { regexs: ['a', 'b c'], isMatchExactWord: true }],
    ['PUT', `${root}/r%2F1`, { ruleId: 'r/1', isEnabled: false }],
    ['DELETE', `${root}?ruleIds%5B%5D=r1&ruleIds%5B%5D=r2`, undefined],
  ]);
});

test('deleting nothing asks for nothing', async () => {
  const { client, received } = setUp();
  await deleteBlocklistRules(client, { ruleIds: [] });
  expect(received).toEqual([]);
});

test('the refusal of a text is the answer to the question', async () => {
  const { client, received } = setUp([{ body: { success: true } }, refusal(403, 400_308), refusal(403, 400_301)]);
  expect(await verifyBlocklist(client, { data: ['hello'] })).toEqual({ isBlocked: false });
  expect(await verifyBlocklist(client, { data: ['spam'] })).toEqual({ isBlocked: true });
  await expect(verifyBlocklist(client, { data: ['spam'] })).rejects.toMatchObject({ kind: 'forbidden' });
  expect(received[0]).toMatchObject({
    method: 'POST',
    url: 'https://api.test/api/v3/blocklists/verify',
    body: { data: ['hello'] },
  });
});
