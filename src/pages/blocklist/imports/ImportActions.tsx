import { Button } from '@mantine/core';
import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';

import type { Job } from '#src/jobs/job.ts';
import type { ImportedRule } from '#src/queries/imports.ts';
import { useStorageErrorText } from '#src/queries/useStorageErrorText.ts';

import { deleteImport, disableImport, enableImport } from './importDecisions.ts';
import classes from './Imports.module.css';

type Props = {
  job: Job;
  rules: readonly ImportedRule[];
  /** While it is not known how the rules are, nothing can be decided about them. */
  isReading: boolean;
};

/** What can still be done about an import: only with its own rules, and only with those that are as it left them. */
export function ImportActions({ job, rules, isReading }: Props) {
  const [failure, setFailure] = useState<unknown>();
  const failureText = useStorageErrorText(failure);
  const on = rules.filter(({ now }) => now === 'on').length;
  const off = rules.filter(({ now }) => now === 'off').length;
  const decide = async (decision: typeof deleteImport) => {
    setFailure(undefined);
    try {
      await decision(job, rules);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <div className={classes.actions}>
        {on > 0 ? (
          <>
            <Button variant="outline" color="red" disabled={isReading} onClick={() => void decide(deleteImport)}>
              <Plural
                value={on}
                one="Delete the # rule this import added…"
                other="Delete the # rules this import added…"
              />
            </Button>
            <Button variant="default" disabled={isReading} onClick={() => void decide(disableImport)}>
              <Plural value={on} one="Disable this # rule…" other="Disable these # rules…" />
            </Button>
          </>
        ) : null}
        {off > 0 ? (
          <Button variant="default" disabled={isReading} onClick={() => void decide(enableImport)}>
            <Plural value={off} one="Enable # rule again…" other="Enable # rules again…" />
          </Button>
        ) : null}
      </div>
      {off > 0 ? (
        <div className={classes.status}>
          <Plural
            value={off}
            one="# rule was changed since (disabled): deleting the import leaves it alone, unless it is enabled again first."
            other="# rules were changed since (disabled): deleting the import leaves them alone, unless they are enabled again first."
          />
        </div>
      ) : null}
      <div role="alert">
        {failure === undefined ? null : (
          <div className={classes.failure}>
            {failureText} <Trans>The import is as it was.</Trans>
          </div>
        )}
      </div>
    </>
  );
}
