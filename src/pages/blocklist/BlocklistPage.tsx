import { Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';

import { InfiniteTable, type Column } from '#src/components/InfiniteTable.tsx';
import frame from '#src/components/PageFrame.module.css';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { lazyPart } from '#src/components/part.ts';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { ruleLabel, RuleText } from '#src/components/RuleText.tsx';
import { SearchField } from '#src/components/SearchField.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import toolbar from '#src/components/Toolbar.module.css';
import { useSelection } from '#src/components/useSelection.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { useColumnChoice } from '#src/components/useColumnChoice.tsx';
import type { BlocklistRule } from '#src/api/blocklist.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { useSettled } from '#src/layout/useSettled.ts';
import { moreOf } from '#src/layout/moreOf.tsx';
import { RowsPerRequest } from '#src/layout/RowsPerRequest.tsx';
import { paths } from '#src/paths.ts';
import { blocklistRules, ruleIdOf, showUnseenRules, useUnseenRules } from '#src/queries/blocklist.ts';
import { useInfiniteList } from '#src/queries/infiniteList.ts';
import { usePageSize } from '#src/queries/pageSize.ts';

import { BlocklistUrl } from './filter.ts';
import { RuleActions } from './RuleActions.tsx';
import type { OriginCell } from './RuleOrigins.tsx';
import type { WaitingCells } from './WaitingRules.tsx';
import { RuleState } from './RuleState.tsx';
import { deleteRules, setRulesEnabled } from './ruleDecisions.ts';
import { usePasteToImport } from './usePasteToImport.ts';
import { matchText } from '#src/layout/matchText.ts';
import { useRowActions } from '#src/layout/keys/useRowActions.ts';

const AddRule = lazyPart(() => import('./AddRule.tsx'), true);
const RuleOrigins = lazyPart(() => import('./RuleOrigins.tsx'));
const WaitingRules = lazyPart(() => import('./WaitingRules.tsx'));
const RuleNote = lazyPart(() => import('./RuleNote.tsx'), true);
const NoRules = lazyPart(() => import('./NoRules.tsx'), true);
const ListNotice = lazyPart(() => import('./ListNotice.tsx'));
const SelectionActions = lazyPart(() => import('./SelectionActions.tsx'), true);

function BlocklistPage() {
  const { t } = useLingui();
  const [filter, setFilter] = useUrlFilter(BlocklistUrl);
  const [pageSize, setPageSize] = usePageSize('blocklist');
  const [isAdding, setAdding] = useState(false);
  const [noted, setNoted] = useState<BlocklistRule>();
  const addButton = useRef<HTMLButtonElement>(null);
  const closeForm = () => {
    setAdding(false);
    addButton.current?.focus();
  };
  const closeNote = () => {
    setNoted(undefined);
    document.querySelector<HTMLElement>('main [role=grid]')?.focus();
  };
  usePasteToImport();

  const apiFilter = {
    startsWith: filter.q || undefined,
    sortBy: filter.order === 'newest' ? ('lastCreated' as const) : ('firstCreated' as const),
  };
  const onReloaded = useCallback(
    () => toast(t`The page link had expired, so the list was loaded again from its start.`),
    [t],
  );
  const options = blocklistRules(apiFilter, pageSize);
  const list = useInfiniteList(options, ruleIdOf, onReloaded);
  const rows = useMemo(() => list.rows.filter((rule) => !rule.isDeleted), [list.rows]);
  const rowIds = useMemo(() => rows.map(ruleIdOf), [rows]);
  const unseen = useUnseenRules(options.queryKey);
  // Not before the list is there to be read.
  const isSettled = useSettled();
  const [origin, setOrigin] = useState<{ cell: OriginCell }>();
  const onKnown = useCallback((cell: OriginCell) => setOrigin({ cell }), []);
  const [waiting, setWaiting] = useState<WaitingCells>();
  const [inView, setInView] = useState(0);
  // By the hundred, so that scrolling does not ask at every row.
  const onVisible = useCallback((from: number) => setInView(Math.floor(from / 100)), []);
  const viewIds = useMemo(() => rowIds.slice(inView * 100, inView * 100 + 200), [rowIds, inView]);
  const selection = useSelection(rowIds, `${filter.q} ${filter.order}`);

  const all = useMemo<Column<BlocklistRule>[]>(
    () => [
      {
        key: 'regex',
        header: t`Word or pattern`,
        track: 'minmax(110px, 1fr)',
        cell: (rule) => <RuleText regex={rule.regex} />,
      },
      {
        key: 'match',
        header: t`Match`,
        track: '170px',
        wideOnly: true,
        cell: (rule) => matchText(rule.isMatchExactWord),
      },
      {
        key: 'state',
        header: t`State`,
        track: '78px',
        cell: (rule) => waiting?.state(rule) ?? <RuleState isEnabled={rule.isEnabled} />,
      },
      {
        key: 'created',
        header: t`Created`,
        track: '110px',
        wideOnly: true,
        cell: (rule) => <RelativeTime at={rule.createdAt} />,
      },
      {
        key: 'updated',
        header: t`Updated`,
        track: '110px',
        wideOnly: true,
        cell: (rule) => <RelativeTime at={rule.updatedAt} />,
      },
      {
        key: 'import',
        header: t`Import and note`,
        track: 'minmax(80px, 180px)',
        wideOnly: true,
        cell: (rule) => origin?.cell(rule),
      },
    ],
    [t, origin, waiting],
  );
  const { columns, menu } = useColumnChoice('blocklist', all);
  const onRowKey = useRowActions<BlocklistRule>(t`Blocklist`, [
    { id: 'rules.delete', label: t`Delete the rule`, keys: ['Delete'], run: (rule) => void deleteRules([rule]) },
    { id: 'rules.note', label: t`Note on the rule`, keys: ['n'], run: setNoted },
    {
      id: 'rules.enable',
      label: t`Switch the rule on or off`,
      keys: ['e'],
      run: (rule) => waiting?.takeBack(rule) || void setRulesEnabled([rule], !rule.isEnabled),
    },
  ]);
  const actions = useMemo(
    () => ({
      track: '150px',
      phoneTrack: '116px',
      render: (rule: BlocklistRule, tabIndex: 0 | -1) =>
        waiting?.actions(rule, tabIndex) ?? <RuleActions rule={rule} tabIndex={tabIndex} />,
    }),
    [waiting],
  );

  const count = rows.length;
  const order = filter.order === 'newest' ? t`newest first` : t`oldest first`;
  return (
    <PageFrame
      title={t`Blocklist`}
      subtitle={
        list.isPending || list.error ? null : (
          <>
            <Plural value={count} one="# rule loaded" other="# rules loaded" />, {order}
          </>
        )
      }
      actions={
        <>
          {menu}
          <Button variant="default" component={Link} to={paths.blocklistTest} className={frame.wideAction ?? ''}>
            <Trans>Test a text</Trans>
          </Button>
          <Button
            variant="default"
            component={Link}
            to={paths.blocklistImport}
            leftSection={<IconUpload size={14} aria-hidden />}
          >
            <Trans>Import words</Trans>
          </Button>
          <Button ref={addButton} onClick={() => setAdding(true)} leftSection={<IconPlus size={14} aria-hidden />}>
            <Trans>Add a rule</Trans>
          </Button>
        </>
      }
    >
      <Suspense>{isAdding ? <AddRule onClose={closeForm} /> : null}</Suspense>
      <Suspense>{noted ? <RuleNote rule={noted} onClose={closeNote} /> : null}</Suspense>
      <div className={toolbar.bar} role="search">
        <SearchField
          className={toolbar.grow}
          label={t`Search rules from their start`}
          placeholder={t`Starts with…`}
          value={filter.q}
          onSearch={(q) => setFilter({ q }, { replace: true })}
        />
        <NativeSelect
          size="xs"
          aria-label={t`Order`}
          value={filter.order}
          onChange={(event) => setFilter({ order: event.currentTarget.value as BlocklistUrl['order'] })}
          data={[
            { value: 'newest', label: t`Newest first` },
            { value: 'oldest', label: t`Oldest first` },
          ]}
        />
        <RowsPerRequest value={pageSize} onChange={setPageSize} />
      </div>
      <Suspense>{isSettled ? <WaitingRules onKnown={setWaiting} /> : null}</Suspense>
      <Suspense>{isSettled && count > 0 ? <RuleOrigins ruleIds={viewIds} onKnown={onKnown} /> : null}</Suspense>
      <Suspense>
        {unseen > 0 || list.refreshError ? (
          <ListNotice
            added={unseen}
            onShow={() => showUnseenRules(options.queryKey)}
            refreshError={list.refreshError}
            onRetry={list.retry}
          />
        ) : null}
      </Suspense>
      {list.isPending ? (
        <TableSkeleton />
      ) : list.error ? (
        <ErrorPanel error={list.error} onRetry={list.retry} />
      ) : count === 0 && !list.hasMore ? (
        <Suspense>
          <NoRules searched={filter.q} onSearch={(q) => setFilter({ q })} />
        </Suspense>
      ) : (
        <InfiniteTable
          label={t`Blocklist rules`}
          rows={rows}
          rowId={ruleIdOf}
          rowLabel={ruleLabel}
          columns={columns}
          selection={selection}
          actions={actions}
          onVisible={onVisible}
          onRowKey={onRowKey}
          more={moreOf(list)}
          end={<Plural value={count} one="That is all: # rule" other="That is all: # rules" />}
        />
      )}
      <Suspense>
        {selection.ids.size > 0 ? (
          <SelectionActions
            selection={selection}
            rows={rows}
            filter={apiFilter}
            hasMore={list.hasMore}
            onNote={setNoted}
          />
        ) : null}
      </Suspense>
    </PageFrame>
  );
}

export { BlocklistPage as Component };
