import '#src/laterMessages.ts';

import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Link } from 'react-router';

import { Check } from '#src/components/Check.tsx';
import { formField } from '#src/lib/formField.ts';
import { paths } from '#src/paths.ts';
import { tryToConnect } from '#src/queries/connect.ts';
import type { LockReason } from '#src/session/session.ts';
import type { Profile } from '#src/storage/profiles.ts';

import { ConnectProblem, type Problem } from './ConnectProblem.tsx';
import classes from './UnlockPanel.module.css';

/** Stands in front of the page while the session is locked; the page itself waits behind it, unchanged. */
export default function UnlockPanel({ profile, why }: { profile: Profile; why: LockReason }) {
  const { t } = useLingui();
  const [isTrying, setTrying] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const attempt = useRef<AbortController>(undefined);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => () => attempt.current?.abort(), []);

  const reasons: Record<LockReason, string> = {
    person: t`You locked this network. The token is no longer in this browser.`,
    idle: t`Nobody touched the console for 30 minutes, so the token was dropped.`,
    reload: t`The token is kept only while the page is open, and the page was loaded anew.`,
    'globally-banned': t`The user this token belongs to has been banned from the whole network. Another admin has to lift the ban, or you reconnect with another admin’s token.`,
    unauthorized: t`The network no longer accepts the token: it expired, was replaced or was revoked.`,
  };

  const submit = async (element: HTMLFormElement, isSameNetwork = false) => {
    const data = new FormData(element);
    attempt.current?.abort();
    const { signal } = (attempt.current = new AbortController());
    setProblem(undefined);
    setTrying(true);
    const result = await tryToConnect(
      { profile, token: formField(data, 'token'), keepForTab: data.has('keep'), isSameNetwork },
      signal,
    );
    if (signal.aborted) return;
    setTrying(false);
    if (result && result.status !== 'ok') setProblem(result);
  };

  return (
    <form
      ref={form}
      className={classes.panel}
      aria-labelledby="unlock-title"
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <h1 tabIndex={-1} id="unlock-title">
        <Trans>Reconnect to {profile.name}</Trans>
      </h1>
      <p id="unlock-reason">
        {reasons[why]} <Trans>The page and its drafts are kept, and unfinished jobs wait.</Trans>
      </p>
      <TextInput
        label={t`Admin token`}
        name="token"
        type="password"
        required
        autoFocus
        autoComplete="off"
        aria-describedby="unlock-reason"
      />
      <Check name="keep">
        <Trans>Keep the token for this tab, so that a reload does not ask again</Trans>
      </Check>
      <ConnectProblem problem={problem} onSame={() => form.current && void submit(form.current, true)} />
      <Button type="submit" size="sm" loading={isTrying}>
        <Trans>Reconnect</Trans>
      </Button>
      <Link to={paths.connect}>
        <Trans>Switch network</Trans>
      </Link>
    </form>
  );
}
