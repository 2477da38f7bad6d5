import '#src/laterMessages.ts';

import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';

import type { User } from '#src/api/users.ts';
import { InfiniteTable } from '#src/components/InfiniteTable.tsx';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { RowButton } from '#src/components/RowButton.tsx';
import { WithSidePanel } from '#src/components/SidePanel.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import { useSelection } from '#src/components/useSelection.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { useColumnChoice } from '#src/components/useColumnChoice.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { moreOf } from '#src/layout/moreOf.tsx';
import { useRowActions } from '#src/layout/keys/useRowActions.ts';
import { paths } from '#src/paths.ts';
import { useInfiniteList } from '#src/queries/infiniteList.ts';
import { usePageSize } from '#src/queries/pageSize.ts';
import { userIdOf, users } from '#src/queries/users.ts';
import { useWaitingUsers } from '#src/queries/waitingUsers.ts';

import { apiFilterOf, UsersUrl } from './filter.ts';
import { PastedUsers } from './PastedUsers.tsx';
import { ProtectedList } from './ProtectedList.tsx';
import { UserPreview } from './UserPreview.tsx';
import { UserSelection } from './UserSelection.tsx';
import { UsersFilter } from './UsersFilter.tsx';
import { useUserColumns } from './useUserColumns.tsx';
import { userName } from './userText.ts';

/** The users of the network. */
function UsersPage() {
  const { t } = useLingui();
  const [filter, setFilter] = useUrlFilter(UsersUrl);
  const [pageSize, setPageSize] = usePageSize('users');
  const [opened, setOpened] = useState<'paste' | 'shield'>();
  const pasteButton = useRef<HTMLButtonElement>(null);
  const shieldButton = useRef<HTMLButtonElement>(null);
  const apiFilter = apiFilterOf(filter);
  const onReloaded = useCallback(
    () => toast(t`The page link had expired, so the list was loaded again from its start.`),
    [t],
  );
  const list = useInfiniteList(users(apiFilter, pageSize), userIdOf, onReloaded);
  const rowIds = useMemo(() => list.rows.map(userIdOf), [list.rows]);
  const selection = useSelection(rowIds, JSON.stringify(apiFilter));
  const { columns, menu } = useColumnChoice('users', useUserColumns(filter.open !== '', useWaitingUsers()));
  const preview = (open: string) => setFilter({ open }, { replace: true });
  const togglePreview = ({ userId }: User) => preview(filter.open === userId ? '' : userId);
  const onRowKey = useRowActions(t`Users`, [
    { id: 'users.preview', label: t`Open or close the preview`, keys: ['p'], run: togglePreview },
  ]);
  const count = list.rows.length;
  const isFiltered = filter.q !== '' || filter.show !== 'all';

  return (
    <PageFrame
      title={t`Users`}
      subtitle={
        list.isPending || list.error ? null : <Plural value={count} one="# user loaded" other="# users loaded" />
      }
      actions={
        <>
          {menu}
          <Button
            ref={shieldButton}
            variant="default"
            aria-expanded={opened === 'shield'}
            onClick={() => setOpened(opened === 'shield' ? undefined : 'shield')}
          >
            <Trans>Protected accounts</Trans>
          </Button>
          <Button variant="default" component={Link} to={paths.inactive()}>
            <Trans>Inactive users</Trans>
          </Button>
          <Button variant="default" component={Link} to={paths.newUsers}>
            <Trans>Create users</Trans>
          </Button>
          <Button
            ref={pasteButton}
            aria-expanded={opened === 'paste'}
            onClick={() => setOpened(opened === 'paste' ? undefined : 'paste')}
          >
            <Trans>Paste a list</Trans>
          </Button>
        </>
      }
    >
      {opened === 'paste' ? (
        <PastedUsers
          onClose={() => {
            setOpened(undefined);
            pasteButton.current?.focus();
          }}
        />
      ) : opened === 'shield' ? (
        <ProtectedList
          onClose={() => {
            setOpened(undefined);
            shieldButton.current?.focus();
          }}
        />
      ) : null}
      <UsersFilter filter={filter} setFilter={setFilter} pageSize={pageSize} setPageSize={setPageSize} />
      <WithSidePanel
        panel={
          filter.open === '' ? null : <UserPreview key={filter.open} userId={filter.open} onClose={() => preview('')} />
        }
      >
        {list.isPending ? (
          <TableSkeleton />
        ) : list.error ? (
          <ErrorPanel error={list.error} onRetry={list.retry} />
        ) : count === 0 && !list.hasMore ? (
          <StatePanel title={isFiltered ? t`No user fits` : t`There is no user yet`}>
            {isFiltered ? (
              <Trans>
                The network searches display names only. Whoever is known by an ID is found under “Paste a list”.
              </Trans>
            ) : (
              <Trans>Users that your app registers appear here.</Trans>
            )}
          </StatePanel>
        ) : (
          <InfiniteTable
            label={t`Users`}
            rows={list.rows}
            rowId={userIdOf}
            rowLabel={userName}
            columns={columns}
            selection={selection}
            onRowKey={onRowKey}
            actions={{
              track: '84px',
              phoneTrack: '84px',
              render: (user, tabIndex) => (
                <RowButton
                  label={t`Preview ${userName(user)}`}
                  title="P"
                  tabIndex={tabIndex}
                  isExpanded={filter.open === user.userId}
                  onClick={() => togglePreview(user)}
                >
                  {t`Preview`}
                </RowButton>
              ),
            }}
            more={moreOf(list)}
            end={<Plural value={count} one="That is all: # user" other="That is all: # users" />}
          />
        )}
      </WithSidePanel>
      {selection.isAllMatching || selection.ids.size > 0 ? (
        <UserSelection selection={selection} rows={list.rows} filter={apiFilter} hasMore={list.hasMore} />
      ) : null}
    </PageFrame>
  );
}

export { UsersPage as Component };
