import { Button, NativeSelect } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo, useRef, useState } from 'react';

import type { Community } from '#src/api/communities.ts';
import type { MemberFilter } from '#src/api/members.ts';
import { InfiniteTable } from '#src/components/InfiniteTable.tsx';
import { SearchField } from '#src/components/SearchField.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import toolbar from '#src/components/Toolbar.module.css';
import { useSelection } from '#src/components/useSelection.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { useColumnChoice } from '#src/components/useColumnChoice.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { moreOf } from '#src/layout/moreOf.tsx';
import { RowsPerRequest } from '#src/layout/RowsPerRequest.tsx';
import { useInfiniteList } from '#src/queries/infiniteList.ts';
import { memberIdOf, members } from '#src/queries/members.ts';
import { usePageSize } from '#src/queries/pageSize.ts';

import { CommunityFrame } from '../CommunityFrame.tsx';
import { MembersUrl } from '../filter.ts';

import { ExportMembers } from './ExportMembers.tsx';
import { MemberSelection } from './MemberSelection.tsx';
import { memberName } from './memberText.ts';
import { PastedList } from './PastedList.tsx';
import { useCommunityRoles } from './useCommunityRoles.ts';
import { useMemberColumns } from './useMemberColumns.tsx';

const sortBy = { newest: 'lastCreated', oldest: 'firstCreated', name: 'displayName' } as const;
const memberships = { members: ['member'], banned: ['banned'], all: undefined, deleted: undefined } as const;

/** The members of one community. */
function MembersPage() {
  const { t } = useLingui();
  return <CommunityFrame tab={t`Members`}>{(community) => <Members community={community} />}</CommunityFrame>;
}

function Members({ community }: { community: Community }) {
  const { t } = useLingui();
  const [filter, setFilter] = useUrlFilter(MembersUrl);
  const [pageSize, setPageSize] = usePageSize('members');
  const [isPasting, setPasting] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const { communityId } = community;
  const apiFilter: MemberFilter = {
    search: filter.q || undefined,
    memberships: memberships[filter.show],
    roles: filter.role ? [filter.role] : undefined,
    sortBy: sortBy[filter.sort],
    isDeleted: filter.show === 'deleted' ? true : undefined,
  };
  const onReloaded = useCallback(
    () => toast(t`The page link had expired, so the list was loaded again from its start.`),
    [t],
  );
  const list = useInfiniteList(members(communityId, apiFilter, pageSize), memberIdOf, onReloaded);
  const rowIds = useMemo(() => list.rows.map(memberIdOf), [list.rows]);
  const selection = useSelection(rowIds, JSON.stringify(apiFilter));
  const { columns, menu } = useColumnChoice('members', useMemberColumns());
  const roles = useCommunityRoles();
  const count = list.rows.length;
  const isFiltered = filter.q !== '' || filter.role !== '' || filter.show !== 'members';

  return (
    <>
      <div className={toolbar.bar} role="search">
        <SearchField
          className={toolbar.grow}
          label={t`Search members by name or ID`}
          placeholder={t`Name or ID…`}
          value={filter.q}
          onSearch={(q) => setFilter({ q }, { replace: true })}
        />
        <NativeSelect
          size="xs"
          aria-label={t`Show`}
          value={filter.show}
          onChange={(event) => setFilter({ show: event.currentTarget.value as MembersUrl['show'] })}
          data={[
            { value: 'members', label: t`Members` },
            { value: 'banned', label: t`Banned` },
            { value: 'all', label: t`Members and banned` },
            { value: 'deleted', label: t`Deleted accounts` },
          ]}
        />
        <NativeSelect
          size="xs"
          aria-label={t`Role`}
          value={filter.role}
          onChange={(event) => setFilter({ role: event.currentTarget.value })}
          data={[
            { value: '', label: t`Every role` },
            ...roles,
            // One from a link that the network does not name is still what is shown.
            ...(filter.role === '' || roles.some(({ value }) => value === filter.role)
              ? []
              : [{ value: filter.role, label: filter.role }]),
          ]}
        />
        <NativeSelect
          size="xs"
          aria-label={t`Order`}
          value={filter.sort}
          onChange={(event) => setFilter({ sort: event.currentTarget.value as MembersUrl['sort'] })}
          data={[
            { value: 'newest', label: t`Joined last first` },
            { value: 'oldest', label: t`Joined first first` },
            { value: 'name', label: t`By name` },
          ]}
        />
        <RowsPerRequest value={pageSize} onChange={setPageSize} />
        <ExportMembers community={community} filter={apiFilter} />
        {menu}
        <Button
          ref={addButton}
          size="xs"
          disabled={community.isDeleted}
          aria-expanded={isPasting}
          onClick={() => setPasting(!isPasting)}
        >
          <Trans>Add or paste a list</Trans>
        </Button>
      </div>
      {isPasting ? (
        <PastedList
          community={community}
          onClose={() => {
            setPasting(false);
            addButton.current?.focus();
          }}
        />
      ) : null}
      {list.isPending ? (
        <TableSkeleton />
      ) : list.error ? (
        <ErrorPanel error={list.error} onRetry={list.retry} />
      ) : count === 0 && !list.hasMore ? (
        <StatePanel title={isFiltered ? t`Nobody fits` : t`It has no member`}>
          {isFiltered ? (
            <Trans>The network searches display names and ids. Take a filter away.</Trans>
          ) : (
            <Trans>Add members above: that is also how people join without asking for it.</Trans>
          )}
        </StatePanel>
      ) : (
        <InfiniteTable
          label={t`Members`}
          place={`${communityId} members`}
          rows={list.rows}
          rowId={memberIdOf}
          rowLabel={memberName}
          columns={columns}
          selection={selection}
          more={moreOf(list)}
          end={<Plural value={count} one="That is all: # user" other="That is all: # users" />}
        />
      )}
      {selection.ids.size > 0 ? (
        <MemberSelection
          community={community}
          selection={selection}
          rows={list.rows}
          filter={apiFilter}
          hasMore={list.hasMore}
        />
      ) : null}
    </>
  );
}

export { MembersPage as Component };
