import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from '#src/api/fakeNetwork.ts';

import { updateNetworkSettings } from './updateNetworkSettings.ts';

afterEach(() => vi.unstubAllGlobals());

const params = { part: 'social' } as const;
const item = (name: string, from: boolean | undefined, to: boolean) =>
  updateNetworkSettings.accept({ name, from, to }, params).item;

test('what somebody else has changed meanwhile is left alone, what is so already counts as done', async () => {
  const network = createFakeNetwork([{ body: { isSo: true, isOther: true, isFree: false } }]);
  vi.stubGlobal('fetch', network.fetch);
  const items = [item('isSo', false, true), item('isOther', false, false), item('isFree', false, true)];
  const gone = item('isGone', false, true);
  const found = await updateNetworkSettings.recheck!(network.client, [...items, gone], params);
  expect([...found.values()]).toEqual([
    { is: 'done', outcome: 'already-done' },
    { kind: 'changed-since' },
    { kind: 'changed-since' },
  ]);
});

test('what the network says afterwards decides, not its answer to the change', async () => {
  const network = createFakeNetwork([{ body: { isTaken: true, isIgnored: false } }]);
  vi.stubGlobal('fetch', network.fetch);
  const wanted = new Set(
    [item('isTaken', false, true), item('isIgnored', false, true)].map(updateNetworkSettings.keyOf),
  );
  const seen = [];
  const search = { wanted, firstMark: undefined, marks: [], thorough: true };
  for await (const some of updateNetworkSettings.find!(network.client, search)) seen.push(...some);
  expect(seen).toEqual([{ key: '["social","isTaken",true]', outcome: 'setting-changed' }]);
});

const undone = (from: boolean | undefined) =>
  updateNetworkSettings.undo!.input(item('isIt', from, true), { is: 'done', outcome: 'setting-changed' }, params);

test('undo puts back what was, where that is known', () => {
  expect(undone(false)).toEqual({ name: 'isIt', from: true, to: false });
  expect(undone(undefined)).toBeUndefined();
});
