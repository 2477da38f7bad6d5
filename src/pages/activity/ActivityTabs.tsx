import { NativeSelect } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { NavLink } from 'react-router';

import { paths } from '#src/paths.ts';
import { gracePeriods, useGracePeriod, type GracePeriod } from '#src/queries/gracePeriod.ts';

import classes from './Activity.module.css';

/** The three sides of what was done here, and how long a decision waits before it is sent. */
export function ActivityTabs() {
  const { t } = useLingui();
  const [grace, setGrace] = useGracePeriod();
  return (
    <nav className={classes.tabs} aria-label={t`Activity`}>
      <NavLink to={paths.activity} end>
        {t`Record`}
      </NavLink>
      <NavLink to={paths.jobs} end>
        {t`Jobs`}
      </NavLink>
      <NavLink to={paths.deviceData} end>
        {t`Data on this device`}
      </NavLink>
      <label className={classes.grace}>
        {t`Decisions wait`}
        <NativeSelect
          size="xs"
          value={String(grace)}
          onChange={(event) => setGrace(Number(event.currentTarget.value) as GracePeriod)}
          data={gracePeriods.map((seconds) => ({
            value: String(seconds),
            label: seconds === 0 ? t`not at all` : t`${seconds} s before they are sent`,
          }))}
        />
      </label>
    </nav>
  );
}
