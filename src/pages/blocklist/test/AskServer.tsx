import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';

import { AboutError } from '#src/layout/AboutError.tsx';
import { askServer } from '#src/queries/blocklist.ts';
import { useErrorText } from '#src/queries/useErrorText.ts';

import classes from './BlocklistTestPage.module.css';

/** Longer texts the network refuses to check (vendor spec). */
const longest = 500;

type Verdict = { text: string; isBlocked?: boolean; error?: unknown };

/** What the network itself says about the text: one request, only when asked. */
export function AskServer({ text }: { text: string }) {
  const { i18n } = useLingui();
  const [verdict, setVerdict] = useState<Verdict>();
  const [isAsking, setAsking] = useState(false);
  const asked = useRef<AbortController>(undefined);
  const isTooLong = text.length > longest;

  const ask = async () => {
    asked.current?.abort();
    const controller = new AbortController();
    asked.current = controller;
    setAsking(true);
    try {
      setVerdict({ text, ...(await askServer(text, controller.signal)) });
    } catch (error) {
      if (!controller.signal.aborted) setVerdict({ text, error });
    } finally {
      if (asked.current === controller) setAsking(false);
    }
  };

  return (
    <>
      <div>
        <Button
          variant="default"
          disabled={text.trim() === '' || isTooLong}
          loading={isAsking}
          onClick={() => void ask()}
        >
          <Trans>Ask the server</Trans>
        </Button>
      </div>
      {isTooLong ? (
        <p className={classes.quiet}>
          <Trans>
            The server checks at most {i18n.number(longest)} characters; this text has {i18n.number(text.length)}.
          </Trans>
        </p>
      ) : null}
      <div role="status">
        {verdict && verdict.text === text ? (
          verdict.error === undefined ? (
            <div className={classes.verdict} data-stopped={verdict.isBlocked}>
              {verdict.isBlocked ? (
                <Trans>The server would stop this text</Trans>
              ) : (
                <Trans>The server would let this text pass</Trans>
              )}
            </div>
          ) : (
            <Failure error={verdict.error} />
          )
        ) : null}
      </div>
    </>
  );
}

function Failure({ error }: { error: unknown }) {
  const { title, next, code } = useErrorText(error);
  return (
    <div className={classes.verdict} data-stopped>
      {title} {next} <AboutError code={code} />
    </div>
  );
}
