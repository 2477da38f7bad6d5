import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import type { Channel } from '#src/api/channels.ts';
import type { Message, MessageFilter } from '#src/api/messages.ts';
import { ActionBar } from '#src/components/ActionBar.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import { toast } from '#src/components/toast.ts';
import type { Selection } from '#src/components/useSelection.ts';
import { banAuthors, carryOut, clear, remove, type ContentDecision } from '#src/layout/content/contentDecisions.ts';
import { ReadingBar } from '#src/layout/ReadingBar.tsx';
import { useReadAll } from '#src/layout/useReadAll.ts';
import { eachMessagePage } from '#src/queries/channelMessages.ts';
import { messageItem } from '#src/queries/flagged/flaggedItem.ts';

type Props = {
  channel: Channel;
  selection: Selection;
  rows: readonly Message[];
  filter: MessageFilter;
  /** True while the network holds more matching messages than are loaded. */
  hasMore: boolean;
};

/** What can be done with the selected messages: the same decisions as in the queue of what is reported. */
export function MessageSelection({ channel, selection, rows, filter, hasMore }: Props) {
  const { t, i18n } = useLingui();
  const { readCount, read, stop } = useReadAll<Message>(
    t`The matching messages could not all be read, so nothing was changed.`,
  );
  const { isAllMatching } = selection;
  const chosen = rows.filter(({ messageId }) => selection.ids.has(messageId));

  const act = async (decision: ContentDecision) => {
    const all = isAllMatching ? await read((signal) => eachMessagePage(channel.channelId, filter, signal)) : chosen;
    if (!all) return;
    const open = all.filter(({ isDeleted }) => !isDeleted);
    if (open.length === 0) toast(t`All of them are deleted already.`);
    else if (
      await carryOut(
        decision,
        open.map((message) => messageItem(message, channel)),
      )
    )
      selection.clear();
  };

  if (readCount !== undefined)
    return (
      <ReadingBar label={t`Selected messages`} onStop={stop}>
        <Trans>Reading the matching messages: {i18n.number(readCount)} so far</Trans>
      </ReadingBar>
    );
  return (
    <ActionBar label={t`Selected messages`}>
      <span role="status">
        {isAllMatching ? (
          <Trans>All messages that match</Trans>
        ) : (
          <Plural value={selection.ids.size} one="# selected" other="# selected" />
        )}
      </span>
      {!isAllMatching && (hasMore || selection.ids.size < rows.length) ? (
        <Button variant="subtle" onClick={selection.selectAllMatching}>
          <Trans>Select all that match, also those not loaded</Trans>
        </Button>
      ) : null}
      {isAllMatching || chosen.some(({ flagCount }) => flagCount > 0) ? (
        <DecisionButton onClick={() => void act(clear)}>{t`Clear flags`}</DecisionButton>
      ) : null}
      <DecisionButton isDanger onClick={() => void act(remove)}>{t`Delete`}</DecisionButton>
      <DecisionButton isDanger onClick={() => void act(banAuthors)}>{t`Ban the authors…`}</DecisionButton>
      <Button variant="subtle" color="gray" onClick={selection.clear}>
        <Trans>Clear selection</Trans>
      </Button>
    </ActionBar>
  );
}
