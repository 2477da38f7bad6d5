import '#src/laterMessages.ts';

import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import type { BlocklistFilter, BlocklistRule } from '#src/api/blocklist.ts';
import { ActionBar } from '#src/components/ActionBar.tsx';
import type { Selection } from '#src/components/useSelection.ts';
import { eachBlocklistPage } from '#src/queries/blocklist.ts';
import { ReadingBar } from '#src/layout/ReadingBar.tsx';
import { useReadAll } from '#src/layout/useReadAll.ts';
import { connectedProfileId } from '#src/queries/useSession.ts';

import { deleteRules, setRulesEnabled } from './ruleDecisions.ts';

type Props = {
  selection: Selection;
  rows: readonly BlocklistRule[];
  filter: BlocklistFilter;
  /** True while the network holds more matching rules than are loaded. */
  hasMore: boolean;
  /** Somebody wants to write down something about the one rule that is selected. */
  onNote: (rule: BlocklistRule) => void;
};

/** What can be done with the selected rules. "All that match" reads them first, so that the question can name the number. */
export default function SelectionActions({ selection, rows, filter, hasMore, onNote }: Props) {
  const { t, i18n } = useLingui();
  const { readCount, read, stop } = useReadAll<BlocklistRule>(
    t`The matching rules could not all be read, so nothing was changed.`,
  );
  const { isAllMatching } = selection;
  const count = selection.ids.size;
  const only = count === 1 && !isAllMatching ? rows.find(({ ruleId }) => selection.ids.has(ruleId)) : undefined;

  const selectedRules = async (): Promise<readonly BlocklistRule[] | undefined> =>
    isAllMatching
      ? read((signal) => eachBlocklistPage(filter, signal))
      : rows.filter((rule) => selection.ids.has(rule.ruleId));

  const act = async (decide: (rules: readonly BlocklistRule[], profileId: string | undefined) => Promise<boolean>) => {
    const profileId = connectedProfileId();
    const rules = await selectedRules();
    if (rules && (await decide(rules, profileId))) selection.clear();
  };

  if (readCount !== undefined) {
    return (
      <ReadingBar label={t`Selected rules`} onStop={stop}>
        <Trans>Reading the matching rules: {i18n.number(readCount)} so far</Trans>
      </ReadingBar>
    );
  }
  return (
    <ActionBar label={t`Selected rules`}>
      <span role="status">
        {isAllMatching ? (
          <Trans>All rules that match</Trans>
        ) : (
          <Plural value={count} one="# selected" other="# selected" />
        )}
      </span>
      {!isAllMatching && (hasMore || count < rows.length) ? (
        <Button variant="subtle" onClick={selection.selectAllMatching}>
          <Trans>Select all that match, also those not loaded</Trans>
        </Button>
      ) : null}
      <Button variant="default" onClick={() => void act((rules, profileId) => setRulesEnabled(rules, true, profileId))}>
        <Trans>Enable</Trans>
      </Button>
      <Button
        variant="default"
        onClick={() => void act((rules, profileId) => setRulesEnabled(rules, false, profileId))}
      >
        <Trans>Disable</Trans>
      </Button>
      {only ? (
        <Button variant="default" onClick={() => onNote(only)}>
          <Trans>Note…</Trans>
        </Button>
      ) : null}
      <Button color="red" variant="outline" onClick={() => void act(deleteRules)}>
        {isAllMatching ? (
          <Trans>Delete all that match…</Trans>
        ) : (
          <Plural value={count} one="Delete # rule…" other="Delete # rules…" />
        )}
      </Button>
      <Button variant="subtle" color="gray" onClick={selection.clear}>
        <Trans>Clear selection</Trans>
      </Button>
    </ActionBar>
  );
}
