import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';

import type { ChannelMemberFilter } from '#src/api/channelMembers.ts';
import type { Channel } from '#src/api/channels.ts';
import { useColumnChoice } from '#src/components/useColumnChoice.tsx';
import { InfiniteTable } from '#src/components/InfiniteTable.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import { useSelection } from '#src/components/useSelection.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { moreOf } from '#src/layout/moreOf.tsx';
import { channelMemberIdOf, channelMembers } from '#src/queries/channelMembers.ts';
import { useInfiniteList } from '#src/queries/infiniteList.ts';
import { usePageSize } from '#src/queries/pageSize.ts';

import { ChannelFrame } from '../ChannelFrame.tsx';
import { ChannelMembersUrl } from '../filter.ts';
import { memberName } from './memberText.ts';
import { MemberSelection } from './MemberSelection.tsx';
import { MembersFilter } from './MembersFilter.tsx';
import { useMemberColumns } from './useMemberColumns.tsx';

const sortBy = { newest: 'lastCreated', oldest: 'firstCreated' } as const;
const memberships = { members: ['member'], muted: ['muted'], banned: ['banned'], all: ['member', 'banned'] } as const;

/** Who is in a channel, who may not write, who may not come in. */
export function MembersTab() {
  const { t } = useLingui();
  return <ChannelFrame tab={t`Members`}>{(channel) => <Members channel={channel} />}</ChannelFrame>;
}

function Members({ channel }: { channel: Channel }) {
  const { t } = useLingui();
  const [filter, setFilter] = useUrlFilter(ChannelMembersUrl);
  const [pageSize, setPageSize] = usePageSize('channelMembers');
  const { channelId } = channel;
  const apiFilter: ChannelMemberFilter = {
    search: filter.q || undefined,
    memberships: memberships[filter.show],
    roles: filter.role ? [filter.role] : undefined,
    sortBy: sortBy[filter.sort],
  };
  const onReloaded = useCallback(
    () => toast(t`The page link had expired, so the list was loaded again from its start.`),
    [t],
  );
  const list = useInfiniteList(channelMembers(channelId, apiFilter, pageSize), channelMemberIdOf, onReloaded);
  const rowIds = useMemo(() => list.rows.map(channelMemberIdOf), [list.rows]);
  const selection = useSelection(rowIds, JSON.stringify(apiFilter));
  const { columns, menu } = useColumnChoice('channelMembers', useMemberColumns());
  const count = list.rows.length;
  const isFiltered = filter.q !== '' || filter.role !== '' || filter.show !== 'members';

  return (
    <>
      <MembersFilter filter={filter} setFilter={setFilter} pageSize={pageSize} setPageSize={setPageSize} menu={menu} />
      {list.isPending ? (
        <TableSkeleton />
      ) : list.error ? (
        <ErrorPanel error={list.error} onRetry={list.retry} />
      ) : count === 0 && !list.hasMore ? (
        <StatePanel title={isFiltered ? t`Nobody fits` : t`Nobody is in it`}>
          {isFiltered ? (
            <Trans>The network searches display names and ids. Take a filter away.</Trans>
          ) : (
            <Trans>It was closed, or everybody has left. The network does not say which of the two.</Trans>
          )}
        </StatePanel>
      ) : (
        <InfiniteTable
          label={t`Members`}
          place={`${channelId} members`}
          rows={list.rows}
          rowId={channelMemberIdOf}
          rowLabel={memberName}
          columns={columns}
          selection={selection}
          more={moreOf(list)}
          end={<Plural value={count} one="That is all: # user" other="That is all: # users" />}
        />
      )}
      {selection.ids.size > 0 ? (
        <MemberSelection
          channel={channel}
          selection={selection}
          rows={list.rows}
          filter={apiFilter}
          hasMore={list.hasMore}
        />
      ) : null}
    </>
  );
}
