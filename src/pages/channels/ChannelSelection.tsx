import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Channel } from '#src/api/channels.ts';
import { ActionBar } from '#src/components/ActionBar.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import type { Selection } from '#src/components/useSelection.ts';

import { closeChannels, muteChannels } from './channelDecisions.tsx';
import { usualPeriod } from './mutePeriods.ts';
import { MutePeriodSelect } from './MutePeriodSelect.tsx';

/** What can be done with the selected channels. */
export function ChannelSelection({ selection, rows }: { selection: Selection; rows: readonly Channel[] }) {
  const { t } = useLingui();
  const [period, setPeriod] = useState(usualPeriod);
  const selected = rows.filter(({ channelId }) => selection.ids.has(channelId));
  const open = selected.filter(({ isDeleted }) => !isDeleted);
  const whyNot = open.length === 0 ? t`All selected channels are deleted` : undefined;
  const act = (decision: Promise<boolean>) =>
    void decision.then((isDecided) => {
      if (isDecided) selection.clear();
    });
  return (
    <ActionBar label={t`Selected channels`}>
      <span role="status">
        <Plural value={selected.length} one="# selected" other="# selected" />
      </span>
      <MutePeriodSelect value={period} onChange={setPeriod} />
      <DecisionButton whyNot={whyNot} onClick={() => act(muteChannels(open, period))}>
        <Plural value={open.length} one="Mute # channel" other="Mute # channels" />
      </DecisionButton>
      {selected.some(({ isMuted }) => isMuted) ? (
        <DecisionButton
          whyNot={whyNot}
          onClick={() =>
            act(
              muteChannels(
                open.filter(({ isMuted }) => isMuted),
                0,
              ),
            )
          }
        >
          <Trans>Unmute</Trans>
        </DecisionButton>
      ) : null}
      <DecisionButton isDanger whyNot={whyNot} onClick={() => act(closeChannels(open))}>
        <Plural value={open.length} one="Close # channel…" other="Close # channels…" />
      </DecisionButton>
      <Button variant="subtle" color="gray" onClick={selection.clear}>
        <Trans>Clear selection</Trans>
      </Button>
    </ActionBar>
  );
}
