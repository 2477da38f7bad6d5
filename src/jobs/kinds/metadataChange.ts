import { mergeMetadata, type Metadata } from '#src/lib/metadata.ts';

import { isSameField, type FieldChange } from './lookAgain.ts';

type Item = FieldChange<{ metadata: Metadata }>;

const merge = ({ from, to }: Item, now: Metadata | null | undefined) =>
  mergeMetadata(from.metadata ?? {}, to.metadata ?? {}, now ?? {});

/** What to write: the vendor replaces metadata as a whole (contract §25), so what others changed meanwhile goes with it. */
export const mergedMetadata = (item: Item, now: Metadata | null | undefined): Metadata => merge(item, now).merged;

/** True where every key that the change is about is as `fields` says, which are `from` or `to` of the item. */
export function isMetadataSo(item: Item, fields: Item['to'], now: Metadata | null | undefined): boolean {
  const { merged, conflicts } = merge(item, now);
  return fields === item.to ? isSameField(merged, now ?? {}) : conflicts.length === 0;
}
