import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { ActionBar } from '#src/components/ActionBar.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import type { Selection } from '#src/components/useSelection.ts';
import { banAuthors, carryOut, clear, remove, type ContentDecision } from '#src/layout/content/contentDecisions.ts';
import { ReadingBar } from '#src/layout/ReadingBar.tsx';
import { useReadAll } from '#src/layout/useReadAll.ts';
import { eachFoundPage, type SearchFor } from '#src/queries/contentSearch.ts';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';

type Props = {
  selection: Selection;
  rows: readonly FlaggedItem[];
  search: SearchFor;
  /** True while the network holds more hits than are loaded. */
  hasMore: boolean;
};

/** What can be done with the selected hits. "All that match" reads them first, so that the question can name the number. */
export function SearchSelection({ selection, rows, search, hasMore }: Props) {
  const { t, i18n } = useLingui();
  const { readCount, read, stop } = useReadAll<FlaggedItem>(t`Not all hits could be read, so nothing was changed.`);
  const { isAllMatching } = selection;
  const chosen = rows.filter(({ key }) => selection.ids.has(key));

  const act = async (decision: ContentDecision) => {
    const items = isAllMatching ? await read((signal) => eachFoundPage(search, signal)) : chosen;
    if (items && (await carryOut(decision, items))) selection.clear();
  };

  if (readCount !== undefined)
    return (
      <ReadingBar label={t`Selected hits`} onStop={stop}>
        <Trans>Reading the hits: {i18n.number(readCount)} so far</Trans>
      </ReadingBar>
    );
  return (
    <ActionBar label={t`Selected hits`}>
      <span role="status">
        {isAllMatching ? (
          <Trans>All hits</Trans>
        ) : (
          <Plural value={selection.ids.size} one="# selected" other="# selected" />
        )}
      </span>
      {!isAllMatching && (hasMore || selection.ids.size < rows.length) ? (
        <Button variant="subtle" onClick={selection.selectAllMatching}>
          <Trans>Select all hits, also those not loaded</Trans>
        </Button>
      ) : null}
      {isAllMatching || chosen.some(({ reports }) => reports > 0) ? (
        <DecisionButton onClick={() => void act(clear)}>{t`Clear flags…`}</DecisionButton>
      ) : null}
      <DecisionButton isDanger onClick={() => void act(remove)}>{t`Remove…`}</DecisionButton>
      <DecisionButton isDanger onClick={() => void act(banAuthors)}>{t`Ban the authors…`}</DecisionButton>
      <Button variant="subtle" color="gray" onClick={selection.clear}>
        <Trans>Clear selection</Trans>
      </Button>
    </ActionBar>
  );
}
