import { Button } from '@mantine/core';
import { IconMenu2, IconX } from '@tabler/icons-react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState, useSyncExternalStore } from 'react';
import { Link, NavLink } from 'react-router';

import { sayNotLoaded } from '#src/components/part.ts';
import { paths } from '#src/paths.ts';
import { lock } from '#src/session/session.ts';

import classes from './Navigation.module.css';
import { isPaletteOpen } from './paletteState.ts';
import { savedViews } from './views/savedViews.ts';
import { areViewsOpen } from './views/viewsDialogState.ts';

type Props = { isSandbox: boolean; isLocked: boolean };

// Asked for by few, and by those once.
const reset = () =>
  import('./resetSandbox.ts').then(({ resetSandboxAfterAsking }) => resetSandboxAfterAsking(), sayNotLoaded);

/** The main navigation: a column on wide screens, a sheet under the brand on a phone. */
export function Navigation({ isSandbox, isLocked }: Props) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const burger = useRef<HTMLButtonElement>(null);
  const views = useSyncExternalStore(savedViews.subscribe, savedViews.get).filter(({ isPinned }) => isPinned);
  const links = [
    { to: paths.home, label: t`Overview`, isSub: false },
    { to: paths.flagged, label: t`Flagged`, isSub: false },
    { to: paths.blocklist, label: t`Blocklist`, isSub: false },
    { to: paths.blocklistImport, label: t`Import words`, isSub: true },
    { to: paths.blocklistImports, label: t`Imports`, isSub: true },
    { to: paths.blocklistSnapshots, label: t`Snapshots`, isSub: true },
    { to: paths.blocklistTest, label: t`Test a text`, isSub: true },
    { to: paths.blocklistLab, label: t`Lab`, isSub: true },
    { to: paths.allowlist, label: t`Allowlist`, isSub: false },
    { to: paths.communities, label: t`Communities`, isSub: false },
    { to: paths.communityCategories, label: t`Categories`, isSub: true },
    { to: paths.channels, label: t`Channels`, isSub: false },
    { to: paths.users, label: t`Users`, isSub: false },
    { to: paths.search, label: t`Search`, isSub: false },
    { to: paths.activity, label: t`Activity`, isSub: false },
    { to: paths.settings(), label: t`Settings`, isSub: false },
    { to: paths.help, label: t`Help`, isSub: false },
  ];
  return (
    // Escape closes the sheet from anything in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <nav
      className={classes.nav}
      aria-label={t`Main`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpen(false);
        burger.current?.focus();
      }}
    >
      <div className={classes.top}>
        <Link to={paths.home} className={classes.brand}>
          Custos
        </Link>
        <button
          ref={burger}
          type="button"
          className={classes.burger}
          aria-label={isOpen ? t`Close the navigation` : t`Open the navigation`}
          aria-expanded={isOpen}
          aria-controls="navigation-menu"
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <IconX size={20} aria-hidden /> : <IconMenu2 size={20} aria-hidden />}
        </button>
      </div>
      <div className={classes.menu} id="navigation-menu" data-open={isOpen}>
        <ul className={classes.links}>
          {links.map(({ to, label, isSub }) => (
            <li key={to}>
              <NavLink
                to={to}
                // Its pages beneath are told apart by their own links, where they have one.
                end={links.some((link) => link.to !== to && link.to.startsWith(to))}
                className={`${classes.link} ${isSub ? classes.sub : ''}`}
                onClick={() => setOpen(false)}
              >
                {label}
              </NavLink>
            </li>
          ))}
          {views.map(({ id, name, to }) => (
            <li key={id}>
              <Link to={to} className={`${classes.link} ${classes.sub}`} dir="auto" onClick={() => setOpen(false)}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
        <div className={classes.foot}>
          {isLocked ? null : (
            <>
              <Button variant="default" onClick={() => isPaletteOpen.set(true)}>
                <Trans>Find or paste…</Trans>
              </Button>
              <Button variant="default" onClick={() => areViewsOpen.set(true)}>
                <Trans>Views</Trans>
              </Button>
            </>
          )}
          <Button component={Link} to={paths.connect} variant="default" onClick={() => setOpen(false)}>
            <Trans>Switch network</Trans>
          </Button>
          {isSandbox ? (
            <Button variant="default" onClick={() => void reset()}>
              <Trans>Reset sandbox</Trans>
            </Button>
          ) : isLocked ? null : (
            <Button variant="default" onClick={() => lock('person')}>
              <Trans>Lock</Trans>
            </Button>
          )}
        </div>
      </div>
    </nav>
  );
}
