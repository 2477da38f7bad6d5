import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';

import { paths } from '#src/paths.ts';

/** To what the help says about a code of the vendor's; nothing where a failure has none. */
export function AboutError({ code }: { code: number | undefined }) {
  return code ? (
    <Link to={paths.helpError(code)}>
      <Trans>About error {code}</Trans>
    </Link>
  ) : null;
}
