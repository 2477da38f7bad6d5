import { useLingui } from '@lingui/react/macro';

import { FilterChips } from '#src/components/FilterChips.tsx';
import type { Job } from '#src/jobs/job.ts';
import { fateText } from '#src/layout/jobText.ts';

/** What was changed before what was found so, whichever came first. */
const order = [
  'live',
  'removed',
  'enabled',
  'disabled',
  'member-added',
  'member-removed',
  'banned',
  'unbanned',
  'roles-set',
  'closed',
  'approved',
  'declined',
  'post-deleted',
  'flags-cleared',
  'settings-changed',
  'community-created',
  'category-created',
  'category-changed',
  'metadata-changed',
  'user-created',
  'user-deleted',
  'user-banned',
  'user-unbanned',
  'user-changed',
  'sessions-revoked',
  'pinned',
  'unpinned',
  'already-there',
  'already-gone',
  'unchanged',
];
const placeOf = (outcome: string) => (order.includes(outcome) ? order.indexOf(outcome) : order.length);

type Props = { job: Job; value: string; onChange: (fate: string) => void };

/** How many items ended how; pressing one shows those. */
export function FateFilter({ job, value, onChange }: Props) {
  const { t } = useLingui();
  const { fates, outcomes } = job.counts;
  const waiting = fates.queued + fates.doubtful + fates['in-flight'];
  return (
    <FilterChips
      label={t`Show items`}
      value={value}
      onChange={onChange}
      chips={[
        { value: 'all', label: t`All`, count: job.total, isAlwaysShown: true },
        { value: 'waiting', label: t`Not sent yet`, count: waiting },
        { value: 'sent', label: t`Accepted, to be checked`, count: fates.sent },
        ...Object.entries(outcomes)
          .toSorted(([one], [other]) => placeOf(one) - placeOf(other))
          .map(([outcome, count]) => ({ value: outcome, label: fateText('done', outcome), count })),
        { value: 'refused', label: t`Refused or left out`, count: fates.refused },
        { value: 'unknown', label: t`Unknown`, count: fates.unknown },
        { value: 'cancelled', label: t`Cancelled`, count: fates.cancelled },
      ]}
    />
  );
}
