import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, useSyncExternalStore } from 'react';

import { Check } from '#src/components/Check.tsx';
import { Dialog } from '#src/components/Dialog.tsx';

import { actionGroups, type Action, type ActionGroup } from './actions.ts';
import { keyName, keyText } from './keyName.ts';
import { areSingleKeysOn, chooseKeys, keymap, keysOf } from './keymap.ts';
import classes from './KeysDialog.module.css';
import { forgetUses } from './learnt.ts';

/** Every key that does something here and everywhere, and other keys for it: the one place to change them. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const groups = useSyncExternalStore(actionGroups.subscribe, actionGroups.get);
  const chosen = useSyncExternalStore(keymap.subscribe, keymap.get);
  const isOn = useSyncExternalStore(areSingleKeysOn.subscribe, areSingleKeysOn.get);
  return (
    <Dialog title={t`Keys`} closeLabel={t`Close the list of keys`} onClose={onClose}>
      <Check checked={isOn} onChange={(event) => areSingleKeysOn.choose(event.currentTarget.checked)}>
        <Trans>Keys without Control act. Off for whoever’s screen reader or voice types them.</Trans>
      </Check>
      {groups.toReversed().map((group) => (
        <section key={group.title} className={classes.group} aria-label={group.title}>
          <h3>{group.title}</h3>
          <ul className={classes.keys}>
            {group.actions.map((action) => (
              <KeyRow key={action.id} action={action} group={group} isChosen={chosen[action.id] !== undefined} />
            ))}
          </ul>
        </section>
      ))}
      <div className={classes.foot}>
        <Button variant="default" disabled={Object.keys(chosen).length === 0} onClick={keymap.forget}>
          <Trans>All keys as they come</Trans>
        </Button>
        <Button variant="default" onClick={forgetUses}>
          <Trans>Name keys on buttons again</Trans>
        </Button>
      </div>
    </Dialog>
  );
}

function KeyRow({ action, group, isChosen }: { action: Action; group: ActionGroup; isChosen: boolean }) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const [taken, setTaken] = useState<string>();
  const keys = keysOf(action);
  const { label } = action;

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!isAsking) return;
    const name = keyName(event.nativeEvent);
    if (name === undefined) return;
    // Tab leads on, as everywhere.
    if (name === 'Tab' || name === 'Shift+Tab') return setAsking(false);
    event.preventDefault();
    event.stopPropagation();
    setAsking(false);
    if (name === 'Escape') return;
    const other = group.actions.find((one) => one.id !== action.id && keysOf(one).includes(name));
    setTaken(other?.label);
    // One key does one thing: whoever had it goes without, which is said.
    if (other)
      chooseKeys(
        other.id,
        keysOf(other).filter((key) => key !== name),
      );
    chooseKeys(action.id, [name]);
  };

  return (
    <li className={classes.key}>
      <span className={classes.label} dir="auto">
        {label}
        {taken === undefined ? null : (
          <span role="status" className={classes.taken}>
            <Trans>Taken from “{taken}”</Trans>
          </span>
        )}
      </span>
      <span className={classes.which}>
        {keys.length === 0 ? <Trans>none</Trans> : keys.map((key) => <kbd key={key}>{keyText(key)}</kbd>)}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={isAsking ? t`Press the new key for: ${label}` : t`Change the key for: ${label}`}
        onClick={() => setAsking(!isAsking)}
        onKeyDown={onKeyDown}
        onBlur={() => setAsking(false)}
      >
        {isAsking ? <Trans>Press a key…</Trans> : <Trans>Change</Trans>}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        aria-label={t`Reset the key for: ${label}`}
        disabled={!isChosen}
        onClick={() => chooseKeys(action.id, undefined)}
      >
        <Trans>Reset</Trans>
      </Button>
    </li>
  );
}
