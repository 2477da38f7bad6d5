import { NativeSelect } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';

import type { Role } from '#src/api/roles.ts';

import { permissionText } from './permissionGroups.ts';
import { missing, permissionCount, roleName } from './roleText.ts';
import classes from './Roles.module.css';

type Props = { role: Role; roles: readonly Role[]; otherId: string; onChoose: (otherId: string) => void };

/** What one role permits and another does not, and the other way round. */
export function RoleDifference({ role, roles, otherId, onChoose }: Props) {
  const { t } = useLingui();
  const others = roles.filter(({ roleId }) => roleId !== role.roleId);
  const other = others.find(({ roleId }) => roleId === otherId);
  return (
    <>
      <NativeSelect
        label={t`Compare with`}
        value={other?.roleId ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value)}
        data={[
          { value: '', label: t`No other role` },
          ...others.map((each) => ({ value: each.roleId, label: roleName(each) })),
        ]}
      />
      {other ? (
        <div role="status">
          <Only of={role} names={missing(role.permissions, other.permissions)} />
          <Only of={other} names={missing(other.permissions, role.permissions)} />
          <p>
            {t`Both permit the same otherwise: ${permissionCount(
              role.permissions.filter((name) => other.permissions.includes(name)).length,
            )}.`}
          </p>
        </div>
      ) : null}
    </>
  );
}

function Only({ of, names }: { of: Role; names: readonly string[] }) {
  const { t } = useLingui();
  const name = roleName(of);
  return (
    <>
      <h2>{t`Only “${name}”`}</h2>
      {names.length === 0 ? (
        <p>{t`Nothing.`}</p>
      ) : (
        <ul className={classes.lists} aria-label={t`Only “${name}”`}>
          {names.map((permission) => (
            <li key={permission}>{permissionText(permission)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
