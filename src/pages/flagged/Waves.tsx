import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { ActionBar } from '#src/components/ActionBar.tsx';
import type { Action } from '#src/layout/keys/actions.ts';
import { KeyHint } from '#src/layout/keys/KeyHint.tsx';
import type { Wave } from '#src/lib/waves/waves.ts';

import classes from './Flagged.module.css';
import { Decisions } from './FlaggedSelection.tsx';
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
            <Trans>Open the wave</Trans>
            {index === 0 ? <KeyHint id="flagged.wave" keys={['w']} /> : null}
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

type BarProps = { wave: Wave; actions: readonly Action[]; onClose: () => void };

/** One decision for the whole wave that is open; its rows can still be selected to be decided on apart. */
export function WaveBar({ wave, actions, onClose }: BarProps) {
  const { t } = useLingui();
  return (
    <ActionBar label={t`Wave`}>
      <span role="status" className={`${classes.second} ${classes.words}`}>
        <WaveWords wave={wave} />
      </span>
      <Decisions actions={actions} authors={wave.authors} ofAll />
      <Button variant="subtle" color="gray" onClick={onClose}>
        <Trans>Back to the queue</Trans>
      </Button>
    </ActionBar>
  );
}
