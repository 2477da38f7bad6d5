import { Plural, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';

import { useColumnChoice } from '#src/components/useColumnChoice.tsx';
import { InfiniteTable } from '#src/components/InfiniteTable.tsx';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import { useSelection } from '#src/components/useSelection.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { moreOf } from '#src/layout/moreOf.tsx';
import { channelIdOf, channels } from '#src/queries/channels.ts';
import { useInfiniteList } from '#src/queries/infiniteList.ts';
import { usePageSize } from '#src/queries/pageSize.ts';

import { ChannelSelection } from './ChannelSelection.tsx';
import { ChannelsFilter } from './ChannelsFilter.tsx';
import { channelName } from './channelText.ts';
import { ChannelsUrl } from './filter.ts';
import { NoChannels } from './NoChannels.tsx';
import { useChannelColumns } from './useChannelColumns.tsx';

const sortBy = { active: 'lastActivity', newest: 'lastCreated', oldest: 'firstCreated', name: 'displayName' } as const;
/** Conversations of two are hidden in the vendor's own console (contract §22). */
const usualTypes = ['community', 'live', 'broadcast'];

/** The channels of the network, in which people chat. */
export function ChannelList() {
  const { t } = useLingui();
  const [filter, setFilter] = useUrlFilter(ChannelsUrl);
  const [pageSize, setPageSize] = usePageSize('channels');
  const apiFilter = {
    keyword: filter.q || undefined,
    types: filter.type === '' ? usualTypes : [filter.type],
    tags: filter.tags.split(',').flatMap((tag) => tag.trim() || []),
    sortBy: sortBy[filter.sort],
    isDeleted: filter.deleted === 'all' ? undefined : filter.deleted === 'only',
    filter: filter.flagged === 'yes' ? ('flagged' as const) : undefined,
  };
  const onReloaded = useCallback(
    () => toast(t`The page link had expired, so the list was loaded again from its start.`),
    [t],
  );
  const list = useInfiniteList(channels(apiFilter, pageSize), channelIdOf, onReloaded);
  const rowIds = useMemo(() => list.rows.map(channelIdOf), [list.rows]);
  const selection = useSelection(rowIds, JSON.stringify(apiFilter));
  const { columns, menu } = useColumnChoice('channels', useChannelColumns());
  const count = list.rows.length;

  return (
    <PageFrame
      title={t`Channels`}
      subtitle={
        list.isPending || list.error ? null : <Plural value={count} one="# channel loaded" other="# channels loaded" />
      }
      actions={menu}
    >
      <ChannelsFilter filter={filter} setFilter={setFilter} pageSize={pageSize} setPageSize={setPageSize} />
      {list.isPending ? (
        <TableSkeleton />
      ) : list.error ? (
        <ErrorPanel error={list.error} onRetry={list.retry} />
      ) : count === 0 && !list.hasMore ? (
        <NoChannels filter={filter} />
      ) : (
        <InfiniteTable
          label={t`Channels`}
          rows={list.rows}
          rowId={channelIdOf}
          rowLabel={channelName}
          columns={columns}
          selection={selection}
          more={moreOf(list)}
          end={<Plural value={count} one="That is all: # channel" other="That is all: # channels" />}
        />
      )}
      {selection.ids.size > 0 ? <ChannelSelection selection={selection} rows={list.rows} /> : null}
    </PageFrame>
  );
}
