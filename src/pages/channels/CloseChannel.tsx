import { Trans } from '@lingui/react/macro';

import type { Channel } from '#src/api/channels.ts';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import detail from '#src/components/Detail.module.css';

import { closeChannels } from './channelDecisions.tsx';

/** The way out of a channel. */
export function CloseChannel({ channel }: { channel: Channel }) {
  return (
    <section className={`${detail.section} ${detail.grave}`}>
      <h2>
        <Trans>Close channel</Trans>
      </h2>
      <p>
        <Trans>
          All its members are taken out, nobody comes in again, and nothing brings it back. Muting it, above, is often
          enough.
        </Trans>
      </p>
      <DecisionButton isDanger onClick={() => void closeChannels([channel])}>
        <Trans>Close channel…</Trans>
      </DecisionButton>
    </section>
  );
}
