import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, useSyncExternalStore } from 'react';

import { Check } from '#src/components/Check.tsx';
import detail from '#src/components/Detail.module.css';
import { Dialog } from '#src/components/Dialog.tsx';
import { actionGroups } from '#src/layout/keys/actions.ts';
import { keyName, keyText } from '#src/layout/keys/keyName.ts';
import { keysOf } from '#src/layout/keys/keymap.ts';
import { newId } from '#src/lib/newId.ts';

import classes from './Flagged.module.css';
import { deleteMacro, macros, macroSteps, saveMacro, type Macro, type MacroStep } from '#src/layout/content/macros.ts';

const nothing = (): Macro => ({ id: newId(), name: '', key: '', steps: [], note: '' });

/** Several decisions and a note as one key: made, changed and deleted here. */
export function MacrosDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const all = useSyncExternalStore(macros.subscribe, macros.get);
  const [draft, setDraft] = useState(nothing);
  const [problem, setProblem] = useState<string>();
  const change = (part: Partial<Macro>) => {
    setProblem(undefined);
    setDraft({ ...draft, ...part });
  };
  const stepNames: Readonly<Record<MacroStep, string>> = {
    remove: t`Remove it`,
    clear: t`Clear its flags`,
    banHere: t`Ban the author from the community`,
    ban: t`Ban the author from the network`,
  };
  const save = () => {
    const name = draft.name.trim();
    const other = actionGroups
      .get()
      .flatMap(({ actions }) => actions)
      .find(
        (action) => action.id !== `flagged.macro.${draft.id}` && draft.key !== '' && keysOf(action).includes(draft.key),
      );
    if (name === '') return setProblem(t`It needs a name: its button has it.`);
    if (draft.steps.length === 0) return setProblem(t`It needs something to do.`);
    if (draft.steps.includes('remove') && draft.steps.includes('clear'))
      return setProblem(t`What is removed has no flags left to clear. Choose one of both.`);
    if (other) return setProblem(t`This key has another use: ${other.label}.`);
    saveMacro({ ...draft, name, note: draft.note.trim() });
    setDraft(nothing());
  };
  return (
    <Dialog title={t`Macros`} closeLabel={t`Close the macros`} onClose={onClose}>
      <p className={detail.note}>
        <Trans>
          Several decisions and a note as one key, on the item that is shown, or on all that are selected. It asks once,
          where one of its decisions asks.
        </Trans>
      </p>
      {all.length === 0 ? null : (
        <ul className={detail.rows} aria-label={t`Macros`}>
          {all.map((macro) => (
            <li key={macro.id}>
              <strong dir="auto">{macro.name}</strong> {macro.key === '' ? null : <kbd>{keyText(macro.key)}</kbd>}{' '}
              {macro.steps.map((step) => stepNames[step]).join(', ')}
              <span className={detail.rowEnd}>
                <Button size="compact-xs" variant="default" onClick={() => setDraft(macro)}>
                  <Trans>Change</Trans>
                </Button>{' '}
                <Button size="compact-xs" variant="default" onClick={() => deleteMacro(macro.id)}>
                  <Trans>Delete</Trans>
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <form
        className={classes.macro}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextInput
          label={t`Name`}
          value={draft.name}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t`Key`}
          description={t`Press it here. Backspace takes it away.`}
          value={draft.key === '' ? '' : keyText(draft.key)}
          autoComplete="off"
          readOnly
          onKeyDown={(event) => {
            const key = keyName(event.nativeEvent);
            if (key === undefined || ['Tab', 'Shift+Tab', 'Escape', 'Enter'].includes(key)) return;
            event.preventDefault();
            change({ key: key === 'Backspace' || key === 'Delete' ? '' : key });
          }}
        />
        <fieldset className={classes.steps}>
          <legend>
            <Trans>What it does</Trans>
          </legend>
          {macroSteps.map((step) => (
            <Check
              key={step}
              checked={draft.steps.includes(step)}
              onChange={() =>
                change({
                  steps: macroSteps.filter((one) =>
                    one === step ? !draft.steps.includes(step) : draft.steps.includes(one),
                  ),
                })
              }
            >
              {stepNames[step]}
            </Check>
          ))}
        </fieldset>
        <TextInput
          label={t`Note for the record`}
          value={draft.note}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        {problem === undefined ? null : <p role="alert">{problem}</p>}
        <Button type="submit">
          {all.some(({ id }) => id === draft.id) ? <Trans>Save the macro</Trans> : <Trans>Add the macro</Trans>}
        </Button>
      </form>
    </Dialog>
  );
}
