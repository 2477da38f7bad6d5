import '#src/laterMessages.ts';

import { Button, NativeSelect } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';

import type { AllowlistRule } from '#src/api/allowlist.ts';
import { useColumnChoice } from '#src/components/useColumnChoice.tsx';
import { ActionBar } from '#src/components/ActionBar.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import { InfiniteTable, type Column } from '#src/components/InfiniteTable.tsx';
import notice from '#src/components/Notice.module.css';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { ruleLabel, RuleText } from '#src/components/RuleText.tsx';
import { SearchField } from '#src/components/SearchField.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import toolbar from '#src/components/Toolbar.module.css';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { useSelection } from '#src/components/useSelection.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { useRowActions } from '#src/layout/keys/useRowActions.ts';
import { moreOf } from '#src/layout/moreOf.tsx';
import { paths } from '#src/paths.ts';
import { allowedIdOf, allowlistRules } from '#src/queries/allowlist.ts';
import { useInfiniteList } from '#src/queries/infiniteList.ts';
import { useNetworkSettings } from '#src/queries/networkSettings.ts';

import { AddLinks } from './AddLinks.tsx';
import { deleteLinks, setEnabled } from './decisions.ts';
import { AllowlistUrl } from './filter.ts';
import { TestLink } from './TestLink.tsx';

/** The links that may be written while link moderation is on. */
function AllowlistPage() {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const [filter, setFilter] = useUrlFilter(AllowlistUrl);
  const [isAdding, setAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const apiFilter = useMemo(
    () => ({
      startsWith: filter.q.trim() || undefined,
      sortBy: filter.order === 'newest' ? ('lastCreated' as const) : ('firstCreated' as const),
    }),
    [filter.q, filter.order],
  );
  const onReloaded = useCallback(
    () => toast(t`The page link had expired, so the list was loaded again from its start.`),
    [t],
  );
  const list = useInfiniteList(allowlistRules(apiFilter), allowedIdOf, onReloaded);
  const rows = useMemo(() => list.rows.filter(({ isDeleted }) => !isDeleted), [list.rows]);
  const rowIds = useMemo(() => rows.map(allowedIdOf), [rows]);
  const selection = useSelection(rowIds, JSON.stringify(apiFilter));
  const { columns, menu } = useColumnChoice('allowlist', useAllowlistColumns());
  const chosen = rows.filter(({ ruleId }) => selection.ids.has(ruleId));
  const onRowKey = useRowActions<AllowlistRule>(t`Allowlist`, [
    {
      id: 'allowlist.enable',
      label: t`Switch the link on or off`,
      keys: ['e'],
      run: (rule) => void setEnabled([rule], !rule.isEnabled),
    },
    {
      id: 'allowlist.delete',
      label: t`Delete the allowed link`,
      keys: ['Delete'],
      run: (rule) => void deleteLinks([rule]),
    },
  ]);
  const act = async (decision: Promise<boolean>) => {
    if (await decision) selection.clear();
  };
  const count = rows.length;
  return (
    <PageFrame
      title={t`Allowlist`}
      scrolls={isPhone}
      subtitle={
        list.isPending || list.error ? null : <Plural value={count} one="# link loaded" other="# links loaded" />
      }
      actions={
        <>
          {menu}
          <Button ref={addButton} aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
            <Trans>Allow links</Trans>
          </Button>
        </>
      }
    >
      <ModerationNotice />
      {isAdding ? (
        <AddLinks
          onClose={() => {
            setAdding(false);
            addButton.current?.focus();
          }}
        />
      ) : null}
      <TestLink link={filter.link} onLink={(link) => setFilter({ link }, { replace: true })} />
      <div className={toolbar.bar} role="search">
        <SearchField
          className={toolbar.grow}
          label={t`Search links from their start`}
          placeholder={t`Links that start with…`}
          value={filter.q}
          onSearch={(q) => setFilter({ q }, { replace: true })}
        />
        <NativeSelect
          size="xs"
          aria-label={t`Order`}
          value={filter.order}
          onChange={(event) => setFilter({ order: event.currentTarget.value as AllowlistUrl['order'] })}
          data={[
            { value: 'newest', label: t`Newest first` },
            { value: 'oldest', label: t`Oldest first` },
          ]}
        />
      </div>
      {list.isPending ? (
        <TableSkeleton />
      ) : list.error ? (
        <ErrorPanel error={list.error} onRetry={list.retry} />
      ) : count === 0 && !list.hasMore ? (
        <StatePanel title={filter.q === '' ? t`No link is on the list` : t`No link starts so`}>
          {filter.q === '' ? (
            <Trans>While link moderation is on, an empty list means that every link is refused.</Trans>
          ) : (
            <Trans>The network searches links by their start only. Dots are saved as “\.”.</Trans>
          )}
        </StatePanel>
      ) : (
        <InfiniteTable
          label={t`Allowed links`}
          rows={rows}
          rowId={allowedIdOf}
          rowLabel={ruleLabel}
          columns={columns}
          selection={selection}
          onRowKey={onRowKey}
          more={moreOf(list)}
          end={<Plural value={count} one="That is all: # link" other="That is all: # links" />}
        />
      )}
      {chosen.length > 0 ? (
        <ActionBar label={t`Selected links`}>
          <span role="status">
            <Plural value={chosen.length} one="# selected" other="# selected" />
          </span>
          <DecisionButton onClick={() => void act(setEnabled(chosen, true))}>{t`Enable`}</DecisionButton>
          <DecisionButton onClick={() => void act(setEnabled(chosen, false))}>{t`Disable`}</DecisionButton>
          <DecisionButton isDanger onClick={() => void act(deleteLinks(chosen))}>{t`Delete…`}</DecisionButton>
          <Button variant="subtle" color="gray" onClick={selection.clear}>
            <Trans>Clear selection</Trans>
          </Button>
        </ActionBar>
      ) : null}
    </PageFrame>
  );
}

/** While the switch is off, nothing here has effect: that is said first. */
function ModerationNotice() {
  const { data } = useNetworkSettings('moderation');
  if (data?.['isWhitelistEnabled'] !== false) return null;
  return (
    <div className={notice.notice} role="status">
      <Trans>
        Link moderation is off: every link may be written, and this list does nothing.{' '}
        <Link to={paths.settings()}>Switch it on in the settings</Link>.
      </Trans>
    </div>
  );
}

function useAllowlistColumns(): Column<AllowlistRule>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        key: 'regex',
        header: t`Link or pattern`,
        track: 'minmax(160px, 1fr)',
        cell: ({ regex }) => <RuleText regex={regex} />,
      },
      { key: 'state', header: t`State`, track: '90px', cell: ({ isEnabled }) => (isEnabled ? t`On` : t`Off`) },
      {
        key: 'created',
        header: t`Created`,
        track: '110px',
        wideOnly: true,
        cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
      },
    ],
    [t],
  );
}

export { AllowlistPage as Component };
