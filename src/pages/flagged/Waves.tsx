import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { ActionBar } from '#src/components/ActionBar.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import type { Wave } from '#src/lib/waves/waves.ts';

import classes from './Flagged.module.css';
import { reasonText } from './flaggedText.ts';

/** How many waves are named before the rest is only counted. */
const mostShown = 3;

type Props = { waves: readonly Wave[]; onOpen: (id: string) => void };

/** What came in waves, the largest first: each opens as a list of its own, to be decided on in one stroke. */
export function Waves({ waves, onOpen }: Props) {
  const { t } = useLingui();
  if (waves.length === 0) return null;
  return (
    <ul className={classes.waves} aria-label={t`Waves`}>
      {waves.slice(0, mostShown).map((wave, index) => (
        <li key={wave.id}>
          <span className={classes.second}>
            <WaveWords wave={wave} />
          </span>
          <Button size="compact-xs" variant="default" onClick={() => onOpen(wave.id)}>
            <Trans>Open the wave</Trans> {index === 0 ? <kbd aria-hidden>W</kbd> : null}
          </Button>
        </li>
      ))}
      {waves.length > mostShown ? (
        <li className={classes.second}>
          <Plural value={waves.length - mostShown} one="and # smaller wave" other="and # smaller waves" />
        </li>
      ) : null}
    </ul>
  );
}

/** "37 items, 12 authors, same text: …" */
function WaveWords({ wave: { keys, authors, reason } }: { wave: Wave }) {
  return (
    <>
      <strong>
        <Plural value={keys.length} one="# item" other="# items" />
      </strong>
      , <Plural value={authors} one="# author" other="# authors" />, {reasonText(reason)}
    </>
  );
}

type BarProps = {
  wave: Wave;
  onClear: () => void;
  onRemove: () => void;
  onBan: () => void;
  onClose: () => void;
};

/** One decision for the whole wave that is open; its rows can still be selected to be decided on apart. */
export function WaveBar({ wave, onClear, onRemove, onBan, onClose }: BarProps) {
  const { t } = useLingui();
  return (
    <ActionBar label={t`Wave`}>
      <span role="status" className={classes.second}>
        <WaveWords wave={wave} />
      </span>
      <DecisionButton onClick={onClear}>
        {t`Clear all flags…`} <kbd aria-hidden>C</kbd>
      </DecisionButton>
      <DecisionButton isDanger onClick={onRemove}>
        {t`Remove all…`} <kbd aria-hidden>D</kbd>
      </DecisionButton>
      <DecisionButton isDanger onClick={onBan}>
        <Plural value={wave.authors} one="Ban # author…" other="Ban # authors…" /> <kbd aria-hidden>B</kbd>
      </DecisionButton>
      <Button variant="subtle" color="gray" onClick={onClose}>
        <Trans>Back to the queue</Trans>
      </Button>
    </ActionBar>
  );
}
