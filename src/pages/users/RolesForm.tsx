import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { User } from '#src/api/users.ts';
import { Check } from '#src/components/Check.tsx';
import classes from '#src/components/Detail.module.css';
import { useRoles } from '#src/queries/roles.ts';
import { useWaitingUsers } from '#src/queries/waitingUsers.ts';

import { changeUsers } from './userDecisions.tsx';

/** Roles a user may have at most (vendor spec). */
const mostRoles = 10;

/** The roles of a user on the whole network. Those in a community are given there. */
export function RolesForm({ user }: { user: User }) {
  const { t, i18n } = useLingui();
  const { data: roles = [], isError } = useRoles();
  const [chosen, setChosen] = useState<readonly string[]>();
  const now = chosen ?? user.roles;
  const isWaiting = useWaitingUsers().has(user.userId);
  // A role the network does not name stands as it is, and can be taken.
  const unknown = user.roles.filter((role) => !roles.some(({ roleId }) => roleId === role));
  const all = [
    ...roles.map(({ roleId, displayName }) => ({ roleId, name: displayName?.trim() || roleId })),
    ...unknown.map((roleId) => ({ roleId, name: roleId })),
  ];
  const isChanged = now.toSorted().join('\n') !== user.roles.toSorted().join('\n');

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isChanged || isWaiting || now.length > mostRoles) return;
        void changeUsers([user], () => ({ roles: now })).then((isDecided) => isDecided && setChosen(undefined));
      }}
    >
      <fieldset className={classes.choices} disabled={isWaiting}>
        <legend className="visually-hidden">{t`Roles on the network`}</legend>
        {all.length === 0 ? (
          <span className={classes.note}>{isError ? t`The roles of the network could not be read.` : t`Reading…`}</span>
        ) : null}
        {all.map(({ roleId, name }) => (
          <Check
            key={roleId}
            checked={now.includes(roleId)}
            onChange={({ currentTarget: { checked } }) =>
              setChosen(checked ? [...now, roleId] : now.filter((one) => one !== roleId))
            }
          >
            {name}
          </Check>
        ))}
      </fieldset>
      {now.length > mostRoles ? (
        <p role="alert" className={classes.failure}>
          <Trans>At most {i18n.number(mostRoles)} roles.</Trans>
        </p>
      ) : null}
      <p className={classes.note}>
        <Trans>They hold everywhere. Moderators of one community are named under its “Members”.</Trans>
      </p>
      <div className={classes.buttons}>
        <Button type="submit" disabled={!isChanged || isWaiting || now.length > mostRoles}>
          <Trans>Save the roles</Trans>
        </Button>
        {isChanged ? (
          <Button variant="default" onClick={() => setChosen(undefined)}>
            <Trans>Put them back</Trans>
          </Button>
        ) : null}
      </div>
    </form>
  );
}
