import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import detail from '#src/components/Detail.module.css';
import { ObjectMetadata } from '#src/layout/ObjectMetadata.tsx';
import { paths } from '#src/paths.ts';

import { ChannelFacts } from './ChannelFacts.tsx';
import { ChannelFrame } from './ChannelFrame.tsx';
import { CloseChannel } from './CloseChannel.tsx';
import { MuteChannel } from './MuteChannel.tsx';

/** What a channel is, and what can be done about it as a whole. */
export function OverviewTab() {
  const { t } = useLingui();
  return (
    <ChannelFrame tab={t`Overview`} scrolls>
      {(channel) => (
        <>
          <section className={detail.section}>
            <h2>
              <Trans>About</Trans>
            </h2>
            <ChannelFacts channel={channel} />
            {channel.memberCount === 0 ? (
              <p className={detail.note}>
                <Trans>
                  Nobody is in it: it was closed, or everybody has left. The network does not say which of the two.
                </Trans>
              </p>
            ) : null}
            <p>
              <Link to={`${paths.channel(channel.channelId, 'messages')}?flagged=yes`}>
                <Trans>Messages with open flags</Trans>
              </Link>
            </p>
          </section>
          {channel.isDeleted ? (
            <p className={detail.note}>
              <Trans>It is deleted. Neither this console nor the vendor’s can bring it back.</Trans>
            </p>
          ) : (
            <>
              <section className={detail.section}>
                <h2>
                  <Trans>Mute</Trans>
                </h2>
                <MuteChannel channel={channel} />
              </section>
              <section className={detail.section}>
                <h2>
                  <Trans>Metadata</Trans>
                </h2>
                <ObjectMetadata
                  key={channel.channelId}
                  of="channel"
                  id={channel.channelId}
                  name={channel.displayName ?? channel.channelId}
                />
              </section>
              <CloseChannel channel={channel} />
            </>
          )}
        </>
      )}
    </ChannelFrame>
  );
}
