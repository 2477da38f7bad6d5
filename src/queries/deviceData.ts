import { useQuery } from '@tanstack/react-query';

import { createStore } from '#src/lib/store.ts';
import { countRecords, eraseDevice } from '#src/storage/deviceData.ts';

import { countRecordBefore, pruneRecord } from './ledger.ts';

/** How many things of each sort this device keeps. */
export function useDeviceData() {
  return useQuery({ queryKey: ['deviceData'], queryFn: countRecords, staleTime: 0 });
}

/** Deletes all of it and starts anew. Does not come back when it works. Throws `StorageError`. */
export async function eraseDeviceData(): Promise<void> {
  await eraseDevice();
  location.assign('/');
}

/** Days an entry stays on record; 0 for ever. */
export const retentions = [0, 30, 90, 365] as const;
export type Retention = (typeof retentions)[number];

const key = 'custos.retention';
const day = 86_400_000;

export const retention = createStore<Retention>(read());

/** How many entries would go if the record were kept only so long. */
export const countOlder = (days: Retention): Promise<number> =>
  days === 0 ? Promise.resolve(0) : countRecordBefore(Date.now() - days * day);

/** Keeps the record so long from now on, and deletes what is older. Throws `StorageError`. */
export async function keepRecord(days: Retention): Promise<void> {
  retention.set(days);
  try {
    localStorage.setItem(key, String(days));
  } catch {
    // Storage is blocked: the choice holds until the page is left.
  }
  await applyRetention();
}

/** Deletes what is older than the choice allows. */
export async function applyRetention(): Promise<void> {
  const days = retention.get();
  if (days > 0) await pruneRecord(Date.now() - days * day);
}

function read(): Retention {
  try {
    const kept = Number(localStorage.getItem(key));
    return retentions.find((days) => days === kept) ?? 0;
  } catch {
    return 0;
  }
}
