import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';

import { clearAndBegin, loadNetwork, saveRows } from './workerStore.ts';

const origin = { networkId: 'default', seed: 's', scale: 'demo', startedAt: 1 } as const;
const row = (id: string, position: number, row: unknown) => ({ table: 'blocklist', id, position, row });

test('what was kept comes back, the last state of each row, until another network begins', async () => {
  expect(await loadNetwork()).toBeUndefined();
  await clearAndBegin(origin);
  await saveRows([row('b', 0, { is: 1 }), row('a', 1, { is: 2 })]);
  await saveRows([row('b', 0, { is: 3 })]);
  expect(await loadNetwork()).toEqual({ origin, saved: [row('a', 1, { is: 2 }), row('b', 0, { is: 3 })] });
  await clearAndBegin({ ...origin, seed: 't' });
  expect(await loadNetwork()).toEqual({ origin: { ...origin, seed: 't' }, saved: [] });
});
