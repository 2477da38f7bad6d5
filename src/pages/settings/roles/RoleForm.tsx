import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Role } from '#src/api/roles.ts';
import classes from '#src/components/Detail.module.css';
import { useSaving } from '#src/layout/useSaving.ts';

import { PermissionChoice } from './PermissionChoice.tsx';
import { askAndChangeRole, createRole } from './roleDecisions.tsx';
import { missing, permissionCount } from './roleText.ts';

type Props = { role?: Role; roles: readonly Role[]; onDone: () => void };

/** A role, new or not: its name, and what it permits. The id of a role is given once. */
export function RoleForm({ role, roles, onDone }: Props) {
  const { t } = useLingui();
  const [roleId, setRoleId] = useState('');
  const [displayName, setDisplayName] = useState(role?.displayName ?? '');
  const [permissions, setPermissions] = useState<readonly string[]>(role?.permissions ?? []);
  const { isSaving, save } = useSaving();
  const id = roleId.trim();
  const isTaken = !role && roles.some((other) => other.roleId === id);
  const isChanged =
    !role ||
    displayName.trim() !== (role.displayName ?? '') ||
    missing(permissions, role.permissions).length + missing(role.permissions, permissions).length > 0;
  const canSave = !isSaving && isChanged && !isTaken && (role !== undefined || id !== '');
  const submit = async () => {
    const fields = { displayName: displayName.trim(), permissions };
    const isDecided = role
      ? await askAndChangeRole(role, fields)
      : await createRole({ roleId: id, ...fields, displayName: fields.displayName || id });
    if (isDecided) onDone();
  };

  return (
    <form
      className={classes.form}
      aria-label={role ? t`Change the role` : t`New role`}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) void save(submit);
      }}
    >
      {role ? null : (
        <TextInput
          label={t`ID of the role`}
          description={t`It cannot be changed later. Lower-case words with hyphens are usual.`}
          value={roleId}
          maxLength={100}
          required
          // The person has just asked to write.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          error={isTaken ? t`There is a role of this ID already.` : undefined}
          onChange={(event) => setRoleId(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t`Name of the role`}
        value={displayName}
        maxLength={100}
        onChange={(event) => setDisplayName(event.currentTarget.value)}
      />
      <PermissionChoice
        chosen={permissions}
        held={roles.flatMap((other) => other.permissions)}
        onChange={setPermissions}
      />
      <div className={classes.buttons}>
        <Button type="submit" disabled={!canSave}>
          {role ? t`Change the role…` : t`Create the role`}
        </Button>
        <Button variant="default" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
        <span className={classes.note}>{permissionCount(permissions.length)}</span>
      </div>
    </form>
  );
}
