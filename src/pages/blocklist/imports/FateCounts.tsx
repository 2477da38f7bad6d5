import { useLingui } from '@lingui/react/macro';

import type { Job } from '#src/jobs/job.ts';
import { fateText } from '#src/layout/jobText.ts';

/** How many lines of an import ended how, as one line of text. */
export function FateCounts({ job }: { job: Job }) {
  const { t, i18n } = useLingui();
  const { fates, outcomes } = job.counts;
  const waiting = fates.queued + fates.doubtful + fates['in-flight'] + fates.sent;
  const parts: [string, number][] = [
    ...Object.entries(outcomes).map(([outcome, count]): [string, number] => [fateText('done', outcome), count]),
    [t`Refused or left out`, fates.refused],
    [t`Unknown`, fates.unknown],
    [t`Cancelled`, fates.cancelled],
    [t`Not finished`, waiting],
  ];
  return (
    <>
      {parts
        .filter(([, count]) => count > 0)
        .map(([label, count]) => `${label} ${i18n.number(count)}`)
        .join(' · ')}
    </>
  );
}
