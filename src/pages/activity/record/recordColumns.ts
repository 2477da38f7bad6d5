import { t } from '@lingui/core/macro';

import type { RecordEntry } from '#src/queries/ledger.ts';

import { actionText, eventText } from './recordText.ts';

export type RecordColumn = { key: string; label: string; value: (entry: RecordEntry) => string | number };

/** Everything an entry holds, as columns of a file. `hash` and `previous` let anybody check the chain again. */
export function recordColumns(): RecordColumn[] {
  return [
    { key: 'seq', label: t`Number`, value: ({ seq }) => seq },
    { key: 'at', label: t`Time`, value: ({ at }) => new Date(at).toISOString() },
    { key: 'network', label: t`Network`, value: ({ network = '' }) => network },
    { key: 'moderator', label: t`Moderator`, value: ({ moderator = '' }) => moderator },
    { key: 'action', label: t`Action`, value: actionText },
    { key: 'event', label: t`What happened`, value: eventText },
    { key: 'objectCount', label: t`Number of objects`, value: ({ objectCount = '' }) => objectCount },
    { key: 'objects', label: t`Objects (the first 100)`, value: ({ objects = [] }) => objects.join('\n') },
    { key: 'objectIds', label: t`Their IDs`, value: ({ objectIds = [] }) => objectIds.join('\n') },
    { key: 'source', label: t`Source`, value: ({ source = '' }) => source },
    { key: 'reason', label: t`Reason`, value: ({ reason = '' }) => reason },
    { key: 'before', label: t`Before`, value: ({ before }) => (before === undefined ? '' : JSON.stringify(before)) },
    { key: 'after', label: t`After`, value: ({ after }) => (after === undefined ? '' : JSON.stringify(after)) },
    { key: 'jobId', label: t`Job`, value: ({ jobId = '' }) => jobId },
    { key: 'previous', label: t`Hash before`, value: ({ previous }) => previous },
    { key: 'hash', label: t`Hash`, value: ({ hash }) => hash },
  ];
}
