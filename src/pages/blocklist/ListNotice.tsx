import '#src/laterMessages.ts';

import { Button } from '@mantine/core';
import { Plural, Trans } from '@lingui/react/macro';

import { useErrorText } from '#src/queries/useErrorText.ts';

import classes from './ListNotice.module.css';

type Props = {
  /** Rules that are on the network and not in the list as it is shown. */
  added: number;
  onShow: () => void;
  /** Why what is loaded could not be read anew. */
  refreshError: unknown;
  onRetry: () => void;
};

/** What has changed behind the list, or could not be looked at again. The list itself moves only when asked. */
export default function ListNotice({ added, onShow, refreshError, onRetry }: Props) {
  return (
    <div role="status">
      {added > 0 ? (
        <div className={classes.notice}>
          <Plural value={added} one="# new rule" other="# new rules" />
          <Button size="compact-xs" variant="default" onClick={onShow}>
            <Trans>Show</Trans>
          </Button>
        </div>
      ) : null}
      {refreshError ? <RefreshFailure error={refreshError} onRetry={onRetry} /> : null}
    </div>
  );
}

function RefreshFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title } = useErrorText(error);
  return (
    <div className={classes.notice}>
      <span>
        {title} <Trans>What is shown may be old.</Trans>
      </span>
      <Button size="compact-xs" variant="default" onClick={onRetry}>
        <Trans>Read the list again</Trans>
      </Button>
    </div>
  );
}
