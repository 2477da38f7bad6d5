import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { ActionBar } from '#src/components/ActionBar.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import type { Action } from '#src/layout/keys/actions.ts';
import { KeyHint } from '#src/layout/keys/KeyHint.tsx';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';

type Props = {
  items: readonly FlaggedItem[];
  actions: readonly Action[];
  /** Of a wave that is open: decides on them apart. */
  onTakeOut: (() => void) | undefined;
  onClear: () => void;
};

/** One decision for all that is selected. */
export function FlaggedSelection({ items, actions, onTakeOut, onClear }: Props) {
  const { t } = useLingui();
  const authors = new Set(items.map(({ authorId }) => authorId)).size;
  return (
    <ActionBar label={t`Selected items`}>
      <span role="status">
        <Plural value={items.length} one="# selected" other="# selected" />
      </span>
      <Decisions actions={actions} authors={authors} ofAll={false} />
      {onTakeOut ? (
        <Button variant="default" onClick={onTakeOut}>
          <Trans>Take out of the wave</Trans>
        </Button>
      ) : null}
      <Button variant="subtle" color="gray" onClick={onClear}>
        <Trans>Clear selection</Trans>
      </Button>
    </ActionBar>
  );
}

/** The decisions the keys make on several items. */
export function Decisions({
  actions,
  authors,
  ofAll,
}: {
  actions: readonly Action[];
  authors: number;
  /** True for a whole wave. */
  ofAll: boolean;
}) {
  const { t } = useLingui();
  const button = (id: string, label: React.ReactNode, isDanger = false) => {
    const action = actions.find((one) => one.id === `flagged.${id}`);
    return action ? (
      <DecisionButton isDanger={isDanger} onClick={action.run}>
        {label}
        <KeyHint id={action.id} keys={action.keys} />
      </DecisionButton>
    ) : null;
  };
  return (
    <>
      {button('clear', ofAll ? t`Clear all flags…` : t`Clear flags…`)}
      {button('remove', ofAll ? t`Remove all…` : t`Remove…`, true)}
      {button('ban', <Plural value={authors} one="Ban # author…" other="Ban # authors…" />, true)}
    </>
  );
}
