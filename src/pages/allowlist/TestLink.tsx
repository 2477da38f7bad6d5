import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import detail from '#src/components/Detail.module.css';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { askAboutLink, useWholeAllowlist } from '#src/queries/allowlist.ts';

import { allowing } from './typedLinks.ts';

type Verdict = { link: string; isAllowed: boolean };

/** Whether a link may be written: as this browser reads the list, and as the network itself says. */
export function TestLink({ link, onLink }: { link: string; onLink: (link: string) => void }) {
  const { t } = useLingui();
  const { data: rules, error: readError, refetch } = useWholeAllowlist();
  const [verdict, setVerdict] = useState<Verdict>();
  const [failure, setFailure] = useState<unknown>();
  const [isAsking, setAsking] = useState(false);
  const typed = link.trim();
  const passing = rules && typed !== '' ? allowing(rules, typed) : [];
  const ask = async () => {
    setAsking(true);
    setFailure(undefined);
    try {
      setVerdict({ link: typed, isAllowed: await askAboutLink(typed, new AbortController().signal) });
    } catch (error) {
      setFailure(error);
    } finally {
      setAsking(false);
    }
  };
  return (
    <section className={detail.section} aria-label={t`Test a link`}>
      <form
        className={detail.inline}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== '') void ask();
        }}
      >
        <TextInput
          label={t`Test a link`}
          placeholder="https://example.com"
          value={link}
          maxLength={500}
          autoComplete="off"
          spellCheck={false}
          w={320}
          onChange={(event) => {
            setFailure(undefined);
            onLink(event.currentTarget.value);
          }}
        />
        <Button type="submit" variant="default" disabled={typed === ''} loading={isAsking}>
          <Trans>Ask the server</Trans>
        </Button>
      </form>
      {typed === '' ? null : (
        <div role="status">
          <p>
            {readError && !rules ? null : rules === undefined ? (
              <Trans>Reading the list…</Trans>
            ) : passing.length > 0 ? (
              <Trans>
                As read here: allowed by <code dir="ltr">{passing[0]?.regex}</code>.
              </Trans>
            ) : (
              <Trans>As read here: no entry that is on allows it.</Trans>
            )}
          </p>
          {verdict?.link === typed ? (
            <p>
              {verdict.isAllowed ? (
                <Trans>The server: allowed.</Trans>
              ) : (
                <Trans>The server: not allowed (400309).</Trans>
              )}
            </p>
          ) : null}
        </div>
      )}
      {readError && !rules && typed !== '' ? <ErrorPanel error={readError} onRetry={() => void refetch()} /> : null}
      {failure === undefined ? null : <ErrorPanel error={failure} onRetry={() => void ask()} />}
    </section>
  );
}
