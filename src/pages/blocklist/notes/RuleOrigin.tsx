import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';

import { paths } from '#src/paths.ts';
import type { RuleNote } from '#src/queries/ruleNotes.ts';

import classes from './notes.module.css';

type Props = {
  /** From `useRuleNotes`; undefined where this device knows nothing. */
  note: RuleNote | undefined;
  /** In a table: links take the tab key only in the active row. */
  tabIndex?: 0 | -1;
};

/** Which import a rule came from, and what somebody noted of it, as far as this device knows. One line. */
export function RuleOrigin({ note, tabIndex }: Props) {
  if (!note) return null;
  return (
    <span className={classes.origin} title={note.note}>
      {note.jobId === undefined ? null : (
        <Link to={paths.blocklistImported(note.jobId)} {...(tabIndex !== undefined && { tabIndex })}>
          {note.source ? <bdi>{note.source}</bdi> : <Trans>Typed or pasted</Trans>}
        </Link>
      )}
      {note.note === undefined ? null : (
        <span className={classes.note} dir="auto">
          {note.note}
        </span>
      )}
    </span>
  );
}
