import { StorageError } from '#src/storage/errors.ts';

/** `navigator.storage.estimate`: bytes used by this site and bytes the browser grants it. */
export type EstimateStorage = () => Promise<{ usage?: number; quota?: number }>;

/** An item with its fate takes about 200 bytes in the database; twice that leaves room for what is yet to be written. */
const bytesPerItem = 400;

/** Throws a `StorageError` of kind `quota` when the browser would not have room for so many items. */
export async function checkQuota(estimate: EstimateStorage | undefined, items: number): Promise<void> {
  // Not every browser tells. Then the write itself has to.
  const { usage, quota } = (await estimate?.().catch(() => undefined)) ?? {};
  if (usage === undefined || quota === undefined || usage + items * bytesPerItem <= quota) return;
  throw new StorageError('quota', `No room for ${items} items: ${quota - usage} bytes are left for this site.`);
}
