import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import detail from '#src/components/Detail.module.css';
import notice from '#src/components/Notice.module.css';
import { paths } from '#src/paths.ts';
import type { AwayAction } from '#src/jobs/rehearseAway.ts';

import { DeleteSwitches } from '../DeleteSwitches.tsx';
import { DaysField } from './DaysField.tsx';
import classes from './Inactive.module.css';
import { changeSettings, isTooOld } from './inactiveStore.ts';
import { useCleanUp } from './useCleanUp.ts';

/** The third step: what is to be done with them, the mildest first. */
export function WhatStep() {
  const { t } = useLingui();
  const { settings, brought } = useCleanUp();
  const isOld = isTooOld(brought);
  const choice = (value: AwayAction, name: string, about: string, isDisabled = false) => (
    <label className={classes.choice}>
      <input
        type="radio"
        name="action"
        checked={settings.action === value}
        disabled={isDisabled}
        aria-labelledby={`${value}-name`}
        aria-describedby={`${value}-about`}
        onChange={() => changeSettings({ action: value })}
      />
      <strong id={`${value}-name`}>{name}</strong>
      <small id={`${value}-about`}>{about}</small>
    </label>
  );
  return (
    <div className={classes.column}>
      <fieldset className={classes.choices}>
        <legend>
          <Trans>What to do with them</Trans>
        </legend>
        {choice(
          'quarantine',
          t`Quarantine`,
          t`Their sessions end, and a day is written into their metadata as pendingDeletion, from which on they may be deleted. Whoever comes back in time can be spared; your app may tell them. Everything stays, and the mark comes off again.`,
        )}
        {choice(
          'ban',
          t`Ban from the network`,
          t`They cannot log in any more, are taken out of all channels, and all their messages are deleted. Posts, comments and memberships stay. The ban can be lifted; messages and channels do not come back.`,
        )}
        {choice(
          'delete',
          t`Delete`,
          isOld
            ? t`Not by a report that ended more than a week ago: bring a newer one.`
            : t`Cannot be undone, neither here nor by the vendor. The account is called “Deleted user” from then on.`,
          isOld,
        )}
      </fieldset>
      {settings.action === 'quarantine' ? (
        <DaysField
          label={t`Days until they may be deleted`}
          value={settings.quarantineDays}
          most={365}
          onChange={(quarantineDays) => changeSettings({ quarantineDays })}
        />
      ) : null}
      {settings.action === 'delete' && !isOld ? (
        <>
          <div role="alert" className={notice.notice} data-failure>
            <Trans>
              Quarantine comes to the same in the end, and leaves a way back until then. Delete at once only what nobody
              could miss.
            </Trans>
          </div>
          <DeleteSwitches
            value={settings.deleteOptions}
            onChange={(deleteOptions) => changeSettings({ deleteOptions })}
          />
        </>
      ) : null}
      <div className={detail.buttons}>
        <Button component={Link} to={paths.inactive('rehearse')} disabled={settings.action === 'delete' && isOld}>
          <Trans>Go on: rehearse</Trans>
        </Button>
      </div>
    </div>
  );
}
