import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import { PageFrame } from '#src/components/PageFrame.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { paths } from '#src/paths.ts';

function NotFound() {
  const { t } = useLingui();
  return (
    <PageFrame title={t`No such page`} scrolls>
      <StatePanel
        title={t`There is nothing at this address`}
        actions={
          <Link to={paths.blocklist}>
            <Trans>Go to the blocklist</Trans>
          </Link>
        }
      >
        <Trans>The link may be old, or mistyped.</Trans>
      </StatePanel>
    </PageFrame>
  );
}

export { NotFound as Component };
