import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import { NavLink, useParams } from 'react-router';

import type { User } from '#src/api/users.ts';
import classes from '#src/components/Detail.module.css';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { paths } from '#src/paths.ts';
import { useUser } from '#src/queries/users.ts';
import { useWaitingUsers } from '#src/queries/waitingUsers.ts';

import { becomesText } from './becomesText.ts';
import { isVerified } from '#src/lib/protection.ts';
import { flagCountText, userName } from './userText.ts';

type Props = {
  /** The tab as the window's title names it. */
  tab: string;
  /** True when the tab's page itself scrolls; false when a table inside it does. */
  scrolls?: boolean;
  children: (user: User) => ReactNode;
};

/** What every tab of one user shares: the name, what stands out, and the way to the others. */
export function UserFrame({ tab, scrolls = false, children }: Props) {
  const { t } = useLingui();
  const { userId = '' } = useParams();
  const { data: user, error, refetch } = useUser(userId);
  return (
    <PageFrame
      title={user ? `${userName(user)} · ${tab}` : t`User`}
      scrolls={scrolls || !user}
      subtitle={user ? <Signals user={user} /> : null}
    >
      <nav className={classes.tabs} aria-label={t`User`}>
        <NavLink to={paths.user(userId)} end>{t`Profile`}</NavLink>
        <NavLink to={paths.user(userId, 'posts')}>{t`Posts`}</NavLink>
        <NavLink to={paths.user(userId, 'saved')}>{t`Saved posts`}</NavLink>
        <NavLink to={paths.user(userId, 'follows')}>{t`Followers`}</NavLink>
        <NavLink to={paths.user(userId, 'record')}>{t`Record`}</NavLink>
      </nav>
      {user ? (
        // Nothing chosen or written about one user is carried over to another.
        <Fragment key={userId}>{children(user)}</Fragment>
      ) : error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <TableSkeleton />
      )}
    </PageFrame>
  );
}

function Signals({ user }: { user: User }) {
  const becomes = useWaitingUsers().get(user.userId)?.becomes;
  return (
    <span className={classes.signals}>
      {user.isDeleted ? (
        <strong>
          <Trans>Deleted: nothing brings the account back</Trans>
        </strong>
      ) : null}
      {user.isGlobalBan && !user.isDeleted ? (
        <strong className={classes.flag}>
          <Trans>Banned from the network</Trans>
        </strong>
      ) : null}
      <span className="mono">{user.userId}</span>
      {isVerified(user) ? (
        <span>
          <Trans>Verified</Trans>
        </span>
      ) : null}
      {user.roles.length > 0 ? <span>{user.roles.join(', ')}</span> : null}
      {user.flagCount > 0 ? <span className={classes.flag}>⚑ {flagCountText(user)}</span> : null}
      {becomes === undefined ? null : <em>{becomesText(becomes)}</em>}
    </span>
  );
}
