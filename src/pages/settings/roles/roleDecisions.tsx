import { t } from '@lingui/core/macro';

import type { Role, RoleFields } from '#src/api/roles.ts';
import { confirm } from '#src/components/confirm.ts';
import classes from '#src/components/Detail.module.css';
import { decide } from '#src/layout/decide.ts';

import { permissionText } from './permissionGroups.ts';
import { isOfVendor, missing, permissionCount, roleName } from './roleText.ts';

const item = ({ roleId, displayName, permissions }: Role) => ({ roleId, displayName: displayName ?? '', permissions });

/** Makes a role; undo deletes it again. Nobody holds it yet, so there is no question. */
export const createRole = (role: RoleFields & { roleId: string }): Promise<boolean> =>
  decide('createRoles', {}, [role]);

/** Shows what becomes of a role, asks, and changes it: only what is not as it was. */
export async function askAndChangeRole(role: Role, after: RoleFields): Promise<boolean> {
  const before = item(role);
  const [added, taken] = [
    missing(after.permissions, before.permissions),
    missing(before.permissions, after.permissions),
  ];
  const isRenamed = after.displayName !== before.displayName;
  const arePermissions = added.length + taken.length > 0;
  const title = t`Change the role “${roleName(role)}”`;
  let reason = '';
  const isConfirmed = await confirm({
    title,
    body: (
      <>
        <p>{t`It holds at once for everybody who has the role.`}</p>
        {isOfVendor(role) ? <p>{t`This is one of the vendor’s own roles: its apps may rely on it.`}</p> : null}
        {isRenamed ? (
          <p>
            <s>{before.displayName || '–'}</s> → <strong>{after.displayName || '–'}</strong>
          </p>
        ) : null}
        <Permissions title={t`They may from now on:`} names={added} />
        <Permissions title={t`They may no longer:`} names={taken} />
      </>
    ),
    action: t`Change the role`,
    onReason: (text) => (reason = text),
  });
  if (!isConfirmed) return false;
  const pick = ({ displayName, permissions }: RoleFields) => ({
    ...(isRenamed && { displayName }),
    ...(arePermissions && { permissions }),
  });
  const change = { roleId: role.roleId, displayName: roleName(role), from: pick(before), to: pick(after) };
  return decide('updateRoles', {}, [change], { reason });
}

/** Asks, and deletes a role: final. */
export async function askAndDeleteRole(role: Role): Promise<void> {
  let reason = '';
  const isConfirmed = await confirm({
    title: t`Delete the role “${roleName(role)}”`,
    body: (
      <>
        <p>
          {t`Whoever has it loses what it permits (${permissionCount(role.permissions.length)}). Nothing brings it back: one made anew under the same id may have to be given to everybody again.`}
        </p>
        {isOfVendor(role) ? (
          <p className={classes.failure}>
            {t`This is one of the vendor’s own roles: its apps may rely on it, and communities may be left without anybody who moderates them.`}
          </p>
        ) : null}
      </>
    ),
    action: t`Delete the role`,
    isDanger: true,
    onReason: (text) => (reason = text),
    typed: role.roleId,
  });
  if (isConfirmed) await decide('deleteRoles', {}, [item(role)], { reason });
}

function Permissions({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul className={classes.closing}>
        {names.map((name) => (
          <li key={name}>{permissionText(name)}</li>
        ))}
      </ul>
    </>
  );
}
