import { Button } from '@mantine/core';
import { IconArrowBackUp, IconMinus, IconPencil } from '@tabler/icons-react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, useMemo, useState } from 'react';

import { InfiniteTable, type Column } from '#src/components/InfiniteTable.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { WordOrIcon } from '#src/components/WordOrIcon.tsx';
import type { LintFinding } from '#src/lib/ruleLint/types.ts';
import type { ReviewRow, RowFilter } from '#src/lib/wordList/reviewTypes.ts';

import { EditableText } from './EditableText.tsx';
import classes from './Import.module.css';
import { leaveRowOut, restoreRow, setRowMode } from './importStore.ts';
import { fix, LintFix } from './LintFix.tsx';
import { classLabel, rowReason } from './rowReason.ts';
import { mostShown, useReviewRows } from './useReviewRows.ts';
import { matchText } from '#src/layout/matchText.ts';
import { useRowActions } from '#src/layout/keys/useRowActions.ts';

/** The lines of the review: edited, given their own match mode, left out, all in place. */
export function ReviewTable({ filter, version }: { filter: RowFilter; version: number }) {
  const { t, i18n } = useLingui();
  const { rows, total, isPending, onVisible } = useReviewRows(filter, version);
  const [editing, setEditing] = useState<number>();
  const isPhone = useIsPhone();

  const columns = useMemo<Column<ReviewRow>[]>(
    () => [
      {
        key: 'line',
        header: t`Line`,
        track: '88px',
        wideOnly: true,
        cell: (row) => <span className="number">{i18n.number(row.line)}</span>,
      },
      {
        key: 'text',
        header: t`Word or pattern`,
        track: 'minmax(120px, 1fr)',
        cell: (row) => (
          <>
            <EditableText row={row} isEditing={row.row === editing} onDone={() => setEditing(undefined)} />
            {isPhone && row.row !== editing ? (
              <div className={classes.second}>
                {t`Line ${row.line}`}
                {row.class === 'invalid' || row.class === 'repeated' ? null : ` · ${matchText(row.mode === 'exact')}`}
              </div>
            ) : null}
          </>
        ),
      },
      {
        key: 'match',
        header: t`Match`,
        track: '180px',
        wideOnly: true,
        cell: (row) => {
          if (row.class === 'invalid' || row.class === 'repeated') return null;
          const label = matchText(row.mode === 'exact');
          const other = matchText(row.mode !== 'exact');
          return (
            <button
              type="button"
              tabIndex={-1}
              className={classes.link}
              title={t`Change to: ${other}`}
              aria-label={t`${row.text}: ${label}. Change to: ${other}`}
              onClick={() => void setRowMode(row.row, row.mode === 'exact' ? 'anywhere' : 'exact')}
            >
              {label}
            </button>
          );
        },
      },
      {
        key: 'class',
        header: t`Becomes`,
        track: 'minmax(120px, 1fr)',
        cell: (row) => {
          const why = rowReason(row);
          return (
            <>
              <span className={classes.class} data-class={row.class}>
                {classLabel(row.class)}
              </span>
              {row.class === 'new'
                ? oneEach(row.lint).map((finding) => (
                    <Fragment key={finding.fix}>
                      {' '}
                      <LintFix row={row} finding={finding} />
                    </Fragment>
                  ))
                : null}
              {why === '' ? null : isPhone ? (
                <div className={classes.second} title={why}>
                  {why}
                </div>
              ) : (
                <span className={classes.why} title={why}>{` · ${why}`}</span>
              )}
            </>
          );
        },
      },
    ],
    [t, i18n, editing, isPhone],
  );
  const onRowKey = useRowActions<ReviewRow>(t`Lines under review`, [
    { id: 'review.edit', label: t`Edit the line`, keys: ['e', 'F2'], run: ({ row }) => setEditing(row) },
    {
      id: 'review.fix',
      label: t`Take the suggestion`,
      keys: ['f'],
      run: (row) => row.lint?.[0] && void fix(row, row.lint[0]),
      isFor: (row) => row.class === 'new' && row.lint?.[0] !== undefined,
    },
    {
      id: 'review.match',
      label: t`Exact word, or anywhere`,
      keys: ['m'],
      run: ({ row, mode }) => void setRowMode(row, mode === 'exact' ? 'anywhere' : 'exact'),
    },
    {
      id: 'review.leaveOut',
      label: t`Leave the line out, or put it back`,
      keys: ['Delete'],
      run: (row) => void (row.class === 'left-out' ? restoreRow(row.row) : leaveRowOut(row.row)),
    },
  ]);
  const actions = useMemo(
    () => ({
      track: '150px',
      phoneTrack: '100px',
      render: (row: ReviewRow, tabIndex: 0 | -1) => (
        <>
          <Button
            size="compact-xs"
            fw={400}
            variant="subtle"
            color="gray"
            tabIndex={tabIndex}
            aria-label={t`Edit line ${row.line}`}
            onClick={() => setEditing(row.row)}
          >
            <WordOrIcon word={t`Edit`} icon={<IconPencil size={16} />} />
          </Button>
          {row.class === 'left-out' ? (
            <Button
              size="compact-xs"
              fw={400}
              variant="subtle"
              color="gray"
              tabIndex={tabIndex}
              aria-label={t`Put back line ${row.line}`}
              onClick={() => void restoreRow(row.row)}
            >
              <WordOrIcon word={t`Put back`} icon={<IconArrowBackUp size={16} />} />
            </Button>
          ) : (
            <Button
              size="compact-xs"
              fw={400}
              variant="subtle"
              color="gray"
              tabIndex={tabIndex}
              aria-label={t`Leave out line ${row.line}`}
              onClick={() => void leaveRowOut(row.row)}
            >
              <WordOrIcon word={t`Leave out`} icon={<IconMinus size={16} />} />
            </Button>
          )}
        </>
      ),
    }),
    [t],
  );

  if (isPending) return <TableSkeleton />;
  if (total === 0) return <StatePanel title={t`No line is in this class`} />;
  return (
    <InfiniteTable
      label={t`Lines of the list`}
      place={`review ${filter}`}
      rows={rows}
      rowId={(row) => String(row.row)}
      rowLabel={(row) => row.text}
      columns={columns}
      actions={actions}
      onVisible={onVisible}
      onRowKey={onRowKey}
      end={
        total > mostShown ? (
          <Trans>
            The table shows the first {i18n.number(mostShown)} of {i18n.number(total)} lines. All are added; the classes
            above reach the others.
          </Trans>
        ) : (
          <span className={classes.keys}>
            <Trans>
              E edits, M changes the match, F does what a line to look twice at suggests, Delete leaves it out.
            </Trans>
          </span>
        )
      }
    />
  );
}

/** Of several findings with the same way out, the first. */
function oneEach(findings: readonly LintFinding[] = []): LintFinding[] {
  return findings.filter(({ fix }, index) => findings.findIndex((other) => other.fix === fix) === index);
}
