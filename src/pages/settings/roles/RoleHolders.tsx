import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'react-router';

import type { Role } from '#src/api/roles.ts';
import type { User } from '#src/api/users.ts';
import detail from '#src/components/Detail.module.css';
import { useReadAll } from '#src/layout/useReadAll.ts';
import { paths } from '#src/paths.ts';
import { eachUserPage } from '#src/queries/users.ts';

import classes from './Roles.module.css';

/** More of them are counted, not named. */
const mostNamed = 100;

/** Who has a role on the network: the network has no list of them, so that all users have to be looked through. */
export function RoleHolders({ role }: { role: Role }) {
  const { t, i18n } = useLingui();
  const [holders, setHolders] = useState<readonly User[]>();
  const { readCount, read, stop } = useReadAll<User>(t`Not all users could be read. Nothing is counted.`);
  const look = async () => {
    const users = await read((signal) => eachUserPage({}, signal));
    if (users) setHolders(users.filter(({ roles }) => roles.includes(role.roleId)));
  };
  return (
    <>
      <h2>
        <Trans>Who has it</Trans>
      </h2>
      <p className={detail.note}>
        <Trans>
          The network keeps no list of who has a role. For the whole network, all users can be looked through, a hundred
          with each request; in one community, its “Members” can be filtered by role.
        </Trans>
      </p>
      {holders === undefined ? null : holders.length === 0 ? (
        <p role="status">
          <Trans>Nobody has it on the whole network.</Trans>
        </p>
      ) : (
        <>
          <p role="status">
            <Plural
              value={holders.length}
              one="# user has it on the whole network."
              other="# users have it on the whole network."
            />
          </p>
          <ul className={classes.lists} aria-label={t`Who has it`}>
            {holders.slice(0, mostNamed).map(({ userId, displayName }) => (
              <li key={userId}>
                <Link to={paths.user(userId)} dir="auto">
                  {displayName?.trim() || userId}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={detail.buttons}>
        {readCount === undefined ? (
          <Button variant="default" onClick={() => void look()}>
            <Trans>Look through all users</Trans>
          </Button>
        ) : (
          <>
            <span role="status">
              <Trans>{i18n.number(readCount)} users read</Trans>
            </span>
            <Button variant="default" onClick={stop}>
              <Trans>Stop reading</Trans>
            </Button>
          </>
        )}
      </div>
    </>
  );
}
