import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import { NavLink, useParams } from 'react-router';

import type { Channel } from '#src/api/channels.ts';
import detail from '#src/components/Detail.module.css';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { paths } from '#src/paths.ts';
import { useChannel } from '#src/queries/channels.ts';
import { useWaitingChannels } from '#src/queries/waitingChannels.ts';

import { becomesText } from './becomesText.ts';
import { channelName, mutedText, typeText } from './channelText.ts';

type Props = {
  /** The tab as the window's title names it. */
  tab: string;
  /** True when the tab's page itself scrolls; false when a table inside it does. */
  scrolls?: boolean;
  children: (channel: Channel) => ReactNode;
};

/** What every tab of one channel shares: its name, what stands out about it, and the way to the others. */
export function ChannelFrame({ tab, scrolls = false, children }: Props) {
  const { t } = useLingui();
  const { channelId = '' } = useParams();
  const { data: channel, error, refetch } = useChannel(channelId);
  return (
    <PageFrame
      title={channel ? `${channelName(channel)} · ${tab}` : t`Channel`}
      scrolls={scrolls || !channel}
      subtitle={channel ? <Signals channel={channel} /> : null}
    >
      <nav className={detail.tabs} aria-label={t`Channel`}>
        <NavLink to={paths.channel(channelId)} end>{t`Overview`}</NavLink>
        <NavLink to={paths.channel(channelId, 'members')}>{t`Members`}</NavLink>
        <NavLink to={paths.channel(channelId, 'messages')}>{t`Messages`}</NavLink>
      </nav>
      {channel ? (
        // Nothing chosen in one channel is carried over into another.
        <Fragment key={channelId}>{children(channel)}</Fragment>
      ) : error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <TableSkeleton />
      )}
    </PageFrame>
  );
}

function Signals({ channel }: { channel: Channel }) {
  const becomes = useWaitingChannels().get(channel.channelId)?.becomes;
  return (
    <span className={detail.signals}>
      {channel.isDeleted ? (
        <strong>
          <Trans>Deleted: hidden from everybody but admins</Trans>
        </strong>
      ) : null}
      <span>{typeText(channel.type)}</span>
      {channel.memberCount === undefined ? null : (
        <span>
          <Plural value={channel.memberCount} one="# member" other="# members" />
        </span>
      )}
      {mutedText(channel) ? <span className={detail.flag}>{mutedText(channel)}</span> : null}
      {becomes === undefined ? null : <em>{becomesText(becomes)}</em>}
    </span>
  );
}
