import { useLingui } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';

import {
  banAuthors,
  banFromCommunity,
  clear,
  remove,
  type ContentDecision,
} from '#src/layout/content/contentDecisions.ts';
import type { Action } from '#src/layout/keys/actions.ts';

import { macros, type MacroStep } from '#src/layout/content/macros.ts';

/** What the keys and buttons of the queue do; what they are about, the page knows. */
export type QueueMoves = Record<
  'skip' | 'previous' | 'peek' | 'thread' | 'author' | 'search' | 'takeNew' | 'wave' | 'select' | 'close' | 'takeBack',
  () => void
> & {
  decide: (
    decisions: readonly ContentDecision[],
    says: (label: string) => string,
    macro?: { action: string; note: string },
  ) => void;
};

const decisionOf: Readonly<Record<MacroStep, ContentDecision>> = {
  remove,
  clear,
  ban: banAuthors,
  banHere: banFromCommunity,
};

const action = (id: string, label: string, keys: readonly string[], run: () => void): Action => ({
  id: `flagged.${id}`,
  label,
  keys,
  run,
});

/** Everything that can be done in the queue, one key each, by the name its button and the palette give it. */
export function useQueueActions(moves: QueueMoves): Action[] {
  const { t } = useLingui();
  const own = useSyncExternalStore(macros.subscribe, macros.get);
  const { decide } = moves;
  return [
    action('remove', t`Remove`, ['d'], () => decide([remove], (label) => t`Removing ${label}.`)),
    action('clear', t`Clear flags`, ['c'], () => decide([clear], (label) => t`Clearing the flags of ${label}.`)),
    action('skip', t`Skip: the next one`, ['s', 'j'], moves.skip),
    action('previous', t`The one before`, ['k'], moves.previous),
    action('ban', t`Ban the author from the network, after a question`, ['b'], () =>
      decide([banAuthors], (label) => t`Banning the author of ${label}.`),
    ),
    action('banHere', t`Ban the author from the community, after a question`, ['m'], () =>
      decide([banFromCommunity], (label) => t`Banning the author of ${label} from the community.`),
    ),
    action('peek', t`Look at the first picture, or cover it again; held, only for as long`, ['p'], moves.peek),
    action('thread', t`Show the comments around it`, ['t'], moves.thread),
    action('author', t`Open the author`, ['o'], moves.author),
    action('select', t`Select it, or not any more`, ['x'], moves.select),
    action('wave', t`Open the largest wave; Escape leads back`, ['w'], moves.wave),
    action('takeNew', t`Show what is new`, ['n'], moves.takeNew),
    action('search', t`Search the queue`, ['/'], moves.search),
    action('takeBack', t`Take back the last decision on several`, ['Shift+z'], moves.takeBack),
    action('close', t`Back from the wave`, ['Escape'], moves.close),
    ...own.map(({ id, name, key, steps, note }) =>
      action(`macro.${id}`, name, key === '' ? [] : [key], () =>
        decide(
          steps.map((step) => decisionOf[step]),
          (label) => t`${name}: ${label}.`,
          { action: name, note },
        ),
      ),
    ),
  ];
}
