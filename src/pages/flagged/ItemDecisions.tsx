import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { DecisionButton } from '#src/components/DecisionButton.tsx';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';

import classes from './Flagged.module.css';
import type { QueueActions } from './useFlaggedKeys.ts';

const button = (label: string, key: string, onClick: () => void, isDanger = false): ReactNode => (
  <DecisionButton size="xs" isDanger={isDanger} onClick={onClick}>
    {label} <kbd aria-hidden>{key}</kbd>
  </DecisionButton>
);

/** Everything the keys do, as buttons that name their keys. */
export function ItemDecisions({ item, actions }: { item: FlaggedItem; actions: QueueActions }) {
  const { t } = useLingui();
  return (
    <div className={classes.decisions} role="group" aria-label={t`Decide`}>
      {item.kind === 'user' ? null : button(t`Remove`, 'D', actions.remove, true)}
      {button(t`Clear flags`, 'C', actions.clear)}
      {button(t`Skip`, 'S', actions.skip)}
      {button(t`Ban author…`, 'B', actions.ban, true)}
      {item.place.is === 'community' ? button(t`Ban in the community…`, 'M', actions.banHere) : null}
      {button(t`Previous`, 'K', actions.previous)}
    </div>
  );
}
