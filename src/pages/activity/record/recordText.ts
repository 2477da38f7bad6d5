import { plural, t } from '@lingui/core/macro';
import { i18n } from '@lingui/core';

import { unescapeLiteral } from '#src/lib/wordList/escape.ts';
import type { RecordEntry } from '#src/queries/ledger.ts';
import { fateText } from '#src/layout/jobText.ts';

/** The kinds of change that may be on record, with their names. */
export function actionNames(): { value: string; label: string }[] {
  return [
    { value: 'addBlocklistRules', label: t`Add rules` },
    { value: 'removeBlocklistRules', label: t`Delete rules` },
    { value: 'setBlocklistRulesEnabled', label: t`Enable or disable rules` },
    { value: 'ledger', label: t`The record itself` },
  ];
}

/** What was decided, as a short phrase: "Delete 3 rules". */
export function actionText({ action, after, objectCount }: RecordEntry): string {
  const count = objectCount ?? 0;
  if (action === 'ledger') return t`Record`;
  if (objectCount === undefined) return actionName(action, after);
  switch (action) {
    case 'addBlocklistRules':
      return plural(count, { one: 'Add # rule', other: 'Add # rules' });
    case 'removeBlocklistRules':
      return plural(count, { one: 'Delete # rule', other: 'Delete # rules' });
    case 'setBlocklistRulesEnabled':
      return isEnabling(after)
        ? plural(count, { one: 'Enable # rule', other: 'Enable # rules' })
        : plural(count, { one: 'Disable # rule', other: 'Disable # rules' });
    default:
      return plural(count, { one: 'Change # object', other: 'Change # objects' });
  }
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
export const objectText = (object: string): string => unescapeLiteral(object) ?? object;

/** The first objects, then how many more there are. */
export function objectsText({ objects = [], objectCount = 0 }: RecordEntry, shown = 5): string {
  const named = objects.slice(0, shown).map(objectText).join(', ');
  const rest = objectCount - Math.min(objects.length, shown);
  return rest > 0 ? t`${named} and ${i18n.number(rest)} more` : named;
}

function outcomesText(outcomes: RecordEntry['outcomes'] = {}): string {
  return Object.entries(outcomes)
    .map(([outcome, count]) => `${i18n.number(count)} × ${outcomeName(outcome)}`)
    .join(', ');
}

function outcomeName(outcome: string): string {
  if (outcome === 'refused' || outcome === 'cancelled' || outcome === 'unknown') return fateText(outcome);
  return fateText('done', outcome);
}

function actionName(action: string, after: unknown): string {
  if (action === 'setBlocklistRulesEnabled' && after !== undefined) {
    return isEnabling(after) ? t`Enable rules` : t`Disable rules`;
  }
  return actionNames().find(({ value }) => value === action)?.label ?? action;
}

const isEnabling = (after: unknown) => (after as { isEnabled?: boolean } | undefined)?.isEnabled === true;
