import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import { StatePanel } from '#src/components/StatePanel.tsx';
import { paths } from '#src/paths.ts';

import type { ChannelsUrl } from './filter.ts';

/** Why no channel is listed, and what to do about it. */
export function NoChannels({ filter }: { filter: ChannelsUrl }) {
  const { t } = useLingui();
  if (filter.type === 'conversation')
    return (
      <StatePanel title={t`No conversation is shown`}>
        <Trans>
          Conversations between two people are private: admins see them only where the{' '}
          <Link to={paths.settings('chat')}>chat settings</Link> allow it.
        </Trans>
      </StatePanel>
    );
  if (filter.flagged !== '' && filter.q === '' && filter.tags === '')
    return (
      <StatePanel title={t`Nothing is reported in any channel`}>
        <Trans>A channel stands here while a message in it is reported and neither deleted nor cleared.</Trans>
      </StatePanel>
    );
  const isFiltered = filter.q !== '' || filter.tags !== '' || filter.type !== '' || filter.deleted !== 'hidden';
  return (
    <StatePanel title={isFiltered ? t`No channel fits` : t`There is no channel yet`}>
      {isFiltered ? (
        <Trans>The network searches names, types and tags. Take one away.</Trans>
      ) : (
        <Trans>Channels that apps or the vendor’s console make appear here.</Trans>
      )}
    </StatePanel>
  );
}
