import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useLayoutEffect, useRef, useState } from 'react';

import type { Question } from './confirm.ts';
import classes from './ConfirmDialog.module.css';

type Props = { question: Question; answer: (isConfirmed: boolean) => void };

/**
 * The browser's own modal dialog: it keeps the focus inside, makes the rest inert, closes on Escape, and gives the focus
 * back to where it came from.
 */
export default function ConfirmDialog({ question, answer }: Props) {
  const { t } = useLingui();
  const { title, body, action, isDanger = false, typed, onReason } = question;
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const start = useRef<HTMLElement>(null);
  const isReady = typed === undefined || text.trim() === typed;

  // In the layout phase, because the dialog can give the focus back only while it is still in the page.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    start.current?.focus();
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby="question-title"
      onCancel={(event) => {
        event.preventDefault();
        answer(false);
      }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReady) return;
          onReason?.(reason.trim());
          answer(true);
        }}
      >
        <h2 id="question-title" className={classes.title}>
          {title}
        </h2>
        <div>{body}</div>
        {typed === undefined ? null : (
          <TextInput
            ref={(field) => {
              start.current = field;
            }}
            label={t`Type ${typed} to confirm`}
            value={text}
            autoComplete="off"
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {onReason ? (
          <TextInput
            label={t`Reason (optional, for the record)`}
            value={reason}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : null}
        <div className={classes.buttons}>
          {/* Focus starts where Enter does no harm. */}
          <Button
            ref={(button) => {
              if (typed === undefined) start.current = button;
            }}
            variant="default"
            type="button"
            onClick={() => answer(false)}
          >
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" color={isDanger ? 'red' : 'indigo'} disabled={!isReady}>
            {action}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
