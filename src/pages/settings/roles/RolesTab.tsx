import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import detail from '#src/components/Detail.module.css';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { useRoles } from '#src/queries/roles.ts';
import { useWaitingRoles } from '#src/queries/waitingRoles.ts';

import { RoleForm } from './RoleForm.tsx';
import { RoleRow } from './RoleRow.tsx';
import classes from './Roles.module.css';
import { RolesUrl } from './rolesUrl.ts';

/** The roles of the network: what each permits, and how they differ. */
export function RolesTab() {
  const { t } = useLingui();
  const { data: roles, error, refetch } = useRoles();
  const waiting = useWaitingRoles();
  const [url, setUrl] = useUrlFilter<RolesUrl>(RolesUrl);
  const [isNew, setNew] = useState(false);
  return (
    <section aria-label={t`Roles`}>
      <p className={`${detail.note ?? ''} ${classes.intro ?? ''}`}>
        <Trans>
          A role is a name for what people may do. On the whole network it is given under “Users”, in a community under
          its “Members”.
        </Trans>
      </p>
      {error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : !roles ? (
        <TableSkeleton />
      ) : (
        <>
          <div className={detail.inline}>
            <Button variant="default" aria-expanded={isNew} onClick={() => setNew(!isNew)}>
              <Trans>New role</Trans>
            </Button>
          </div>
          {isNew ? <RoleForm roles={roles} onDone={() => setNew(false)} /> : null}
          {roles.length === 0 ? (
            <StatePanel title={t`There is no role yet`}>
              <Trans>Create the first above.</Trans>
            </StatePanel>
          ) : (
            <ul className={detail.rows} aria-label={t`Roles`}>
              {roles.map((role) => (
                <RoleRow
                  key={role.roleId}
                  role={role}
                  roles={roles}
                  waiting={waiting.get(role.roleId)}
                  url={url}
                  onUrl={(change) => setUrl(change, { replace: true })}
                />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
