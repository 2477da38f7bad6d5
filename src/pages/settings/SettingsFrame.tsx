import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';

import classes from '#src/components/Detail.module.css';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { paths } from '#src/paths.ts';

import { tabNames } from './tabNames.ts';

/** What every tab of the settings shares: its name, and the way to the others. */
export function SettingsFrame({ tab, children }: { tab: string; children: ReactNode }) {
  const { t } = useLingui();
  const names = tabNames();
  const name = names.find((each) => each.tab === tab)?.name ?? '';
  return (
    <PageFrame
      title={`${t`Settings`} · ${name}`}
      subtitle={
        tab === 'console'
          ? t`They hold for you, in this browser.`
          : t`They hold for the whole network, and everybody in it.`
      }
      scrolls
    >
      <nav className={classes.tabs} aria-label={t`Settings`}>
        {names.map((each) => (
          <NavLink key={each.tab} to={paths.settings(each.tab === 'moderation' ? undefined : each.tab)} end>
            {each.name}
          </NavLink>
        ))}
      </nav>
      {children}
    </PageFrame>
  );
}
