import { useState } from 'react';

import { carryOut, carryOutAll, isAtOnce, type ContentDecision } from '#src/layout/content/contentDecisions.ts';
import { itemLabel } from '#src/layout/content/contentText.ts';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';
import { touchFlaggedQueue } from '#src/queries/flagged/flaggedQueue.ts';

type Queue = { hide: (key: string) => void; show: (key: string) => void };

type How = {
  /** Several decisions made as one: what they are called together, and why they are made. */
  macro?: { action: string; note: string } | undefined;
  /** What is announced, of an item by its name. */
  says: (label: string) => string;
  /** Once it is saved. */
  onSaved?: (() => void) | undefined;
  /** Once it is saved or not. */
  onEnd: () => void;
};

/** Makes decisions on items of the queue: the next item is there before the decision is saved, and it is said what was decided. */
export function useDecide({ hide, show }: Queue) {
  const [said, setSaid] = useState('');
  const decide = (items: readonly FlaggedItem[], decisions: readonly ContentDecision[], how: How) => {
    const [first] = items;
    const [decision] = decisions;
    if (!first || !decision) return;
    touchFlaggedQueue();
    const label = itemLabel(first).slice(0, 80);
    const { macro, says, onSaved, onEnd } = how;
    const isHidden = items.length === 1 && isAtOnce(decisions, items);
    if (isHidden) hide(first.key);
    const saving = macro ? carryOutAll(decisions, items, macro) : carryOut(decision, items);
    void saving.then((isSaved) => {
      if (isSaved) {
        setSaid(says(label));
        onSaved?.();
      } else if (isHidden) show(first.key);
      onEnd();
    });
  };
  return { said, decide };
}
