import { t } from '@lingui/core/macro';

import { lintText } from './lintText.ts';
import type { ReviewRow, RowClass } from '#src/lib/wordList/reviewTypes.ts';

/** What will become of a line, in a word. */
export function classLabel(name: RowClass): string {
  switch (name) {
    case 'new':
      return t`New`;
    case 'already-there':
      return t`Already there`;
    case 'other-mode':
      return t`There with the other match`;
    case 'repeated':
      return t`Repeated`;
    case 'invalid':
      return t`Invalid`;
    case 'left-out':
      return t`Left out`;
  }
}

/** Why, where there is more to say; empty otherwise. */
export function rowReason(row: ReviewRow): string {
  switch (row.class) {
    case 'invalid':
      return invalidReason(row);
    case 'repeated':
      return t`same as line ${row.firstLine ?? 0}`;
    case 'already-there':
      return row.existing?.isEnabled === false ? t`switched off on the network` : '';
    case 'other-mode':
      return row.existing?.isMatchExactWord ? t`as an exact word` : t`anywhere in the text`;
    case 'new':
      return row.lint?.length ? row.lint.map(lintText).join('; ') : warning(row);
    case 'left-out':
      return '';
  }
}

function invalidReason(row: ReviewRow): string {
  switch (row.reason) {
    case 'too-long':
      return t`${row.length} characters; at most 500 are possible`;
    case 'bad-pattern':
      return row.detail === undefined
        ? t`not a valid regular expression`
        : t`not a valid regular expression: ${row.detail.replace(/^Invalid regular expression: \/.*\/[a-z]*: /s, '')}`;
    case 'not-text':
      return t`not a text`;
    case 'empty':
    case undefined:
    default:
      return t`empty`;
  }
}

function warning(row: ReviewRow): string {
  if (row.warnings.includes('matches-anything')) return t`matches every text`;
  if (row.warnings.includes('slow-pattern')) return t`may take very long on some texts`;
  return '';
}
