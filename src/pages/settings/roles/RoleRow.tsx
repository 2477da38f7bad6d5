import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';

import type { Role } from '#src/api/roles.ts';
import detail from '#src/components/Detail.module.css';
import { useTakeBack } from '#src/layout/useTakeBack.ts';
import type { WaitingRole } from '#src/queries/waitingRoles.ts';

import { askAndDeleteRole } from './roleDecisions.tsx';
import { RoleDifference } from './RoleDifference.tsx';
import { RoleForm } from './RoleForm.tsx';
import { RoleHolders } from './RoleHolders.tsx';
import { permissionCount, roleName } from './roleText.ts';
import type { RolesUrl } from './rolesUrl.ts';
import classes from './Roles.module.css';

type Props = {
  role: Role;
  roles: readonly Role[];
  waiting: WaitingRole | undefined;
  url: RolesUrl;
  onUrl: (change: Partial<RolesUrl>) => void;
};

/** One role: opened in place to be changed, compared, or to see who has it. */
export function RoleRow({ role, roles, waiting, url, onUrl }: Props) {
  const { t } = useLingui();
  const { takeBack } = useTakeBack();
  const name = roleName(role);
  const isOpen = url.role === role.roleId;
  return (
    <li>
      <bdi>{name}</bdi>
      <span className={`mono ${detail.note ?? ''}`}>{role.roleId}</span>
      <span className={detail.note}>{permissionCount(role.permissions.length)}</span>
      <span className={detail.rowEnd}>
        {waiting ? (
          <>
            <em>{waiting.becomes === 'deleted' ? t`Deleting…` : t`Changing…`}</em>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t`Take back what was decided on ${name}`}
              onClick={() => void takeBack(waiting.job)}
            >
              <Trans>Take back</Trans>
            </Button>
          </>
        ) : (
          <>
            <Button
              size="compact-xs"
              variant="default"
              aria-expanded={isOpen}
              aria-label={isOpen ? t`Close ${name}` : t`Open ${name}`}
              onClick={() => onUrl({ role: isOpen ? '' : role.roleId, compare: '' })}
            >
              {isOpen ? t`Close` : t`Open`}
            </Button>
            <Button
              size="compact-xs"
              variant="outline"
              color="red"
              aria-label={t`Delete ${name}…`}
              onClick={() => void askAndDeleteRole(role)}
            >
              <Trans>Delete…</Trans>
            </Button>
          </>
        )}
      </span>
      {isOpen && !waiting ? (
        <div className={classes.open}>
          <RoleForm
            // What was written is over once the network has it.
            key={role.permissions.join()}
            role={role}
            roles={roles}
            onDone={() => onUrl({ role: '', compare: '' })}
          />
          <RoleDifference role={role} roles={roles} otherId={url.compare} onChoose={(compare) => onUrl({ compare })} />
          <RoleHolders role={role} />
        </div>
      ) : null}
    </li>
  );
}
