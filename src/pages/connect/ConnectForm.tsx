import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, type FormEvent } from 'react';

import { parseServer } from '#src/queries/servers.ts';
import { profileColours } from '#src/components/profileColours.ts';
import { Check } from '#src/components/Check.tsx';
import { formField } from '#src/lib/formField.ts';
import { tryToConnect } from '#src/queries/connect.ts';
import type { Profile } from '#src/storage/profiles.ts';

import { ConnectProblem, type Problem } from '#src/layout/ConnectProblem.tsx';
import classes from './ConnectPage.module.css';
import { TokenHelp } from './TokenHelp.tsx';

type Props = {
  /** A saved network to start from. */
  profile: Profile | undefined;
  onConnected: () => void;
};

/** Where is the network, and with which token. Nothing is saved before the network said yes. */
export function ConnectForm({ profile, onConnected }: Props) {
  const { t } = useLingui();
  const [isTrying, setTrying] = useState(false);
  const [serverError, setServerError] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const attempt = useRef<AbortController>(undefined);
  const form = useRef<HTMLFormElement>(null);
  // Whoever leaves, or takes another network meanwhile, is not pulled back by a late answer.
  useEffect(() => () => attempt.current?.abort(), []);

  const colourNames: Record<(typeof profileColours)[number], string> = {
    red: t`Red`,
    orange: t`Orange`,
    yellow: t`Yellow`,
    green: t`Green`,
    blue: t`Blue`,
    gray: t`Grey`,
  };

  const submit = async (element: HTMLFormElement, isSameNetwork = false) => {
    const data = new FormData(element);
    const field = (name: string) => formField(data, name);
    const server = parseServer(field('server'));
    setProblem(undefined);
    if (!server.ok) {
      setServerError(
        server.reason === 'insecure'
          ? t`A server outside this machine needs https, or the token would travel readable.`
          : t`Type sg, eu or us, or an address that starts with https.`,
      );
      return;
    }
    setServerError(undefined);
    attempt.current?.abort();
    const controller = new AbortController();
    attempt.current = controller;
    setTrying(true);
    const result = await tryToConnect(
      {
        profile: {
          name: field('name') || new URL(server.server, location.href).host,
          colour: field('colour'),
          server: server.server,
          ...(field('apiKey') ? { apiKey: field('apiKey') } : {}),
          ...(field('userId') ? { userId: field('userId') } : {}),
          ...(field('moderator') ? { moderator: field('moderator') } : {}),
          // Another address is another network.
          ...(profile?.server === server.server ? { id: profile.id, fingerprint: profile.fingerprint } : {}),
          ratePerSecond: profile?.ratePerSecond ?? 10,
          lastUsedAt: 0,
        },
        token: field('token'),
        keepForTab: data.has('keep'),
        isSameNetwork,
      },
      controller.signal,
    );
    if (controller.signal.aborted) return;
    setTrying(false);
    if (!result) return;
    if (result.status === 'ok') onConnected();
    else setProblem(result);
  };

  return (
    <form
      ref={form}
      className={classes.form}
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <TextInput
        label={t`Server`}
        name="server"
        required
        defaultValue={profile?.server ?? ''}
        placeholder="sg"
        description={t`The region of the network (sg, eu or us), or any https address`}
        error={serverError}
        autoComplete="off"
        spellCheck={false}
        list="regions"
      />
      <datalist id="regions">
        <option value="sg" />
        <option value="eu" />
        <option value="us" />
      </datalist>
      <div>
        <TextInput
          label={t`Admin token`}
          name="token"
          type="password"
          required
          autoComplete="off"
          autoFocus={profile !== undefined}
        />
        <TokenHelp />
      </div>
      <TextInput
        label={t`API key (optional)`}
        name="apiKey"
        defaultValue={profile?.apiKey ?? ''}
        description={t`Needed later to create users and to search content`}
        autoComplete="off"
        spellCheck={false}
      />
      <TextInput
        label={t`Your user ID (optional)`}
        name="userId"
        defaultValue={profile?.userId ?? ''}
        description={t`So that the console never offers to ban or delete yourself`}
        autoComplete="off"
        spellCheck={false}
      />
      <TextInput
        label={t`Your name (optional)`}
        name="moderator"
        defaultValue={profile?.moderator ?? ''}
        description={t`For the record of decisions; kept in this browser`}
        autoComplete="off"
      />
      <div className={classes.pair}>
        <TextInput
          label={t`Name of this network`}
          name="name"
          defaultValue={profile?.name ?? ''}
          placeholder={t`Production`}
          autoComplete="off"
        />
        <NativeSelect
          label={t`Colour`}
          name="colour"
          defaultValue={profile?.colour ?? 'red'}
          data={profileColours.map((colour) => ({ value: colour, label: colourNames[colour] }))}
        />
      </div>
      <Check name="keep">
        <Trans>Keep the token for this tab, so that a reload does not ask again</Trans>
      </Check>
      <ConnectProblem problem={problem} onSame={() => form.current && void submit(form.current, true)} />
      <Button type="submit" size="sm" loading={isTrying}>
        <Trans>Connect</Trans>
      </Button>
    </form>
  );
}
