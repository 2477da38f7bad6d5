import '#src/laterMessages.ts';

import { t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { Plural, Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';

import { InfiniteTable, type Column } from '#src/components/InfiniteTable.tsx';
import { LineNumbers } from '#src/components/LineNumbers.tsx';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { RuleText } from '#src/components/RuleText.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { MoreFailure } from '#src/layout/MoreFailure.tsx';
import { kindText } from '#src/layout/kindText/kindText.ts';
import { jobStatus, jobTitle, itemMatch } from '#src/layout/jobText.ts';
import { paths } from '#src/paths.ts';
import { useJob, useJobsLoaded } from '#src/queries/jobs.ts';
import { jobItemId, useJobItems, type JobItem } from '#src/queries/jobItems.ts';

import classes from './Activity.module.css';
import { FateCell } from './FateCell.tsx';
import { FateFilter } from './FateFilter.tsx';
import { JobUrl } from './filter.ts';
import { JobSummary } from './JobSummary.tsx';

/** One job: how far it is, what became of every item, and what can still be done about it. */
function JobPage() {
  // Read so that the words follow the language.
  useLingui();
  const { jobId = '' } = useParams();
  const job = useJob(jobId);
  const isLoaded = useJobsLoaded();
  const [filter, setFilter] = useUrlFilter(JobUrl);
  const isPhone = useIsPhone();
  const items = useJobItems(job, filter.fate);

  const lineColumn = useMemo<Column<JobItem>>(
    () => ({
      key: 'line',
      header: t`Line`,
      track: '120px',
      wideOnly: true,
      cell: ({ lines }) => <LineNumbers lines={lines} />,
    }),
    [],
  );
  const matchColumn = useMemo<Column<JobItem>>(
    () => ({ key: 'mode', header: t`Match`, track: '170px', wideOnly: true, cell: itemMatch }),
    [],
  );
  const text = kindText(job?.kind ?? '');
  // Only what came from a list has lines.
  const hasLines = job?.kind === 'addBlocklistRules' && job.undoOf === undefined;
  const columns = useMemo<Column<JobItem>[]>(
    () => [
      ...(hasLines ? [lineColumn] : []),
      {
        key: 'text',
        header: text.object(),
        track: 'minmax(120px, 1fr)',
        cell: (item) => (
          <>
            {item.mode === undefined ? <span dir="auto">{item.text}</span> : <RuleText regex={item.text} />}
            {item.id === undefined || item.id === item.text ? null : (
              <span className={`mono ${classes.id}`}>{item.id}</span>
            )}
            {isPhone ? (
              <div className={classes.second}>
                {hasLines && item.lines.length > 0 ? (
                  <>
                    {t`Line`} <LineNumbers lines={item.lines} />{' '}
                  </>
                ) : null}
                {itemMatch(item)}
              </div>
            ) : null}
          </>
        ),
      },
      ...(text.isRules ? [matchColumn] : []),
      {
        key: 'fate',
        header: t`What became of it`,
        track: 'minmax(140px, 1fr)',
        cell: ({ fate }) => <FateCell fate={fate} />,
      },
    ],
    [hasLines, lineColumn, matchColumn, text, isPhone],
  );

  if (!job) {
    return (
      <PageFrame title={isLoaded ? t`No such job` : t`Job`} scrolls>
        {isLoaded ? (
          <StatePanel
            title={t`This job is not kept in this browser`}
            actions={
              <Link to={paths.activity}>
                <Trans>See the jobs that are</Trans>
              </Link>
            }
          >
            <Trans>
              Jobs live in the browser that started them. This one was cleared, or belongs to another browser or
              network.
            </Trans>
          </StatePanel>
        ) : (
          <TableSkeleton />
        )}
      </PageFrame>
    );
  }
  return (
    <PageFrame title={jobTitle(job)} subtitle={jobStatus(job)}>
      <JobSummary job={job} />
      <FateFilter job={job} value={filter.fate} onChange={(fate) => setFilter({ fate })} />
      {items.isPending ? (
        <TableSkeleton />
      ) : items.error ? (
        <ErrorPanel error={items.error} onRetry={items.retry} />
      ) : (
        <InfiniteTable
          label={t`Items of this job`}
          rows={items.rows}
          rowId={jobItemId}
          rowLabel={({ text }) => text}
          onVisible={items.onVisible}
          columns={columns}
          more={{
            hasMore: items.hasMore,
            isLoading: items.isLoadingMore,
            failure: items.moreError ? <MoreFailure error={items.moreError} onRetry={items.retry} /> : undefined,
            load: items.load,
          }}
          end={
            items.rows.length === 0 ? (
              <Trans>No line with this outcome.</Trans>
            ) : (
              <Plural value={items.rows.length} one="That is all: # line" other="That is all: # lines" />
            )
          }
        />
      )}
    </PageFrame>
  );
}

export { JobPage as Component };
