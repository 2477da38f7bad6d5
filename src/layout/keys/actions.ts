import { isQuestionOpen } from '#src/components/confirm.ts';
import { isTextField } from '#src/components/isTextField.ts';
import { createStore } from '#src/lib/store.ts';
import { sessionState } from '#src/session/session.ts';

import { keyName } from './keyName.ts';
import { areSingleKeysOn, keysOf } from './keymap.ts';
import { noteUse } from './learnt.ts';

/** Something a page can do now, by its keys, from the palette, and by whatever button it has. */
export type Action = {
  /** One of its sort over the product, e.g. `flagged.remove`: what other keys for it are kept under. */
  id: string;
  label: string;
  /** What it is pressed by unless somebody chose otherwise: `d`, `g f` (one after the other), `Mod+k`. */
  keys: readonly string[];
  run: () => void;
  /** Heard by a table, on the row its keys are on (`useRowActions`). */
  isOfRow?: boolean;
  /** Works from a text field too, for keys that type nothing. */
  isEverywhere?: boolean;
};

/** What stands together: the page it belongs to, and what can be done there. */
export type ActionGroup = { title: string; actions: readonly Action[] };

/** What can be done now, the innermost last. */
export const actionGroups = createStore<readonly ActionGroup[]>([]);

/** How long the second key of two may take, in milliseconds. */
const sequenceFor = 1_200;
let begun: { key: string; at: number } | undefined;
let isListening = false;

/** Adds a group; returns what takes it away. @param isOuter what is there already knows its keys better */
export function addActions(group: ActionGroup, isOuter: boolean): () => void {
  if (!isListening) {
    isListening = true;
    document.addEventListener('keydown', onKeyDown);
  }
  actionGroups.set(isOuter ? [group, ...actionGroups.get()] : [...actionGroups.get(), group]);
  return () => actionGroups.set(actionGroups.get().filter((one) => one !== group));
}

/**
 * Takes the action a key stands for; of two groups that know the key, that of the later one. Never while a question is
 * open, nor in a text field or a list to choose from; held down, a key acts once.
 */
function onKeyDown(event: KeyboardEvent): void {
  // The page waits unseen behind a locked session, and must not hear its keys.
  if (sessionState.get().status !== 'connected') return;
  if (event.repeat || event.defaultPrevented || event.isComposing || isQuestionOpen() || isModalOpen()) return;
  const name = keyName(event);
  if (name === undefined || (!areSingleKeysOn.get() && isSingle(name))) return;
  const isTyping = isTextField(event.target) || event.target instanceof HTMLSelectElement;
  const before = begun && event.timeStamp - begun.at < sequenceFor ? begun.key : undefined;
  begun = undefined;
  const all = actionGroups
    .get()
    .toReversed()
    .flatMap(({ actions }) => actions.filter(({ isEverywhere, isOfRow }) => !isOfRow && (isEverywhere || !isTyping)));
  const find = (keys: string) => all.find((action) => keysOf(action).includes(keys));
  const action = (before === undefined ? undefined : find(`${before} ${name}`)) ?? find(name);
  if (action) {
    event.preventDefault();
    noteUse(action.id);
    action.run();
  } else if (all.some((one) => keysOf(one).some((keys) => keys.startsWith(`${name} `)))) {
    event.preventDefault();
    begun = { key: name, at: event.timeStamp };
  }
}

const isSingle = (name: string) => name.replace('Shift+', '').length === 1;

/** Under a dialog the page hears no keys. */
const isModalOpen = () => document.querySelector('dialog[open]') !== null;
