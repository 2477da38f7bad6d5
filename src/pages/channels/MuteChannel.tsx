import { Trans } from '@lingui/react/macro';
import { useState } from 'react';

import type { Channel } from '#src/api/channels.ts';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import detail from '#src/components/Detail.module.css';

import { muteChannels } from './channelDecisions.tsx';
import { usualPeriod } from './mutePeriods.ts';
import { MutePeriodSelect } from './MutePeriodSelect.tsx';

/** Lets the members of a channel write nothing for a while, and lets them write again. */
export function MuteChannel({ channel }: { channel: Channel }) {
  const [period, setPeriod] = useState(usualPeriod);
  return (
    <>
      <p className={detail.note}>
        <Trans>
          While it is muted its members read and do not write. It ends by itself, and can be taken back any time.
        </Trans>
      </p>
      <div className={detail.inline}>
        <MutePeriodSelect value={period} onChange={setPeriod} />
        <DecisionButton onClick={() => void muteChannels([channel], period)}>
          {channel.isMuted ? <Trans>Mute anew</Trans> : <Trans>Mute</Trans>}
        </DecisionButton>
        {channel.isMuted ? (
          <DecisionButton onClick={() => void muteChannels([channel], 0)}>
            <Trans>Unmute</Trans>
          </DecisionButton>
        ) : null}
      </div>
    </>
  );
}
