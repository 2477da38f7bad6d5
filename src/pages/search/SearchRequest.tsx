import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';

import { toast } from '#src/components/toast.ts';
import { searchAsCurl, type SearchFor } from '#src/queries/contentSearch.ts';
import { useSession } from '#src/queries/useSession.ts';

import classes from './Search.module.css';

/** The request as it is sent, to be copied for a shell. The token is not in it. */
export function SearchRequest({ search }: { search: SearchFor }) {
  const { t } = useLingui();
  const session = useSession();
  if (session.status === 'disconnected') return null;
  const curl = searchAsCurl(session.profile.server, search);
  const copy = () =>
    navigator.clipboard.writeText(curl).then(
      () => toast(t`Copied. Put your admin token in the place of its name.`),
      () => toast(t`The browser does not let this page copy. Select the text instead.`, { isFailure: true }),
    );
  return (
    <details className={classes.request}>
      <summary>
        <Trans>The request</Trans>
      </summary>
      {/* A long line scrolls, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} aria-label={t`The request as a shell command`}>
        {curl}
      </pre>
      <Button size="xs" variant="default" onClick={() => void copy()}>
        <Trans>Copy</Trans>
      </Button>
    </details>
  );
}
