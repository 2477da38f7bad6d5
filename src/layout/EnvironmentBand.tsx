import { Trans, useLingui } from '@lingui/react/macro';

import type { CSSProperties } from 'react';

import { bandColour, bandTextColour } from '#src/components/profileColours.ts';
import { usePace } from '#src/queries/usePace.ts';
import type { Profile } from '#src/storage/profiles.ts';

import classes from './EnvironmentBand.module.css';

/** The one loud stripe: which network this is, so that production is never mistaken for test, and when it slows us down. */
export function EnvironmentBand({ profile }: { profile: Profile }) {
  const { t } = useLingui();
  const pace = usePace();
  const style = {
    '--band': bandColour(profile.colour),
    '--band-text': bandTextColour(profile.colour),
  } as CSSProperties;
  return (
    <header className={classes.band} aria-label={t`Connected network`} style={style}>
      <span className={classes.name}>
        {profile.name}
        {profile.server.startsWith('/') ? null : ` · ${new URL(profile.server).host}`}
      </span>
      <span className={classes.pace} role="status">
        {pace?.isSlowing ? (
          <>
            <span className={classes.long}>
              <Trans>Slowing down: the network asks for fewer requests. Nothing is lost.</Trans>
            </span>
            <span className={classes.short} aria-hidden>
              <Trans>Slowing down</Trans>
            </span>
          </>
        ) : null}
      </span>
    </header>
  );
}
