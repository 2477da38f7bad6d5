import { Plural, useLingui } from '@lingui/react/macro';
import { t as text } from '@lingui/core/macro';
import { useCallback, useMemo, useState } from 'react';

import { InfiniteTable, type Column } from '#src/components/InfiniteTable.tsx';
import { ruleLabel, RuleText } from '#src/components/RuleText.tsx';
import { shownRule, type RuleChange } from '#src/lib/ruleDiff/ruleDiff.ts';
import { useRuleNotes } from '#src/queries/ruleNotes.ts';

import { RuleOrigin } from '../notes/RuleOrigin.tsx';
import type { Shown } from './Differences.tsx';
import { matchText } from '#src/layout/matchText.ts';

/** Every difference as a row. */
export function ChangeTable({ changes, show }: { changes: readonly RuleChange[]; show: Shown }) {
  const { t } = useLingui();
  const rows = useMemo(() => changes.filter(({ is }) => show === 'all' || is === show), [changes, show]);
  // Only what is looked at is looked up: there may be a hundred thousand rows.
  const [view, setView] = useState({ from: 0, to: 0 });
  const onVisible = useCallback((from: number, to: number) => setView({ from, to }), []);
  const visibleIds = useMemo(
    () => rows.slice(view.from, view.to).map((change) => shownRule(change).ruleId),
    [rows, view],
  );
  const notes = useRuleNotes(visibleIds);

  const columns = useMemo<Column<RuleChange>[]>(
    () => [
      {
        key: 'text',
        header: t`Word or pattern`,
        track: 'minmax(120px, 1fr)',
        cell: (change) => <RuleText regex={shownRule(change).regex} />,
      },
      { key: 'change', header: t`Difference`, track: 'minmax(120px, 160px)', cell: changeText },
      { key: 'match', header: t`Match`, track: 'minmax(170px, 380px)', wideOnly: true, cell: matchOf },
      {
        key: 'origin',
        header: t`Import and note`,
        track: 'minmax(120px, 1fr)',
        wideOnly: true,
        cell: (change) => <RuleOrigin note={notes.get(shownRule(change).ruleId)} tabIndex={-1} />,
      },
    ],
    [t, notes],
  );

  return (
    <InfiniteTable
      label={t`Differences`}
      rows={rows}
      rowId={changeId}
      rowLabel={(change) => ruleLabel(shownRule(change))}
      columns={columns}
      onVisible={onVisible}
      end={<Plural value={rows.length} one="That is all: # difference" other="That is all: # differences" />}
    />
  );
}

function changeId(change: RuleChange): string {
  const before = 'before' in change ? change.before.ruleId : '';
  const after = 'after' in change ? change.after.ruleId : '';
  return `${change.is} ${before} ${after}`;
}

function changeText(change: RuleChange): string {
  switch (change.is) {
    case 'added':
      return text`Added`;
    case 'removed':
      return text`Removed`;
    case 'mode':
      return text`Match changed`;
    case 'switched':
      return change.after.isEnabled ? text`Switched on` : text`Switched off`;
  }
}

function matchOf(change: RuleChange): string {
  const match = matchText(shownRule(change).isMatchExactWord);
  if (change.is !== 'mode') return match;
  const before = matchText(change.before.isMatchExactWord);
  return text`${match}, before: ${before}`;
}
