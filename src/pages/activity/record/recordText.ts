import { plural, t } from '@lingui/core/macro';
import { i18n } from '@lingui/core';

import { unescapeLiteral } from '#src/lib/wordList/escape.ts';
import type { RecordEntry } from '#src/queries/ledger.ts';
import { fateText } from '#src/layout/jobText.ts';
import { kindText, kindTexts } from '#src/layout/kindText/kindText.ts';

/** The kinds of change that may be on record, with their names. */
export function actionNames(): { value: string; label: string }[] {
  const kinds = Object.entries(kindTexts).map(([value, { name }]) => ({ value, label: name() }));
  return [...kinds, { value: 'ledger', label: t`The record itself` }];
}

/** What was decided, as a short phrase: "Delete 3 rules". */
export function actionText({ action, after, objectCount }: RecordEntry): string {
  if (action === 'ledger') return t`Record`;
  const { name, decided } = kindText(action);
  return objectCount === undefined ? name(after) : decided(objectCount, after);
}

/** What happened to the decision, and how it ended. */
export function eventText({ event, outcomes, objectCount = 0 }: RecordEntry): string {
  switch (event) {
    case 'decided':
      return t`Decided`;
    case 'taken-back':
      return t`Taken back, nothing was sent`;
    case 'retried':
      return t`Tried again`;
    case 'pruned':
      return plural(objectCount, { one: '# older entry deleted', other: '# older entries deleted' });
    case 'done':
      return outcomesText(outcomes) || t`Done`;
    case 'cancelled':
      return t`Cancelled: ${outcomesText(outcomes)}`;
  }
}

/** An object as people know it: a plain word without the signs it is stored with. */
export const objectText = (object: string, action: string): string =>
  (kindText(action).isRules ? unescapeLiteral(object) : undefined) ?? object;

/** The first objects, then how many more there are. */
export function objectsText({ action, objects = [], objectCount = 0 }: RecordEntry, shown = 5): string {
  const named = objects
    .slice(0, shown)
    .map((object) => objectText(object, action))
    .join(', ');
  const rest = objectCount - Math.min(objects.length, shown);
  return rest > 0 ? t`${named} and ${i18n.number(rest)} more` : named;
}

function outcomesText(outcomes: RecordEntry['outcomes'] = {}): string {
  return Object.entries(outcomes)
    .map(([outcome, count]) => `${i18n.number(count)} × ${outcomeName(outcome)}`)
    .join(', ');
}

function outcomeName(outcome: string): string {
  if (outcome === 'left-out') return t`Left out`;
  if (outcome === 'refused' || outcome === 'cancelled' || outcome === 'unknown') return fateText(outcome);
  return fateText('done', outcome);
}
