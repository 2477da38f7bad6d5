import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Link, useNavigate } from 'react-router';

import { confirm } from '#src/components/confirm.ts';
import { ConfirmHost } from '#src/components/ConfirmHost.tsx';
import { isFirstPage } from '#src/layout/useFocusAfterNavigation.ts';
import { paths } from '#src/paths.ts';
import { connectToSandbox, forgetProfile, jobsOfProfile, savedProfiles } from '#src/queries/connect.ts';
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
  const isTouched = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage()) heading.current?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    document.title = `${t`Connect`} · Custos`;
  }, [t]);

  useEffect(() => {
    let isOver = false;
    void savedProfiles().then((saved) => {
      if (isOver) return;
      setProfiles(saved);
      // Whoever was faster than the database keeps what was typed.
      if (!isTouched.current) setChosen(saved[0]);
    });
    return () => {
      isOver = true;
    };
  }, []);

  const forget = async (profile: Profile) => {
    const jobs = await jobsOfProfile(profile.id);
    const isMeant = await confirm({
      title: t`Forget ${profile.name}`,
      body: (
        <Trans>
          Its name, colour and address are removed from this browser, and this tab disconnects from it.{' '}
          {plural(jobs, {
            0: 'It has no jobs here.',
            one: 'Its job and the result stay, and are there again when you connect to the same network; until then it waits if it is unfinished.',
            other:
              'Its # jobs and their results stay, and are there again when you connect to the same network; until then unfinished ones wait.',
          })}
        </Trans>
      ),
      action: t`Forget the network`,
      isDanger: true,
    });
    if (!isMeant) return;
    await forgetProfile(profile.id);
    setProfiles(profiles.filter(({ id }) => id !== profile.id));
    if (chosen?.id === profile.id) setChosen(undefined);
  };

  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.brand}>Custos</div>
        {session.status === 'connected' ? (
          <Link to={paths.blocklist}>
            <Trans>Back to {session.profile.name}</Trans>
          </Link>
        ) : null}
        <div className={classes.section}>
          <h1 ref={heading} tabIndex={-1}>
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
        <div onInput={() => (isTouched.current = true)}>
          <ConnectForm key={chosen?.id ?? 'new'} profile={chosen} onConnected={() => void navigate(paths.blocklist)} />
        </div>
        <div className={classes.or}>
          <Trans>or</Trans>
        </div>
        <div className={classes.section}>
          <Button
            variant="default"
            onClick={() => {
              connectToSandbox();
              void navigate(paths.blocklist);
            }}
          >
            <Trans>Use the sandbox</Trans>
          </Button>
          <p className={classes.lead}>
            <Trans>A made-up network inside this browser, to try everything without an account.</Trans>
          </p>
        </div>
      </div>
      <ConfirmHost />
    </main>
  );
}

export { ConnectPage as Component };
