import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import classes from '#src/components/Detail.module.css';
import { SidePanel } from '#src/components/SidePanel.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { paths } from '#src/paths.ts';
import { useUser } from '#src/queries/users.ts';

import { UserFacts } from './UserFacts.tsx';
import { userName } from './userText.ts';

type Props = { userId: string; onClose: () => void };

/** One user beside the list, without leaving it. */
export function UserPreview({ userId, onClose }: Props) {
  const { t } = useLingui();
  const { data: user, error, refetch } = useUser(userId);
  return (
    <SidePanel
      label={t`Preview`}
      title={user ? userName(user) : t`User`}
      closeLabel={t`Close the preview`}
      onClose={onClose}
    >
      {user ? (
        <>
          {user.description ? (
            <p className={classes.about} dir="auto">
              {user.description}
            </p>
          ) : null}
          <UserFacts user={user} />
          <Link to={paths.user(userId)}>
            <Trans>Open the user</Trans>
          </Link>
        </>
      ) : error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : null}
    </SidePanel>
  );
}
