import { useLingui } from '@lingui/react/macro';

import type { Channel } from '#src/api/channels.ts';
import { Facts, type Fact } from '#src/components/Facts.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';

import { mutedText, typeText } from './channelText.ts';

/** What the network says of a channel, in pairs. */
export function ChannelFacts({ channel }: { channel: Channel }) {
  const { t, i18n } = useLingui();
  const number = (count: number | undefined) => (count === undefined ? '–' : i18n.number(count));
  const { isPublic } = channel;
  const facts: Fact[] = [
    [t`Type`, typeText(channel.type)],
    ...(isPublic === undefined ? [] : [[t`Visibility`, isPublic ? t`Public` : t`Private`] satisfies Fact]),
    [t`Members`, number(channel.memberCount)],
    [t`Messages`, number(channel.messageCount)],
    [t`Muted`, mutedText(channel) || t`No`],
    [t`Tags`, channel.tags.join(', ') || '–'],
    [t`Last active`, <RelativeTime key="active" at={channel.lastActivity ?? ''} />],
    [t`Created`, <RelativeTime key="created" at={channel.createdAt} />],
    [t`Updated`, <RelativeTime key="updated" at={channel.updatedAt} />],
    [
      t`ID`,
      <span key="id" className="mono">
        {channel.channelId}
      </span>,
    ],
  ];
  return <Facts facts={facts} />;
}
