import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { ActionBar } from '#src/components/ActionBar.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';
import { touchFlaggedQueue } from '#src/queries/flagged/flaggedQueue.ts';

import { banAuthors, clear, remove } from '#src/layout/content/contentDecisions.ts';

/** One decision for all that is selected. */
export function FlaggedSelection({ items, onDone }: { items: readonly FlaggedItem[]; onDone: () => void }) {
  const { t } = useLingui();
  const act = async (decision: typeof remove) => {
    touchFlaggedQueue();
    if (await decision(items)) onDone();
  };
  const authors = new Set(items.map(({ authorId }) => authorId)).size;
  return (
    <ActionBar label={t`Selected items`}>
      <span role="status">
        <Plural value={items.length} one="# selected" other="# selected" />
      </span>
      <DecisionButton onClick={() => void act(clear)}>{t`Clear flags…`}</DecisionButton>
      <DecisionButton isDanger onClick={() => void act(remove)}>{t`Remove…`}</DecisionButton>
      <DecisionButton isDanger onClick={() => void act(banAuthors)}>
        <Plural value={authors} one="Ban # author…" other="Ban # authors…" />
      </DecisionButton>
      <Button variant="subtle" color="gray" onClick={onDone}>
        <Trans>Clear selection</Trans>
      </Button>
    </ActionBar>
  );
}
