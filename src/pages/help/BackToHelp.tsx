import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';

import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { paths } from '#src/paths.ts';

import { HelpUrl } from './filter.ts';
import classes from './Help.module.css';

/** The way back to where the entry was found. */
export function BackToHelp() {
  const [{ q }] = useUrlFilter(HelpUrl);
  return (
    <nav className={classes.back}>
      {q === '' ? (
        <Link to={paths.help}>
          <Trans>All of the help</Trans>
        </Link>
      ) : (
        <Link to={{ pathname: paths.help, search: new URLSearchParams({ q }).toString() }}>
          <Trans>Back to the answers on “{q}”</Trans>
        </Link>
      )}
    </nav>
  );
}
