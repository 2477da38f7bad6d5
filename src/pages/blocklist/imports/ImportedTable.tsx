import { Button } from '@mantine/core';
import { IconNote } from '@tabler/icons-react';
import { Plural, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';

import { InfiniteTable, type Column } from '#src/components/InfiniteTable.tsx';
import { ruleLabel, RuleText } from '#src/components/RuleText.tsx';
import { WordOrIcon } from '#src/components/WordOrIcon.tsx';
import type { ImportedRule } from '#src/queries/imports.ts';
import type { RuleNote } from '#src/queries/ruleNotes.ts';
import { matchText } from '#src/layout/matchText.ts';
import { useRowActions } from '#src/layout/keys/useRowActions.ts';

type Props = {
  rules: readonly ImportedRule[];
  show: ImportedRule['now'] | 'all';
  notes: ReadonlyMap<string, RuleNote>;
  /** Told which rules are in view, for looking up their notes. */
  onVisible: (ruleIds: readonly string[]) => void;
  onNote: (rule: ImportedRule) => void;
};

/** The rules of an import as rows, with their state now and their note. */
export function ImportedTable({ rules, show, notes, onVisible, onNote }: Props) {
  const { t } = useLingui();
  const rows = useMemo(() => rules.filter(({ now }) => show === 'all' || now === show), [rules, show]);
  const lookAt = useCallback(
    (from: number, to: number) => onVisible(rows.slice(from, to).map(({ ruleId }) => ruleId)),
    [rows, onVisible],
  );
  const columns = useMemo<Column<ImportedRule>[]>(
    () => [
      {
        key: 'text',
        header: t`Word or pattern`,
        track: 'minmax(120px, 1fr)',
        cell: ({ regex }) => <RuleText regex={regex} />,
      },
      {
        key: 'match',
        header: t`Match`,
        track: '170px',
        wideOnly: true,
        cell: ({ isMatchExactWord }) => matchText(isMatchExactWord),
      },
      {
        key: 'now',
        header: t`State now`,
        track: 'minmax(110px, 140px)',
        cell: ({ now }) => (now === 'on' ? t`Live` : now === 'off' ? t`Disabled since` : t`Deleted since`),
      },
      {
        key: 'note',
        header: t`Note`,
        track: 'minmax(120px, 1fr)',
        wideOnly: true,
        cell: ({ ruleId }) => <span dir="auto">{notes.get(ruleId)?.note}</span>,
      },
    ],
    [t, notes],
  );
  const onRowKey = useRowActions<ImportedRule>(t`Imported rules`, [
    { id: 'rules.note', label: t`Note on the rule`, keys: ['n'], run: onNote },
  ]);
  const actions = useMemo(
    () => ({
      track: '80px',
      phoneTrack: '48px',
      render: (rule: ImportedRule, tabIndex: 0 | -1) => (
        <Button
          size="compact-xs"
          fw={400}
          variant="subtle"
          color="gray"
          tabIndex={tabIndex}
          aria-label={t`Note on ${ruleLabel(rule)}`}
          onClick={() => onNote(rule)}
        >
          <WordOrIcon word={t`Note`} icon={<IconNote size={16} />} />
        </Button>
      ),
    }),
    [t, onNote],
  );
  return (
    <InfiniteTable
      label={t`Rules of this import`}
      rows={rows}
      rowId={({ ruleId }) => ruleId}
      rowLabel={ruleLabel}
      columns={columns}
      actions={actions}
      onVisible={lookAt}
      onRowKey={onRowKey}
      end={<Plural value={rows.length} one="That is all: # rule" other="That is all: # rules" />}
    />
  );
}
