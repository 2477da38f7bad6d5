import '#src/laterMessages.ts';

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';

import { checkEntry } from '#src/lib/wordList/pattern.ts';
import { findRule } from '#src/queries/blocklist.ts';
import { startJob } from '#src/queries/jobs.ts';
import { useErrorText } from '#src/queries/useErrorText.ts';

import classes from './AddRule.module.css';

/** One word or pattern, added on the spot. Lists go through the import. */
export default function AddRule({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [isExact, setExact] = useState(true);
  const [isPattern, setPattern] = useState(false);
  const [message, setMessage] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMessage(undefined);
    setFailure(undefined);
    const entry = checkEntry(text, isPattern ? 'pattern' : 'plain');
    if (!entry.ok) {
      setMessage(
        entry.reason === 'bad-pattern'
          ? t`This is not a valid regular expression.`
          : entry.reason === 'too-long'
            ? t`A rule may be at most 500 characters long.`
            : t`Type a word or a phrase.`,
      );
      return;
    }
    setBusy(true);
    try {
      const existing = await findRule(entry.regex, isExact);
      if (existing) {
        setMessage(
          existing.isEnabled
            ? t`“${text.trim()}” is already there.`
            : t`“${text.trim()}” is already there, switched off.`,
        );
        return;
      }
      await startJob('addBlocklistRules', {}, [{ regex: entry.regex, isMatchExactWord: isExact, lines: [1] }]);
      setMessage(t`Adding “${text.trim()}”.`);
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
        autoFocus
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
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
        {message}
        {failure === undefined ? null : <Failure error={failure} />}
      </div>
    </form>
  );
}

function Failure({ error }: { error: unknown }) {
  const { title, next } = useErrorText(error);
  return (
    <>
      {title} {next}
    </>
  );
}
