import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { ReviewRow } from '#src/lib/wordList/reviewTypes.ts';

import classes from './Import.module.css';
import { editRow, reviewWorker } from './importStore.ts';

type Props = { row: ReviewRow; isEditing: boolean; onDone: () => void };

/** A line's text, or the field to correct it in. */
export function EditableText({ row, isEditing, onDone }: Props) {
  return isEditing ? (
    <Field row={row} onDone={onDone} />
  ) : (
    <span dir="auto" title={row.text.slice(0, 500)}>
      {row.text}
    </span>
  );
}

function Field({ row, onDone }: Omit<Props, 'isEditing'>) {
  const { t } = useLingui();
  const [text, setText] = useState(row.text);
  // The table holds only the start of a very long line.
  const typed = useRef<string>(undefined);
  useEffect(() => {
    if (row.length <= row.text.length) return;
    void reviewWorker()
      .then((worker) => worker.textOf(row.row))
      .then((whole) => {
        if (typed.current === undefined) setText(whole);
      })
      .catch(() => {});
  }, [row]);

  // Escape moves the focus away like everything else does, but keeps nothing.
  const isCancelled = useRef(false);
  const keep = () => {
    const next = typed.current;
    typed.current = undefined;
    if (next !== undefined && !isCancelled.current && next !== row.text) void editRow(row.row, next);
  };
  // A line that is scrolled out of sight goes with its field, and no blur tells of it.
  const onGone = useEffectEvent(keep);
  useEffect(() => () => onGone(), []);
  return (
    <input
      className={classes.rowInput}
      aria-label={t`Text of line ${row.line}`}
      value={text}
      dir="auto"
      // The person has just asked to edit this line.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onChange={(event) => {
        typed.current = event.currentTarget.value;
        setText(event.currentTarget.value);
      }}
      onBlur={() => {
        keep();
        onDone();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        isCancelled.current = event.key === 'Escape';
        event.currentTarget.closest<HTMLElement>('[role=grid]')?.focus();
      }}
    />
  );
}
