import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, type ReactNode } from 'react';

import type { SettingsPart } from '#src/api/networkSettings.ts';
import type { SettingValues } from '#src/api/settingValues.ts';
import classes from '#src/components/Detail.module.css';
import notice from '#src/components/Notice.module.css';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { useTakeBack } from '#src/layout/useTakeBack.ts';
import { useFormDraft } from '#src/queries/drafts.ts';
import { isNotOnPlan, useNetworkSettings } from '#src/queries/networkSettings.ts';
import { useWaitingSettings } from '#src/queries/waitingSettings.ts';

import { FieldInput } from './FieldInput.tsx';
import { readDraft, type Draft, type Field } from './fields.ts';
import { askAndChange, type Warning } from './settingsDecisions.tsx';

type Props = {
  part: SettingsPart;
  /** Names the form on its page, and its draft. */
  title: string;
  draft: string;
  fields: readonly Field[];
  /** What is to be known before, of the settings as they would be. */
  intro?: (values: SettingValues) => ReactNode;
  /** What makes a change grave, of the settings as they would be. */
  warningOf?: (values: SettingValues) => Warning | undefined;
};

/** Settings of one part of the network: read, changed, compared, and saved once somebody says so. */
export function SettingsForm(props: Props) {
  const { t } = useLingui();
  const { data: settings, error, refetch } = useNetworkSettings(props.part);
  return (
    <section className={classes.section} aria-label={props.title}>
      <h2>{props.title}</h2>
      {settings ? (
        <EditSettings {...props} settings={settings} />
      ) : isNotOnPlan(error) ? (
        <StatePanel title={t`Not on your plan`}>
          <Trans>
            This network does not have this feature, so there is nothing to set. Whoever looks after the contract with
            the vendor can ask for it.
          </Trans>
        </StatePanel>
      ) : error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <TableSkeleton />
      )}
    </section>
  );
}

function EditSettings({ part, draft: name, fields, intro, warningOf, settings }: Props & { settings: SettingValues }) {
  const [kept, changeDraft] = useFormDraft<Draft>(`networkSettings:${name}`);
  const draft = kept ?? {};
  const { changes, problems, values } = readDraft(fields, settings, draft);
  const waiting = useWaitingSettings(part);
  const { takeBack } = useTakeBack();
  const isTouched = changes.length > 0 || problems.size > 0;
  const canSave = changes.length > 0 && problems.size === 0 && !waiting;
  // Once the network has what was written, nothing of it is kept.
  const seen = useRef<SettingValues>(undefined);
  useEffect(() => {
    if (seen.current === settings) return;
    seen.current = settings;
    if (kept && !isTouched) changeDraft(() => undefined);
  });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) void askAndChange(part, fields, changes, warningOf?.(values));
      }}
    >
      {settings['enabled'] === false && !fields.some((field) => field.name === 'enabled') ? (
        <p className={notice.notice}>
          <Trans>
            This is switched off for the network, and only the vendor can switch it on. Until then the settings do
            nothing.
          </Trans>
        </p>
      ) : null}
      {intro?.(values)}
      <fieldset className={classes.form} disabled={waiting !== undefined}>
        <legend className="visually-hidden">
          <Trans>Settings</Trans>
        </legend>
        {fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            now={settings[field.name]}
            typed={draft[field.name]}
            problem={problems.get(field.name)}
            onChange={(typed) => changeDraft((was) => ({ ...was, [field.name]: typed }))}
          />
        ))}
      </fieldset>
      {waiting ? (
        <p role="status" className={classes.note}>
          <Trans>A change of these settings waits to be sent.</Trans>
        </p>
      ) : null}
      <div className={classes.buttons}>
        {waiting ? (
          <Button variant="default" onClick={() => void takeBack(waiting)}>
            <Trans>Take back</Trans>
          </Button>
        ) : (
          <Button type="submit" disabled={!canSave}>
            <Trans>Save the settings…</Trans>
          </Button>
        )}
        {isTouched && !waiting ? (
          <Button variant="default" onClick={() => changeDraft(() => undefined)}>
            <Trans>Put them back</Trans>
          </Button>
        ) : null}
      </div>
    </form>
  );
}
