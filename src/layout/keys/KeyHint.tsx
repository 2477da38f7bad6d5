import { useSyncExternalStore } from 'react';

import classes from './KeyHint.module.css';
import { keyText } from './keyName.ts';
import { keymap, keysOf } from './keymap.ts';
import { isLearnt, onLearnt } from './learnt.ts';

/** The key of an action beside its name, until it is learnt. Not for screen readers: the button says what it does. */
export function KeyHint({ id, keys }: { id: string; keys: readonly string[] }) {
  useSyncExternalStore(keymap.subscribe, keymap.get);
  const known = useSyncExternalStore(onLearnt, () => isLearnt(id));
  const [first] = keysOf({ id, keys });
  if (known || first === undefined) return null;
  return (
    <kbd aria-hidden className={classes.hint}>
      {keyText(first)}
    </kbd>
  );
}
