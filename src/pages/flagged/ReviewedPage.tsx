import '#src/laterMessages.ts';

import { Button, NativeSelect } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';

import { useColumnChoice } from '#src/components/useColumnChoice.tsx';
import { ActionBar } from '#src/components/ActionBar.tsx';
import detail from '#src/components/Detail.module.css';
import { InfiniteTable, type Column } from '#src/components/InfiniteTable.tsx';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { SearchField } from '#src/components/SearchField.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import toolbar from '#src/components/Toolbar.module.css';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { useSelection } from '#src/components/useSelection.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { kindText as whatText } from '#src/layout/content/contentText.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { fateText, refusalText } from '#src/layout/jobText.ts';
import { kindText } from '#src/layout/kindText/kindText.ts';
import { KeyHint } from '#src/layout/keys/KeyHint.tsx';
import { useActions } from '#src/layout/keys/useActions.ts';
import { useTakeBack } from '#src/layout/useTakeBack.ts';
import { z } from '#src/lib/zod.ts';
import { paths } from '#src/paths.ts';
import { useReviewed, type ReviewedItem } from '#src/queries/flagged/reviewed.ts';

import classes from './Flagged.module.css';

const ReviewedUrl = z.object({
  kind: z.enum(['', 'post', 'comment', 'message', 'story', 'user']).catch(''),
  q: z.string().catch(''),
  /** The name of a kind of decision. */
  decision: z.string().catch(''),
});

const keyOf = ({ key }: ReviewedItem) => key;
const labelOf = ({ text, id }: ReviewedItem) => text || id;

/** What was decided on in this browser, item by item, with what became of it; what still waits can be taken back. */
function ReviewedPage() {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const [filter, setFilter] = useUrlFilter(ReviewedUrl);
  const { rows: all, isPending, error, retry, hasMore, isLoading, load } = useReviewed();
  const decisions = useMemo(() => [...new Set(all.map(({ job }) => job.kind))].toSorted(), [all]);
  const rows = useMemo(() => {
    const words = filter.q.trim().toLowerCase();
    return all.filter(
      ({ kind, job, text, id }) =>
        (filter.kind === '' || kind === filter.kind) &&
        (filter.decision === '' || job.kind === filter.decision) &&
        (words === '' || text.toLowerCase().includes(words) || id.toLowerCase().includes(words)),
    );
  }, [all, filter]);
  const rowIds = useMemo(() => rows.map(keyOf), [rows]);
  const selection = useSelection(rowIds, JSON.stringify(filter));
  const { columns, menu } = useColumnChoice('reviewed', useReviewedColumns());
  const { takeBack } = useTakeBack();
  const selected = rows.filter(({ key }) => selection.ids.has(key));
  const waiting = [...new Map(selected.map(({ job }) => [job.id, job])).values()].filter(
    ({ state }) => state.status === 'waiting',
  );
  const takeBackSelected = async () => {
    for (const job of waiting) {
      // oxlint-disable-next-line no-await-in-loop -- each says what came of it
      await takeBack(job);
    }
    selection.clear();
  };
  useActions(t`Reviewed`, [
    {
      id: 'reviewed.takeBack',
      label: t`Take back the selected decisions that wait`,
      keys: ['Shift+z'],
      run: () => void takeBackSelected(),
    },
  ]);
  const count = rows.length;
  const more = { hasMore, isLoading, load };
  return (
    <PageFrame
      title={t`Reviewed`}
      scrolls={isPhone}
      subtitle={<Trans>Decided in this browser. What others decided elsewhere is not in it.</Trans>}
      actions={
        <>
          {menu}
          <Button variant="default" component={Link} to={paths.flagged}>
            <Trans>Back to the queue</Trans>
          </Button>
        </>
      }
    >
      <div className={toolbar.bar} role="search">
        <SearchField
          className={toolbar.grow}
          label={t`Search what was reviewed`}
          placeholder={t`Text or ID…`}
          value={filter.q}
          onSearch={(q) => setFilter({ q }, { replace: true })}
        />
        <NativeSelect
          size="xs"
          aria-label={t`Kind`}
          value={filter.kind}
          onChange={(event) => setFilter({ kind: event.currentTarget.value as typeof filter.kind })}
          data={[
            { value: '', label: t`Every kind` },
            ...(['post', 'comment', 'message', 'story', 'user'] as const).map((kind) => ({
              value: kind,
              label: whatText(kind),
            })),
          ]}
        />
        <NativeSelect
          size="xs"
          aria-label={t`Decision`}
          value={filter.decision}
          onChange={(event) => setFilter({ decision: event.currentTarget.value })}
          data={[
            { value: '', label: t`Every decision` },
            ...decisions.map((decision) => ({ value: decision, label: kindText(decision).name() })),
          ]}
        />
      </div>
      {isPending ? (
        <TableSkeleton />
      ) : error ? (
        <ErrorPanel error={error} onRetry={retry} />
      ) : count === 0 && !hasMore ? (
        <StatePanel title={all.length > 0 ? t`Nothing fits` : t`Nothing was decided here yet`}>
          {all.length > 0 ? (
            <Trans>Take a filter away to see more.</Trans>
          ) : (
            <Trans>Each decision on a post, comment, message or user is listed here, with what became of it.</Trans>
          )}
        </StatePanel>
      ) : (
        <InfiniteTable
          label={t`Reviewed`}
          rows={rows}
          rowId={keyOf}
          rowLabel={labelOf}
          columns={columns}
          selection={selection}
          more={more}
          end={<Plural value={count} one="That is all: # item" other="That is all: # items" />}
        />
      )}
      {selected.length > 0 ? (
        <ActionBar label={t`Selected decisions`}>
          <span role="status">
            <Plural value={selected.length} one="# selected" other="# selected" />
          </span>
          {waiting.length > 0 ? (
            <Button variant="default" onClick={() => void takeBackSelected()}>
              <Plural value={waiting.length} one="Take back # decision" other="Take back # decisions" />
              <KeyHint id="reviewed.takeBack" keys={['Shift+z']} />
            </Button>
          ) : (
            <span className={detail.note}>
              <Trans>None of them waits any more. A decision’s own page says whether it can be undone.</Trans>
            </span>
          )}
          <Button variant="subtle" color="gray" onClick={selection.clear}>
            <Trans>Clear selection</Trans>
          </Button>
        </ActionBar>
      ) : null}
    </PageFrame>
  );
}

function useReviewedColumns(): Column<ReviewedItem>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        key: 'what',
        header: t`Reviewed`,
        track: 'minmax(160px, 1fr)',
        cell: (row) => (
          <>
            <span dir="auto">{labelOf(row)}</span>
            <div className={classes.second}>
              {whatText(row.kind)} · {kindText(row.job.kind).name(row.job.params)}
            </div>
          </>
        ),
      },
      {
        key: 'fate',
        header: t`What became of it`,
        track: 'minmax(120px, 280px)',
        cell: ({ fate, job }) => (
          <Link to={paths.job(job.id)} tabIndex={-1}>
            {job.state.status === 'waiting'
              ? t`Waits to be sent`
              : fate.is === 'refused'
                ? refusalText(fate.reason)
                : fateText(fate.is, fate.is === 'done' ? fate.outcome : undefined)}
          </Link>
        ),
      },
      {
        key: 'at',
        header: t`Decided`,
        track: '92px',
        cell: ({ job }) => <RelativeTime at={job.createdAt} />,
      },
    ],
    [t],
  );
}

export { ReviewedPage as Component };
