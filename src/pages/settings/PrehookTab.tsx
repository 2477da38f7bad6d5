import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { confirm } from '#src/components/confirm.ts';
import detail from '#src/components/Detail.module.css';
import notice from '#src/components/Notice.module.css';
import { useSaving } from '#src/layout/useSaving.ts';
import { isNotOnPlan, newPrehookSecret, useNetworkSettings } from '#src/queries/networkSettings.ts';
import { useErrorText } from '#src/queries/useErrorText.ts';

import { prehookFields, prehookWarning } from './prehookFields.ts';
import classes from './Settings.module.css';
import { SettingsForm } from './SettingsForm.tsx';

/** A server of the network's own that is asked before anything is published. */
export function PrehookTab() {
  const { t } = useLingui();
  const { error } = useNetworkSettings('prehook');
  return (
    <>
      <SettingsForm
        part="prehook"
        title={t`Pre-hook`}
        draft="prehook"
        fields={prehookFields()}
        warningOf={prehookWarning}
        intro={() => (
          <p className={classes.intro}>
            <Trans>
              With “Deny”, an address that is wrong or a server that is down stops everybody from posting. Try it with
              “Allow” first.
            </Trans>
          </p>
        )}
      />
      {isNotOnPlan(error) ? null : <Secret />}
    </>
  );
}

/** Held by this component alone: neither kept nor logged, and gone with the tab of the settings. */
function Secret() {
  const { t } = useLingui();
  const [secret, setSecret] = useState<string>();
  const { isSaving, failure, save } = useSaving();
  const { title, next } = useErrorText(failure);
  const askAndMake = async () => {
    const isConfirmed = await confirm({
      title: t`Make a new secret`,
      body: t`The former secret holds no longer, from this moment on: until the server knows the new one, it cannot tell the network’s questions from anybody else’s. Nothing brings the former back, and the new one is shown once.`,
      action: t`Make a new secret`,
      isDanger: true,
      typed: t`new secret`,
    });
    if (isConfirmed) await save(async () => setSecret(await newPrehookSecret()));
  };
  return (
    <section className={detail.section} aria-label={t`Secret of the pre-hook`}>
      <h2>
        <Trans>Secret of the pre-hook</Trans>
      </h2>
      {secret === undefined ? (
        <p className={classes.intro}>
          <Trans>The server tells by it that a question comes from the network. Only a new one can be shown.</Trans>
        </p>
      ) : (
        <div role="status" className={classes.intro}>
          <div className={notice.notice}>
            <p>
              <Trans>This is the new secret. Copy it now: it is not kept, and nobody can show it again.</Trans>
            </p>
            <code>{secret}</code>
          </div>
        </div>
      )}
      {failure === undefined ? null : (
        <p role="alert" className={detail.failure}>
          {title} {next}
        </p>
      )}
      <div className={detail.buttons}>
        {secret === undefined ? (
          <Button variant="outline" color="red" disabled={isSaving} onClick={() => void askAndMake()}>
            <Trans>Make a new secret…</Trans>
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={() => void save(() => navigator.clipboard.writeText(secret))}>
              <Trans>Copy the secret</Trans>
            </Button>
            <Button variant="default" onClick={() => setSecret(undefined)}>
              <Trans>I have it</Trans>
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
