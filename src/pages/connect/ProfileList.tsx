import { CloseButton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { CSSProperties } from 'react';

import { bandColour } from '#src/components/profileColours.ts';
import type { Profile } from '#src/storage/profiles.ts';

import classes from './ConnectPage.module.css';

type Props = {
  profiles: readonly Profile[];
  chosen: Profile | undefined;
  onChoose: (profile: Profile | undefined) => void;
  onForget: (profile: Profile) => void;
};

/** The saved networks. Tokens are never saved, so choosing one fills in everything but the token. */
export function ProfileList({ profiles, chosen, onChoose, onForget }: Props) {
  const { t } = useLingui();
  return (
    <div className={classes.section}>
      <h2>
        <Trans>Saved networks</Trans>
      </h2>
      <ul className={classes.profiles}>
        {profiles.map((profile) => (
          <li key={profile.id} className={classes.profile}>
            <button
              type="button"
              className={classes.profileButton}
              aria-pressed={chosen?.id === profile.id}
              onClick={() => onChoose(profile)}
            >
              <span className={classes.dot} style={{ '--dot': bandColour(profile.colour) } as CSSProperties} />
              <span>{profile.name}</span>
              <span className={classes.server}>{profile.server}</span>
            </button>
            <CloseButton aria-label={t`Forget ${profile.name}`} onClick={() => onForget(profile)} />
          </li>
        ))}
      </ul>
      {chosen ? (
        <Button variant="subtle" onClick={() => onChoose(undefined)}>
          <Trans>Another network</Trans>
        </Button>
      ) : null}
    </div>
  );
}
