import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { BigTextField } from '#src/components/BigTextField.tsx';
import { keepRuleNote, longestNote } from '#src/queries/ruleNotes.ts';

import classes from './notes.module.css';

type Props = {
  profileId: string;
  ruleId: string;
  /** What the rule is called. */
  label: string;
  /** The note as it is. */
  note: string;
  /** Saved or given up: the caller takes the editor away and puts the focus back. */
  onClose: () => void;
};

/** The note of one rule, to be written. Enter saves, Escape gives up. Render it with the rule id as its key. */
export function NoteEditor({ profileId, ruleId, label, note, onClose }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState(note);
  const [hasFailed, setFailed] = useState(false);

  const save = async () => {
    try {
      await keepRuleNote(profileId, ruleId, text);
      onClose();
    } catch {
      setFailed(true);
    }
  };

  return (
    // Escape gives up from anything in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={classes.editor}
      aria-label={t`Note on “${label}”`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <BigTextField
        label={t`Note on “${label}”, kept in this browser`}
        rows={2}
        maxLength={longestNote}
        value={text}
        // The person has just asked to write.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void save();
        }}
      />
      <div role="alert" className={classes.failure}>
        {hasFailed ? (
          <Trans>The browser could not keep the note. What you wrote is still here; try again.</Trans>
        ) : null}
      </div>
      <div className={classes.buttons}>
        <Button type="submit">
          <Trans>Save the note</Trans>
        </Button>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <span className={classes.count}>
          <Trans>
            {text.length} of {longestNote}
          </Trans>
        </span>
      </div>
    </form>
  );
}
