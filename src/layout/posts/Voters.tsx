import { Button } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';

import type { Poll } from '#src/api/polls.ts';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { toast } from '#src/components/toast.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { MoreFailure } from '#src/layout/MoreFailure.tsx';
import { SaveCsv } from '#src/layout/SaveCsv.tsx';
import { csvBlob } from '#src/lib/csv.ts';
import { useInfiniteList } from '#src/queries/infiniteList.ts';
import { eachVoterPage, voterIdOf, voters } from '#src/queries/polls.ts';

import classes from './Post.module.css';

/** Who gave one answer, the first to vote first. */
export function Voters({ pollId, answerId }: { pollId: string; answerId: string }) {
  const { t } = useLingui();
  const onReloaded = useCallback(
    () => toast(t`The page link had expired, so the list was loaded again from its start.`),
    [t],
  );
  const list = useInfiniteList(voters(pollId, answerId), voterIdOf, onReloaded);
  if (list.error) return <ErrorPanel error={list.error} onRetry={list.retry} />;
  return (
    <>
      <ul className={classes.voters} aria-label={t`Voters`}>
        {list.rows.map(({ userId, displayName, createdAt }) => (
          <li key={userId}>
            <bdi title={userId}>{displayName ?? userId}</bdi>
            <RelativeTime at={createdAt} />
          </li>
        ))}
      </ul>
      {list.moreError ? <MoreFailure error={list.moreError} onRetry={list.load} /> : null}
      {list.hasMore && !list.moreError ? (
        <Button size="compact-xs" variant="default" loading={list.isLoadingMore} onClick={list.load}>
          <Trans>Show more voters</Trans>
        </Button>
      ) : null}
    </>
  );
}

/** Saves everybody who voted as CSV, a line for each answer given. */
export function ExportVoters({ poll }: { poll: Poll }) {
  return (
    <SaveCsv
      name={`poll ${poll.pollId}`}
      failure={t`The voters could not all be read, so no file was saved. Try again.`}
      csv={(onProgress, signal) => votersCsv(poll, onProgress, signal)}
    />
  );
}

function votersCsv({ pollId, answers }: Poll, onProgress: (read: number) => void, signal: AbortSignal): Promise<Blob> {
  let read = 0;
  async function* records() {
    for (const { id, data } of answers) {
      for await (const page of eachVoterPage(pollId, id, signal)) {
        read += page.length;
        onProgress(read);
        for (const { userId, displayName, createdAt } of page) yield [data, userId, displayName ?? '', createdAt];
      }
    }
  }
  return csvBlob(records(), { header: [t`Answer`, t`ID`, t`Name`, t`Voted`] });
}
