import '#src/laterMessages.ts';

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';

import { checkEntry } from '#src/lib/wordList/pattern.ts';
import { findRule } from '#src/queries/blocklist.ts';
import { isFinishedJob, startJob, useJob } from '#src/queries/jobs.ts';
import { useErrorText } from '#src/queries/useErrorText.ts';
import { connectedProfileId } from '#src/queries/useSession.ts';
import { isStorageError, useStorageErrorText } from '#src/queries/useStorageErrorText.ts';

import classes from './AddRule.module.css';

/** One word or pattern, added on the spot. Lists go through the import. */
export default function AddRule({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [isExact, setExact] = useState(true);
  const [isPattern, setPattern] = useState(false);
  /** What is wrong with the word, said at its field. */
  const [problem, setProblem] = useState<string>();
  const [added, setAdded] = useState<{ text: string; jobId: string }>();
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setProblem(undefined);
    setAdded(undefined);
    setFailure(undefined);
    const entry = checkEntry(text, isPattern ? 'pattern' : 'plain');
    if (!entry.ok) {
      setProblem(
        entry.reason === 'bad-pattern'
          ? t`This is not a valid regular expression.`
          : entry.reason === 'too-long'
            ? t`A rule may be at most 500 characters long.`
            : t`Type a word or a phrase.`,
      );
      return;
    }
    const profileId = connectedProfileId();
    setBusy(true);
    try {
      const existing = await findRule(entry.regex, isExact);
      if (existing) {
        setProblem(
          existing.isEnabled
            ? t`“${text.trim()}” is already there.`
            : t`“${text.trim()}” is already there, switched off.`,
        );
        return;
      }
      const rule = { regex: entry.regex, isMatchExactWord: isExact, lines: [1] };
      const job = await startJob('addBlocklistRules', {}, [rule], { profileId });
      setAdded({ text: text.trim(), jobId: job.id });
      setText('');
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    // Escape closes from any of the fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={classes.form}
      aria-label={t`Add a rule`}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TextInput
        size="xs"
        label={t`Word or phrase`}
        value={text}
        error={problem === undefined ? undefined : <span role="alert">{problem}</span>}
        autoFocus
        autoComplete="off"
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(undefined);
        }}
      />
      <NativeSelect
        size="xs"
        label={t`Match`}
        value={isExact ? 'exact' : 'anywhere'}
        onChange={(event) => setExact(event.currentTarget.value === 'exact')}
        data={[
          { value: 'exact', label: t`Exact word only` },
          { value: 'anywhere', label: t`Anywhere in the text` },
        ]}
      />
      <NativeSelect
        size="xs"
        label={t`Read as`}
        value={isPattern ? 'pattern' : 'plain'}
        onChange={(event) => setPattern(event.currentTarget.value === 'pattern')}
        data={[
          { value: 'plain', label: t`Plain text` },
          { value: 'pattern', label: t`Regular expression` },
        ]}
      />
      <Button type="submit" loading={isBusy}>
        <Trans>Add the rule</Trans>
      </Button>
      <Button variant="subtle" color="gray" onClick={onClose}>
        <Trans>Close</Trans>
      </Button>
      <div className={classes.message} role="status">
        {added ? <Added text={added.text} jobId={added.jobId} /> : null}
        {failure === undefined ? null : <Failure error={failure} />}
      </div>
    </form>
  );
}

/** Says so until it has been added, and then that, or that it was not. */
function Added({ text, jobId }: { text: string; jobId: string }) {
  const job = useJob(jobId);
  if (!job || !isFinishedJob(job)) return <Trans>Adding “{text}”.</Trans>;
  const { done } = job.counts.fates;
  return done > 0 ? <Trans>Added “{text}”.</Trans> : <Trans>“{text}” was not added.</Trans>;
}

function Failure({ error }: { error: unknown }) {
  const { title, next } = useErrorText(error);
  const storage = useStorageErrorText(error);
  if (isStorageError(error)) return storage;
  return (
    <>
      {title} {next}
    </>
  );
}
