import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';

import type { Channel } from '#src/api/channels.ts';
import { WithAvatar } from '#src/components/Avatar.tsx';
import detail from '#src/components/Detail.module.css';
import type { Column } from '#src/components/InfiniteTable.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { imageUrl } from '#src/lib/imageUrl.ts';
import { paths } from '#src/paths.ts';
import { useWaitingChannels } from '#src/queries/waitingChannels.ts';

import { becomesText } from './becomesText.ts';
import { channelName, mutedText, typeText } from './channelText.ts';

/** What a row says of a channel. */
export function useChannelColumns(): Column<Channel>[] {
  const { t, i18n } = useLingui();
  const isPhone = useIsPhone();
  const waiting = useWaitingChannels();
  return useMemo(() => {
    const number = (count: number | undefined) => (count === undefined ? '–' : i18n.number(count));
    const stateOf = (channel: Channel) => {
      const becomes = waiting.get(channel.channelId)?.becomes;
      return becomes === undefined ? mutedText(channel) : becomesText(becomes);
    };
    return [
      {
        key: 'name',
        header: t`Name`,
        track: 'minmax(180px, 1.6fr)',
        cell: (channel) => (
          <WithAvatar
            name={channelName(channel)}
            url={channel.avatarUrl === undefined ? undefined : imageUrl(channel.avatarUrl, 'small')}
          >
            <span>
              <Link
                to={paths.channel(channel.channelId)}
                tabIndex={-1}
                dir="auto"
                className={channel.isDeleted ? detail.closed : ''}
              >
                {channelName(channel)}
              </Link>
              {channel.isDeleted ? <span className={detail.closed}> · {t`deleted`}</span> : null}
              {isPhone ? (
                <div className={detail.second}>
                  {[typeText(channel.type), `${number(channel.memberCount)} ${t`members`}`, stateOf(channel)]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              ) : null}
            </span>
          </WithAvatar>
        ),
      },
      { key: 'type', header: t`Type`, track: '104px', wideOnly: true, cell: ({ type }) => typeText(type) },
      {
        key: 'members',
        header: t`Members`,
        track: '84px',
        wideOnly: true,
        cell: ({ memberCount }) => <span className="number">{number(memberCount)}</span>,
      },
      {
        key: 'messages',
        header: t`Messages`,
        track: '90px',
        wideOnly: true,
        cell: ({ messageCount }) => <span className="number">{number(messageCount)}</span>,
      },
      { key: 'state', header: t`State`, track: 'minmax(150px, 1fr)', wideOnly: true, cell: stateOf },
      {
        key: 'tags',
        header: t`Tags`,
        track: 'minmax(90px, 0.7fr)',
        wideOnly: true,
        cell: ({ tags }) => <span dir="auto">{tags.join(', ')}</span>,
      },
      {
        key: 'active',
        header: t`Last active`,
        track: '110px',
        wideOnly: true,
        cell: ({ lastActivity }) => <RelativeTime at={lastActivity ?? ''} />,
      },
    ];
  }, [t, i18n, isPhone, waiting]);
}
