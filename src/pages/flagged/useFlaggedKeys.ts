import { useEffect, useEffectEvent } from 'react';

import { isQuestionOpen } from '#src/components/confirm.ts';
import { isLetter } from '#src/components/isLetter.ts';
import { isTextField } from '#src/components/isTextField.ts';

/** What can be done with the item the keys are on. */
export type QueueActions = Record<
  | 'remove'
  | 'clear'
  | 'skip'
  | 'ban'
  | 'banHere'
  | 'previous'
  | 'peek'
  | 'thread'
  | 'open'
  | 'search'
  | 'takeNew'
  | 'wave'
  | 'close'
  | 'help',
  () => void
>;

const keys: readonly (readonly [letter: string, action: keyof QueueActions])[] = [
  ['d', 'remove'],
  ['c', 'clear'],
  ['s', 'skip'],
  ['j', 'skip'],
  ['k', 'previous'],
  ['b', 'ban'],
  ['m', 'banHere'],
  ['p', 'peek'],
  ['t', 'thread'],
  ['o', 'open'],
  ['n', 'takeNew'],
  ['w', 'wave'],
];

const signs: Readonly<Record<string, keyof QueueActions>> = { '/': 'search', '?': 'help', Escape: 'close' };

/** One key per decision, wherever on the page the focus is; never in a text field, under a question, or with Control. */
export function useFlaggedKeys(actions: QueueActions): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // Held down, a key decides once.
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isTextField(event.target) || isQuestionOpen()) return;
    if (event.target instanceof HTMLSelectElement) return;
    const action = signs[event.key] ?? keys.find(([letter]) => isLetter(event, letter))?.[1];
    if (action === undefined) return;
    event.preventDefault();
    actions[action]();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
