import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';

import type { Channel } from '#src/api/channels.ts';
import type { MessageFilter } from '#src/api/messages.ts';
import { useColumnChoice } from '#src/components/useColumnChoice.tsx';
import { InfiniteTable } from '#src/components/InfiniteTable.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import { useSelection } from '#src/components/useSelection.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { moreOf } from '#src/layout/moreOf.tsx';
import { channelMessages, messageIdOf } from '#src/queries/channelMessages.ts';
import { useInfiniteList } from '#src/queries/infiniteList.ts';
import { usePageSize } from '#src/queries/pageSize.ts';

import { ChannelFrame } from '../ChannelFrame.tsx';
import { MessagesUrl } from '../filter.ts';
import { MessageSelection } from './MessageSelection.tsx';
import { MessagesFilter } from './MessagesFilter.tsx';
import { messageLabel } from './messageText.ts';
import { useMessageColumns } from './useMessageColumns.tsx';

/** What was written in a channel, the newest first. */
export function MessagesTab() {
  const { t } = useLingui();
  return <ChannelFrame tab={t`Messages`}>{(channel) => <Messages channel={channel} />}</ChannelFrame>;
}

function Messages({ channel }: { channel: Channel }) {
  const { t } = useLingui();
  const [filter, setFilter] = useUrlFilter(MessagesUrl);
  const [pageSize, setPageSize] = usePageSize('channelMessages');
  const { channelId } = channel;
  const apiFilter: MessageFilter = {
    hasFlag: filter.flagged === 'yes' ? true : undefined,
    isDeleted: filter.deleted === 'all' ? undefined : filter.deleted === 'only',
    type: filter.type || undefined,
  };
  const onReloaded = useCallback(
    () => toast(t`The page link had expired, so the list was loaded again from its start.`),
    [t],
  );
  const list = useInfiniteList(channelMessages(channelId, apiFilter, pageSize), messageIdOf, onReloaded);
  const rowIds = useMemo(() => list.rows.map(messageIdOf), [list.rows]);
  const selection = useSelection(rowIds, JSON.stringify(apiFilter));
  const { columns, menu } = useColumnChoice('messages', useMessageColumns());
  const count = list.rows.length;
  const isFiltered = filter.flagged !== '' || filter.deleted !== 'hidden' || filter.type !== '';

  return (
    <>
      <MessagesFilter filter={filter} setFilter={setFilter} pageSize={pageSize} setPageSize={setPageSize} menu={menu} />
      {list.isPending ? (
        <TableSkeleton />
      ) : list.error ? (
        <ErrorPanel error={list.error} onRetry={list.retry} />
      ) : count === 0 && !list.hasMore ? (
        <StatePanel title={isFiltered ? t`No message fits` : t`Nothing is written in it`}>
          {isFiltered ? (
            <Trans>Take a filter away to see the other messages.</Trans>
          ) : (
            <Trans>Messages appear here as people write them; reload to see new ones.</Trans>
          )}
        </StatePanel>
      ) : (
        <InfiniteTable
          label={t`Messages`}
          place={`${channelId} messages`}
          rows={list.rows}
          rowId={messageIdOf}
          rowLabel={messageLabel}
          columns={columns}
          selection={selection}
          more={moreOf(list)}
          end={<Plural value={count} one="That is all: # message" other="That is all: # messages" />}
        />
      )}
      {selection.ids.size > 0 ? (
        <MessageSelection
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
