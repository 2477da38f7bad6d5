import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';

import { verifyRecord } from '#src/queries/ledger.ts';

import classes from './Record.module.css';

type Verdict = Awaited<ReturnType<typeof verifyRecord>>;
type State = { is: 'idle' } | { is: 'checking'; checked: number } | { is: 'over'; verdict: Verdict } | { is: 'failed' };

/** Follows the chain of hashes from the first entry to the last, and says whether it is whole. */
export function VerifyRecord() {
  const [state, setState] = useState<State>({ is: 'idle' });
  const cancel = useRef<AbortController>(undefined);
  useEffect(() => () => cancel.current?.abort(), []);

  const verify = async () => {
    cancel.current?.abort();
    const { signal } = (cancel.current = new AbortController());
    setState({ is: 'checking', checked: 0 });
    try {
      const verdict = await verifyRecord((checked) => setState({ is: 'checking', checked }), signal);
      setState({ is: 'over', verdict });
    } catch {
      if (!signal.aborted) setState({ is: 'failed' });
    }
  };

  return (
    <>
      <Button size="xs" variant="default" loading={state.is === 'checking'} onClick={() => void verify()}>
        <Trans>Verify</Trans>
      </Button>
      <span role="status">
        <VerifyState state={state} />
      </span>
    </>
  );
}

function VerifyState({ state }: { state: State }) {
  const { i18n } = useLingui();
  switch (state.is) {
    case 'idle':
      return null;
    case 'checking':
      return <Plural value={state.checked} one="# entry checked" other="# entries checked" />;
    case 'failed':
      return <Trans>The record could not be read. Reload the page and try again.</Trans>;
    case 'over': {
      const { broken, checked, first = 1, last = 0 } = state.verdict;
      if (broken) {
        return (
          <strong className={classes.broken}>
            {broken.why === 'missing' ? (
              <Trans>Broken: entry {i18n.number(broken.seq)} is missing</Trans>
            ) : (
              <Trans>Broken: entry {i18n.number(broken.seq)} was changed after it was written</Trans>
            )}
          </strong>
        );
      }
      if (checked === 0) return <Trans>Nothing is on record yet</Trans>;
      return first > 1 ? (
        <Trans>
          Whole from entry {i18n.number(first)} to {i18n.number(last)}. What came before is not here: entries say so
          where this console deleted them
        </Trans>
      ) : (
        <Plural value={checked} one="Whole: # entry" other="Whole: all # entries" />
      );
    }
  }
}
