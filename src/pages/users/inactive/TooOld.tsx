import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';

import notice from '#src/components/Notice.module.css';
import { paths } from '#src/paths.ts';

/** Why nobody is deleted by this report, and what can be done instead. */
export function TooOld() {
  return (
    <div role="alert" className={notice.notice} data-failure>
      <Trans>
        Nobody is deleted by a report that ended more than a week ago: too many may have come back.{' '}
        <Link to={paths.inactive('who')}>Bring a newer one</Link>, or{' '}
        <Link to={paths.inactive('what')}>choose something milder</Link>.
      </Trans>
    </div>
  );
}
