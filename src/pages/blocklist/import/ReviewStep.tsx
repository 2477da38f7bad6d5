import notice from '#src/components/Notice.module.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';

import { Check } from '#src/components/Check.tsx';
import { isQuestionOpen } from '#src/components/confirm.ts';
import type { MatchMode } from '#src/lib/wordList/existingRules.ts';
import type { TreatAs } from '#src/lib/wordList/pattern.ts';
import type { ReviewSettings, RowFilter } from '#src/lib/wordList/reviewTypes.ts';
import { paths } from '#src/paths.ts';
import { useSession } from '#src/queries/useSession.ts';
import { useStorageErrorText } from '#src/queries/useStorageErrorText.ts';

import classes from './Import.module.css';
import { importReason } from './importReason.ts';
import { backToBring, compareWithNetwork, configure, type Existing, type ImportStep } from './importStore.ts';
import { lintSoon } from './lintReview.ts';
import { ReadingNotes } from './ReadingNotes.tsx';
import { refusalSentence } from './refusalSentence.ts';
import { ReviewFilter } from './ReviewFilter.tsx';
import { ReviewTable } from './ReviewTable.tsx';
import { rehearse } from './rehearse.ts';
import { startImport } from './startImport.ts';

type Props = {
  review: Extract<ImportStep, { step: 'review' }>;
  settings: ReviewSettings;
  existing: Existing;
  /** Lines of the job written so far, while it is saved. */
  saving: number | undefined;
  edition: number;
};

const isMac = /^Mac|^iP/.test(navigator.platform);

/** The second moment: every line with its class, and what would be sent. */
export function ReviewStep({ review, settings, existing, saving, edition }: Props) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const session = useSession();
  const [filter, setFilter] = useState<RowFilter>('all');
  const stop = useRef<AbortController>(undefined);
  const [hint, setHint] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const failureText = useStorageErrorText(failure);
  const { counts, source } = review;
  const reason = useSyncExternalStore(importReason.subscribe, importReason.get);
  const count = counts.toAdd;
  const isReady = existing.isDone && count > 0 && saving === undefined;

  const add = async () => {
    if (!isReady || session.status !== 'connected') return;
    setFailure(undefined);
    const { signal } = (stop.current = new AbortController());
    try {
      const job = await startImport({ profileId: session.profile.id, source, lines: counts.all, signal });
      // Whoever has gone elsewhere meanwhile sees it in the tray.
      if (location.pathname === paths.blocklistImport) void navigate(paths.job(job.id));
    } catch (error) {
      if (!signal.aborted) setFailure(error);
    }
  };

  // Whatever changes the list changes what is to be said of it.
  useEffect(lintSoon, [edition, existing.isDone]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // The page waits unseen behind a locked session, and must not hear its keys.
    if (session.status !== 'connected' || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // Then the key answers the question that is open, if anything.
    if (isQuestionOpen()) return;
    event.preventDefault();
    setHint(!isReady && saving === undefined);
    void add();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);

  return (
    <>
      <fieldset className={classes.settings} disabled={saving !== undefined}>
        <legend className="visually-hidden">{t`How the lines are read`}</legend>
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
        <TextInput
          size="xs"
          className={classes.reason ?? ''}
          label={t`Reason (optional, for the record)`}
          value={reason}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => importReason.set(event.currentTarget.value)}
        />
        {counts.byClass['other-mode'] > 0 || settings.includeOtherMode ? (
          <Check
            checked={settings.includeOtherMode}
            onChange={(event) => void configure({ includeOtherMode: event.currentTarget.checked })}
          >
            <Trans>Also add words that are there with the other match mode</Trans>
          </Check>
        ) : null}
      </fieldset>
      <div role="alert">
        {review.refusal === undefined ? null : (
          <div className={notice.notice} data-failure>
            {refusalSentence(review.refusal)} <Trans>The list below is unchanged.</Trans>
          </div>
        )}
      </div>
      <ReadingNotes summary={review.summary} />
      <ReviewFilter counts={counts} value={filter} onChange={setFilter} />
      <ReviewTable key={filter} filter={filter} version={review.version} />
      <div role="alert">
        {failure === undefined ? null : (
          <div className={notice.notice} data-failure>
            {failureText}
          </div>
        )}
      </div>
      <div className={classes.foot} data-foot>
        <span className={classes.footStatus} role="status">
          {saving !== undefined ? (
            <Trans>Saving the job in this browser: {i18n.number(saving)} lines</Trans>
          ) : existing.error !== undefined ? (
            <Trans>The network’s own rules could not all be read, so nobody can tell what is there already.</Trans>
          ) : existing.isDone ? (
            count === 0 ? (
              <Trans>Nothing new to add: every line is there already, repeated or invalid.</Trans>
            ) : (
              <Plural
                value={existing.count}
                one="Compared with the # rule of the network"
                other="Compared with the # rules of the network"
              />
            )
          ) : (
            <>
              <Trans>Comparing with the network’s rules: {i18n.number(existing.count)} read so far</Trans>
              {hint ? (
                <>
                  . <Trans>The list can be added when that is done.</Trans>
                </>
              ) : null}
            </>
          )}
        </span>
        {existing.error === undefined ? null : (
          <Button size="sm" variant="default" onClick={() => void compareWithNetwork()}>
            <Trans>Read them again</Trans>
          </Button>
        )}
        <Button
          size="sm"
          variant="default"
          disabled={saving !== undefined || count === 0}
          onClick={() => void rehearse().then(() => navigate(paths.blocklistLab))}
        >
          <Trans>Rehearse</Trans>
        </Button>
        {saving === undefined ? (
          <Button size="sm" variant="default" onClick={backToBring}>
            <Trans>Back</Trans>
          </Button>
        ) : (
          <Button size="sm" variant="default" onClick={() => stop.current?.abort()}>
            <Trans>Cancel</Trans>
          </Button>
        )}
        <Button
          size="sm"
          disabled={!isReady}
          loading={saving !== undefined}
          onClick={() => void add()}
          title={isMac ? '⌘ ↵' : t`Ctrl+Enter`}
        >
          <Plural value={count} one="Add # rule" other="Add # rules" />
        </Button>
      </div>
    </>
  );
}
