import notice from '#src/components/Notice.module.css';
import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';

import { BigTextField } from '#src/components/BigTextField.tsx';
import type { Refusal } from '#src/lib/wordList/reading.ts';
import { useDraft } from '#src/queries/drafts.ts';

import classes from './Import.module.css';
import { readFile, readText } from './importStore.ts';
import { KeptList } from './KeptList.tsx';
import { refusalSentence } from './refusalSentence.ts';

/**
 * A longer paste goes straight to the worker: putting thousands of lines into a text field freezes browsers for seconds
 * (the time grows with the square of the lines).
 */
const mostLinesInField = 200;
const mostInField = 20_000;

const isLong = (text: string) =>
  text.length > mostInField || text.split('\n', mostLinesInField + 1).length > mostLinesInField;

/** The first moment: paste, type, drop or choose a file. */
export function BringStep({ refusal }: { refusal: Refusal | 'worker-failed' | undefined }) {
  const { t } = useLingui();
  const [draft, setText] = useDraft('blocklist-import');
  // Left by an earlier version, which kept long texts here too.
  const text = isLong(draft) ? '' : draft;
  const [isEmpty, setEmpty] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  const review = () => {
    if (text.trim() === '') {
      setEmpty(true);
      field.current?.focus();
      return;
    }
    void readText(text, '');
  };
  const lines = text === '' ? 0 : text.split('\n').filter((line) => line.trim() !== '').length;
  const problem = isEmpty
    ? refusalSentence({ code: 'empty' })
    : refusal === undefined
      ? undefined
      : refusalSentence(refusal);

  return (
    <div className={classes.bring}>
      <KeptList />
      <BigTextField
        label={t`Words or phrases, one per line`}
        rows={16}
        ref={field}
        value={text}
        spellCheck={false}
        onChange={(event) => {
          setEmpty(false);
          setText(event.currentTarget.value);
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          const [file] = event.clipboardData.files;
          if (file) {
            event.preventDefault();
            void readFile(file);
          } else if (isLong(pasted)) {
            event.preventDefault();
            const { selectionStart, selectionEnd } = event.currentTarget;
            const whole = text.slice(0, selectionStart) + pasted + text.slice(selectionEnd);
            void readText(whole, '');
          }
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          review();
        }}
      />
      <div role="alert">
        {problem === undefined ? null : (
          <div className={notice.notice} data-failure>
            {problem}
          </div>
        )}
      </div>
      <div className={classes.buttons}>
        <Button size="sm" onClick={review}>
          {lines === 0 ? t`Review` : <Plural value={lines} one="Review # line" other="Review # lines" />}
        </Button>
        <Button size="sm" variant="default" onClick={() => chooser.current?.click()}>
          <Trans>Choose a file</Trans>
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".txt,.csv,.tsv,.json,text/plain,text/csv,application/json"
          aria-label={t`Choose a file`}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) void readFile(file);
          }}
        />
        <span className={classes.quiet}>
          <Trans>or drop one anywhere: txt, csv, tsv or json, up to 50 MB. Ctrl+Enter reviews.</Trans>
        </span>
      </div>
    </div>
  );
}
