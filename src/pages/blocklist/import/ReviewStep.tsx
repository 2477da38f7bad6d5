import { Button, NativeSelect } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router';

import { Check } from '#src/components/Check.tsx';
import type { MatchMode } from '#src/lib/wordList/existingRules.ts';
import type { TreatAs } from '#src/lib/wordList/pattern.ts';
import type { ReviewSettings, RowFilter } from '#src/lib/wordList/review.ts';
import { paths } from '#src/paths.ts';
import { forgetDraft } from '#src/queries/drafts.ts';
import { startJob } from '#src/queries/jobs.ts';
import { linkSnapshotToImport, saveSnapshotBeforeImport } from '#src/queries/snapshots.ts';
import { useSession } from '#src/queries/useSession.ts';
import { useStorageErrorText } from '#src/queries/useStorageErrorText.ts';

import classes from './Import.module.css';
import { importItems } from './importItems.ts';
import {
  backToBring,
  comparedRules,
  compareWithNetwork,
  configure,
  endImport,
  type Existing,
  type ImportStep,
} from './importStore.ts';
import { ReadingNotes } from './ReadingNotes.tsx';
import { refusalSentence } from './refusalSentence.ts';
import { ReviewFilter } from './ReviewFilter.tsx';
import { ReviewTable } from './ReviewTable.tsx';

type Props = {
  review: Extract<ImportStep, { step: 'review' }>;
  settings: ReviewSettings;
  existing: Existing;
};

/** The second moment: every line with its class, and what would be sent. */
export function ReviewStep({ review, settings, existing }: Props) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const session = useSession();
  const [filter, setFilter] = useState<RowFilter>('all');
  const [written, setWritten] = useState<number>();
  const [failure, setFailure] = useState<unknown>();
  const failureText = useStorageErrorText(failure);
  const { counts, source } = review;
  const count = counts.toAdd;
  const isReady = existing.isDone && count > 0 && written === undefined;

  const add = async () => {
    if (!isReady) return;
    setFailure(undefined);
    setWritten(0);
    try {
      // Before anything is sent: without room for it nothing is.
      const snapshot =
        session.status === 'connected'
          ? await saveSnapshotBeforeImport(session.profile.id, comparedRules(), { source })
          : undefined;
      const job = await startJob('addBlocklistRules', {}, importItems(), {
        title: source === '' ? {} : { source },
        expectedItems: counts.all,
        onProgress: setWritten,
      });
      if (snapshot) await linkSnapshotToImport(snapshot, job.id).catch(() => {});
      await forgetDraft('blocklist-import');
      endImport();
      void navigate(paths.job(job.id));
    } catch (error) {
      setFailure(error);
      setWritten(undefined);
    }
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // The page waits unseen behind a locked session, and must not hear its keys.
    if (session.status !== 'connected' || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void add();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);

  return (
    <>
      <div className={classes.settings}>
        <NativeSelect
          size="xs"
          label={t`Match`}
          value={settings.mode}
          onChange={(event) => void configure({ mode: event.currentTarget.value as MatchMode })}
          data={[
            { value: 'exact', label: t`Exact word only` },
            { value: 'anywhere', label: t`Anywhere in the text` },
          ]}
        />
        <NativeSelect
          size="xs"
          label={t`Read the lines as`}
          value={settings.treatAs}
          onChange={(event) => void configure({ treatAs: event.currentTarget.value as TreatAs })}
          data={[
            { value: 'plain', label: t`Treat as plain text` },
            { value: 'pattern', label: t`These are regular expressions` },
          ]}
        />
        {counts.byClass['other-mode'] > 0 || settings.includeOtherMode ? (
          <Check
            checked={settings.includeOtherMode}
            onChange={(event) => void configure({ includeOtherMode: event.currentTarget.checked })}
          >
            <Trans>Also add words that are there with the other match mode</Trans>
          </Check>
        ) : null}
      </div>
      <div role="alert">
        {review.refusal === undefined ? null : (
          <div className={classes.notice} data-failure>
            {refusalSentence(review.refusal)} <Trans>The list below is unchanged.</Trans>
          </div>
        )}
      </div>
      <ReadingNotes summary={review.summary} />
      <ReviewFilter counts={counts} value={filter} onChange={setFilter} />
      <ReviewTable key={filter} filter={filter} version={review.version} />
      <div role="alert">
        {failure === undefined ? null : (
          <div className={classes.notice} data-failure>
            {failureText}
          </div>
        )}
      </div>
      <div className={classes.foot} data-foot>
        <span className={classes.footStatus} role="status">
          {written !== undefined ? (
            <Trans>Saving the job in this browser: {i18n.number(written)} lines</Trans>
          ) : existing.error !== undefined ? (
            <Trans>The network’s own rules could not all be read, so nobody can tell what is there already.</Trans>
          ) : existing.isDone ? (
            count === 0 ? (
              <Trans>Nothing new to add: every line is there already, repeated or invalid.</Trans>
            ) : (
              <Trans>Compared with the {i18n.number(existing.count)} rules of the network</Trans>
            )
          ) : (
            <Trans>Comparing with the network’s rules: {i18n.number(existing.count)} read so far</Trans>
          )}
        </span>
        {existing.error === undefined ? null : (
          <Button size="sm" variant="default" onClick={() => void compareWithNetwork()}>
            <Trans>Read them again</Trans>
          </Button>
        )}
        <Button size="sm" variant="default" onClick={backToBring}>
          <Trans>Back</Trans>
        </Button>
        <Button
          size="sm"
          disabled={!isReady}
          loading={written !== undefined}
          onClick={() => void add()}
          title="Ctrl+Enter"
        >
          <Plural value={count} one="Add # rule" other="Add # rules" />
        </Button>
      </div>
    </>
  );
}
