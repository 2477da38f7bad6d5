import { useLingui } from '@lingui/react/macro';
import { NavLink } from 'react-router';

import { GraceSelect } from '#src/layout/GraceSelect.tsx';
import { paths } from '#src/paths.ts';

import classes from './Activity.module.css';

/** The three sides of what was done here, and how long a decision waits before it is sent. */
export function ActivityTabs() {
  const { t } = useLingui();
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
        <GraceSelect />
      </label>
    </nav>
  );
}
