import { Trans } from '@lingui/react/macro';

import classes from './ConnectPage.module.css';

/** The four steps to the admin token in the vendor's own console (vendor FAQ). */
export function TokenHelp() {
  return (
    <details className={classes.help}>
      <summary>
        <Trans>Where to find it</Trans>
      </summary>
      <ol>
        <li>
          <Trans>In the vendor’s console, open Settings, then Admin Users.</Trans>
        </li>
        <li>
          <Trans>Find your own account in the list.</Trans>
        </li>
        <li>
          <Trans>Open the three-dot menu at the end of its line.</Trans>
        </li>
        <li>
          <Trans>Choose “Admin Token” and copy it. The server’s region is under Settings, Security.</Trans>
        </li>
      </ol>
    </details>
  );
}
