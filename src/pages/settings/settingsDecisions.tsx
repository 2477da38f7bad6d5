import { plural, t } from '@lingui/core/macro';

import type { SettingsPart } from '#src/api/networkSettings.ts';
import { confirm } from '#src/components/confirm.ts';
import classes from '#src/components/Detail.module.css';
import type { SettingInput } from '#src/jobs/kinds/updateNetworkSettings.ts';
import { decide } from '#src/layout/decide.ts';

import { settingText, type Field } from './fields.ts';

/** Something grave about a change: what it does, and what has to be typed to mean it. */
export type Warning = { says: string; typed: string };

/** Shows what becomes of every setting, asks, and changes them. False where it was not meant or could not be saved. */
export async function askAndChange(
  part: SettingsPart,
  fields: readonly Field[],
  changes: readonly SettingInput[],
  warning?: Warning,
): Promise<boolean> {
  const title = plural(changes.length, { one: 'Change # network setting', other: 'Change # network settings' });
  let reason = '';
  const isConfirmed = await confirm({
    title,
    body: (
      <>
        {warning ? <p className={classes.failure}>{warning.says}</p> : null}
        <p>{t`It holds for the whole network, from the moment it is sent.`}</p>
        <dl className={classes.facts}>
          {changes.map((change) => (
            <Change key={change.name} change={change} field={fields.find(({ name }) => name === change.name)} />
          ))}
        </dl>
      </>
    ),
    action: title,
    onReason: (text) => (reason = text),
    ...(warning && { isDanger: true, typed: warning.typed }),
  });
  return isConfirmed && (await decide('updateNetworkSettings', { part }, changes, { reason }));
}

function Change({ change, field }: { change: SettingInput; field: Field | undefined }) {
  if (!field) return null;
  return (
    <div className={classes.fact}>
      <dt>{field.label}</dt>
      <dd>
        <s>{settingText(field, change.from)}</s> → <strong>{settingText(field, change.to)}</strong>
      </dd>
    </div>
  );
}
