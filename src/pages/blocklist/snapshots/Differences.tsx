import { Trans, useLingui } from '@lingui/react/macro';

import { FilterChips } from '#src/components/FilterChips.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import type { RuleChange } from '#src/lib/ruleDiff/ruleDiff.ts';
import { now, useComparison, type Snapshot } from '#src/queries/snapshots.ts';

import { ChangeTable } from './ChangeTable.tsx';
import { Restore } from './Restore.tsx';
import classes from './Snapshots.module.css';

export type Shown = RuleChange['is'] | 'all';

type Props = {
  earlier: Snapshot;
  /** The id of the later snapshot, or `now`. */
  after: string;
  show: Shown;
  onShow: (show: Shown) => void;
};

/** The comparison itself: counts, rows, and the way back when the second side is now. */
export function Differences({ earlier, after, show, onShow }: Props) {
  const { t, i18n } = useLingui();
  const { comparison, error, read, again } = useComparison(earlier.id, after);
  if (error) return <ErrorPanel error={error} onRetry={again} />;
  if (!comparison) {
    return (
      <>
        <div className={classes.status} role="status">
          {after === now ? (
            <Trans>Reading the rules of the network: {i18n.number(read)} so far</Trans>
          ) : (
            <Trans>Comparing…</Trans>
          )}
        </div>
        <TableSkeleton />
      </>
    );
  }
  const { changes, counts } = comparison;
  const compareAgain = () => {
    again();
    // The button goes away while the list is read.
    document.querySelector<HTMLElement>('h1')?.focus();
  };
  const wayBack = after === now ? <Restore comparison={comparison} earlier={earlier} onAgain={compareAgain} /> : null;
  if (changes.length === 0) {
    return (
      <>
        {wayBack}
        <StatePanel title={t`No difference`}>
          <Trans>Both have the same rules, with the same match and the same state.</Trans>
        </StatePanel>
      </>
    );
  }
  return (
    <>
      {wayBack}
      <FilterChips<Shown>
        label={t`Show differences`}
        value={show}
        onChange={onShow}
        chips={[
          { value: 'all', label: t`All`, count: changes.length, isAlwaysShown: true },
          { value: 'added', label: t`Added`, count: counts.added },
          { value: 'removed', label: t`Removed`, count: counts.removed },
          { value: 'mode', label: t`Match changed`, count: counts.mode },
          { value: 'switched', label: t`Switched on or off`, count: counts.switched },
        ]}
      />
      <ChangeTable key={show} changes={changes} show={show} />
    </>
  );
}
