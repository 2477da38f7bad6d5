import { Button, NativeSelect, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import { confirm } from '#src/components/confirm.ts';
import detail from '#src/components/Detail.module.css';
import { Facts } from '#src/components/Facts.tsx';
import { OpenFile } from '#src/components/OpenFile.tsx';
import { saveFile } from '#src/components/saveFile.ts';
import { toast } from '#src/components/toast.ts';
import { EyesChecks } from '#src/layout/content/EyesChecks.tsx';
import { GraceSelect } from '#src/layout/GraceSelect.tsx';
import { isKeysDialogOpen } from '#src/layout/keys/keysDialog.ts';
import { choicesFile, forgetChoices, openChoicesFile } from '#src/layout/ownChoices.ts';
import { paths } from '#src/paths.ts';
import { useSession } from '#src/queries/useSession.ts';

import classes from './Settings.module.css';

/** What this person has chosen of the console itself, in one place. */
export function ConsoleTab() {
  const { t } = useLingui();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <>
      <Connection />
      <section className={detail.section} aria-label={t`Decisions`}>
        <h2>
          <Trans>Decisions</Trans>
        </h2>
        <div className={classes.console}>
          <GraceSelect label={t`Decisions wait`} />
          <p className={detail.note}>
            <Trans>Until then Ctrl+Z takes them back, and nothing was sent.</Trans>
          </p>
        </div>
      </section>
      <section className={detail.section} aria-label={t`Keys`}>
        <h2>
          <Trans>Keys</Trans>
        </h2>
        <div className={classes.console}>
          <Button variant="default" onClick={() => isKeysDialogOpen.set(true)}>
            <Trans>See and change the keys</Trans>
          </Button>
        </div>
      </section>
      <section className={detail.section} aria-label={t`Kind to the eyes`}>
        <h2>
          <Trans>Kind to the eyes</Trans>
        </h2>
        <div className={classes.console}>
          <EyesChecks />
        </div>
      </section>
      <section className={detail.section} aria-label={t`Look`}>
        <h2>
          <Trans>Look</Trans>
        </h2>
        <div className={classes.console}>
          <NativeSelect
            label={t`Appearance`}
            size="xs"
            value={colorScheme}
            onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}
            data={[
              { value: 'auto', label: t`As the system` },
              { value: 'light', label: t`Light` },
              { value: 'dark', label: t`Dark` },
            ]}
          />
        </div>
      </section>
      <ChoicesFile />
    </>
  );
}

/** Which network, at which pace. */
function Connection() {
  const { t, i18n } = useLingui();
  const session = useSession();
  if (session.status === 'disconnected') return null;
  const { name, server, ratePerSecond } = session.profile;
  return (
    <section className={detail.section} aria-label={t`Network`}>
      <h2>
        <Trans>Network</Trans>
      </h2>
      <Facts
        facts={[
          [t`Name`, name],
          [t`Server`, server],
          [t`Requests a second, at most`, i18n.number(ratePerSecond)],
        ]}
      />
      <div className={detail.inline}>
        <Button component={Link} to={paths.connect} variant="default">
          <Trans>Change it, or switch</Trans>
        </Button>
        <Button component={Link} to={paths.deviceData} variant="default">
          <Trans>Data on this device</Trans>
        </Button>
      </div>
    </section>
  );
}

/** Keys, macros and what is kind to the eyes, as a file: for a colleague, or for the whole team. */
function ChoicesFile() {
  const { t } = useLingui();
  const open = (text: string, fileName: string) => {
    if (openChoicesFile(text)) toast(t`Taken over from ${fileName}.`);
    else toast(t`${fileName} is no settings file of Custos. Nothing was changed.`, { isFailure: true });
  };
  const forget = async () => {
    const isMeant = await confirm({
      title: t`Forget my own choices`,
      body: t`Keys, macros and what is covered or masked are as your team has them, or as the console comes.`,
      action: t`Forget my own choices`,
    });
    if (isMeant) forgetChoices();
  };
  return (
    <section className={detail.section} aria-label={t`Settings file`}>
      <h2>
        <Trans>Settings file</Trans>
      </h2>
      <p className={detail.note}>
        <Trans>
          Keys, macros and what is kind to the eyes. Saved as team.json beside the console, it holds for everybody who
          has not chosen for themselves. No token and nothing of the network is in it.
        </Trans>
      </p>
      <div className={detail.inline}>
        <Button
          variant="default"
          onClick={() => saveFile(new Blob([choicesFile()], { type: 'application/json' }), 'team.json')}
        >
          <Trans>Save my choices as a file</Trans>
        </Button>
        <OpenFile label={t`Settings file`} accept="application/json,.json" onText={open}>
          <Trans>Open a settings file</Trans>
        </OpenFile>
        <Button variant="default" onClick={() => void forget()}>
          <Trans>Forget my own choices</Trans>
        </Button>
      </div>
    </section>
  );
}
