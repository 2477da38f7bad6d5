import { t } from '@lingui/core/macro';

import { exactTime } from '#src/lib/time.ts';
import type { Snapshot } from '#src/queries/snapshots.ts';

/** Why there is a snapshot. */
export function snapshotWhy({ origin, name }: Snapshot): string {
  switch (origin) {
    case 'import':
      return name === undefined ? t`Before an import` : t`Before the import of ${name}`;
    case 'person':
      return t`Saved by hand`;
    case 'file':
      return t`From the file ${name ?? ''}`;
  }
}

/** What a snapshot is called in a choice or a sentence: its moment and its reason. */
export const snapshotLabel = (snapshot: Snapshot, locale: string): string =>
  `${exactTime(snapshot.at, locale)} · ${snapshotWhy(snapshot)}`;
