import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';

import { paths } from '#src/paths.ts';
import { connectToSandbox, forgetProfile, savedProfiles } from '#src/queries/connect.ts';
import { useSession } from '#src/queries/useSession.ts';
import type { Profile } from '#src/storage/profiles.ts';

import { ConnectForm } from './ConnectForm.tsx';
import classes from './ConnectPage.module.css';
import { ProfileList } from './ProfileList.tsx';

function ConnectPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const session = useSession();
  const [profiles, setProfiles] = useState<readonly Profile[]>([]);
  const [chosen, setChosen] = useState<Profile>();

  useEffect(() => {
    document.title = `${t`Connect`} · Custos`;
  }, [t]);

  useEffect(() => {
    let isOver = false;
    void savedProfiles().then((saved) => {
      if (isOver) return;
      setProfiles(saved);
      setChosen(saved[0]);
    });
    return () => {
      isOver = true;
    };
  }, []);

  const forget = async (profile: Profile) => {
    await forgetProfile(profile.id);
    setProfiles(profiles.filter(({ id }) => id !== profile.id));
    if (chosen?.id === profile.id) setChosen(undefined);
  };

  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.brand}>Custos</div>
        {session.status === 'connected' ? (
          <Link to={paths.home}>
            <Trans>Back to {session.profile.name}</Trans>
          </Link>
        ) : null}
        <div className={classes.section}>
          <h1>
            <Trans>Connect to a network</Trans>
          </h1>
          <p className={classes.lead}>
            <Trans>
              Custos works straight from this browser with the network’s own API. The admin token stays in this tab’s
              memory and goes nowhere else.
            </Trans>
          </p>
        </div>
        {profiles.length > 0 ? (
          <ProfileList
            profiles={profiles}
            chosen={chosen}
            onChoose={setChosen}
            onForget={(profile) => void forget(profile)}
          />
        ) : null}
        <ConnectForm key={chosen?.id ?? 'new'} profile={chosen} onConnected={() => void navigate(paths.home)} />
        <div className={classes.or}>
          <Trans>or</Trans>
        </div>
        <div className={classes.section}>
          <Button
            variant="default"
            onClick={() => {
              connectToSandbox();
              void navigate(paths.home);
            }}
          >
            <Trans>Use the sandbox</Trans>
          </Button>
          <p className={classes.lead}>
            <Trans>A made-up network inside this browser, to try everything without an account.</Trans>
          </p>
        </div>
      </div>
    </main>
  );
}

export { ConnectPage as Component };
