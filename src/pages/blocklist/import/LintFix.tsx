import { useLingui } from '@lingui/react';
import { t } from '@lingui/core/macro';

import type { LintFinding } from '#src/lib/ruleLint/types.ts';
import { escapeLiteral } from '#src/lib/wordList/escape.ts';
import type { ReviewRow } from '#src/lib/wordList/reviewTypes.ts';

import classes from './Import.module.css';
import { editRow, leaveRowOut, setRowMode } from './importStore.ts';
import { fixLabel } from './lintText.ts';

/** The way out of what was found in a line, in one click. */
export function LintFix({ row, finding }: { row: ReviewRow; finding: LintFinding }) {
  // Read so that the words follow the language.
  useLingui();
  const label = fixLabel(finding);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.link}
      aria-label={t`${label}: line ${row.line}`}
      onClick={() => void fix(row, finding)}
    >
      {label}
    </button>
  );
}

/** Does what the finding suggests. */
export function fix(row: ReviewRow, finding: LintFinding): Promise<void> {
  switch (finding.fix) {
    case 'switch-to-exact':
      return setRowMode(row.row, 'exact');
    case 'escape':
      return editRow(row.row, escapeLiteral(row.text));
    case 'clean':
      return editRow(row.row, finding.cleaned);
    case 'drop':
      return leaveRowOut(row.row);
  }
}
