import { Trans } from '@lingui/react/macro';
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { Navigate, Outlet } from 'react-router';

import { dismissQuestion } from '#src/components/confirm.ts';
import { ConfirmHost } from '#src/components/ConfirmHost.tsx';
import { lazyPart } from '#src/components/part.ts';
import { ToastHost } from '#src/components/ToastHost.tsx';
import { paths } from '#src/paths.ts';
import { useSession } from '#src/queries/useSession.ts';
import { QueryProvider } from '#src/queries/QueryProvider.tsx';
import { isSandbox } from '#src/session/session.ts';

import { AboutError } from './AboutError.tsx';
import { EnvironmentBand } from './EnvironmentBand.tsx';
import { Navigation } from './Navigation.tsx';
import classes from './Shell.module.css';
import { useSettled } from './useSettled.ts';
import { useFocusAfterNavigation } from './useFocusAfterNavigation.ts';
import { useFocusAfterUnlocking } from './useFocusAfterUnlocking.ts';

const UnlockPanel = lazyPart(() => import('./UnlockPanel.tsx'), true);
const JobTray = lazyPart(() => import('./JobTray.tsx'));

/** @param keys what listens to the keys of the whole product, and comes once the page is there */
export function Shell({ keys }: { keys: ReactNode }) {
  const session = useSession();
  // A page that was never shown has nothing to keep: after a reload it mounts when somebody unlocks.
  const [wasConnected, setWasConnected] = useState(session.status === 'connected');
  if (session.status === 'connected' && !wasConnected) setWasConnected(true);
  useFocusAfterNavigation();
  useFocusAfterUnlocking(session.status === 'locked');
  // What was asked about one network must not be answered on another, or by whoever unlocks.
  const asked = session.status === 'connected' ? session.profile.id : undefined;
  const lastAsked = useRef(asked);
  useEffect(() => {
    if (lastAsked.current !== asked) dismissQuestion();
    lastAsked.current = asked;
  }, [asked]);
  const isSettled = useSettled();
  if (session.status === 'disconnected') return <Navigate to={paths.connect} replace />;
  const isLocked = session.status === 'locked';
  return (
    <QueryProvider>
      <div className={classes.shell}>
        <a href="#main" className={classes.skip}>
          <Trans>Skip to the content</Trans>
        </a>
        <EnvironmentBand profile={session.profile} />
        <Navigation isSandbox={isSandbox(session.profile)} isLocked={isLocked} />
        <main id="main" tabIndex={-1} className={classes.main}>
          <Suspense>{isLocked ? <UnlockPanel profile={session.profile} why={session.why} /> : null}</Suspense>
          {/* Locked pages stay mounted, unseen, so that drafts and scroll positions are there again after unlocking. */}
          <div className={isLocked ? classes.hidden : ''} style={isLocked ? {} : { height: '100%' }}>
            {wasConnected ? <Outlet /> : null}
          </div>
          <Suspense>{isSettled ? <JobTray /> : null}</Suspense>
        </main>
        <Suspense>{isSettled && !isLocked ? keys : null}</Suspense>
        {isLocked ? null : <ConfirmHost />}
        <ToastHost aboutCode={(code) => <AboutError code={code} />} />
      </div>
    </QueryProvider>
  );
}
