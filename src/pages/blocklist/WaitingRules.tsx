import '#src/laterMessages.ts';

import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, type ReactNode } from 'react';

import type { BlocklistRule } from '#src/api/blocklist.ts';
import { RowButton } from '#src/components/RowButton.tsx';
import { ruleLabel } from '#src/components/RuleText.tsx';
import { useTakeBack } from '#src/layout/useTakeBack.ts';
import { useWaitingRules, type WaitingRule } from '#src/queries/waitingRules.ts';

/** What stands in a row while a decision about its rule waits; undefined for every other row. */
export type WaitingCells = {
  state: (rule: BlocklistRule) => ReactNode;
  actions: (rule: BlocklistRule, tabIndex: 0 | -1) => ReactNode;
  /** Takes the decision back, where one waits. */
  takeBack: (rule: BlocklistRule) => boolean;
};

/** Marks the rows that something is about to happen to, so that nobody decides on them twice. */
export default function WaitingRules({ onKnown }: { onKnown: (cells: WaitingCells) => void }) {
  const rules = useWaitingRules();
  const takeBack = useEffectEvent(useTakeBack().takeBack);
  useEffect(() => {
    onKnown({
      state: ({ ruleId }) => {
        const waiting = rules.get(ruleId);
        return waiting && <Becomes becomes={waiting.becomes} />;
      },
      actions: (rule, tabIndex) => {
        const waiting = rules.get(rule.ruleId);
        return waiting && <TakeBack rule={rule} job={waiting.job} tabIndex={tabIndex} />;
      },
      takeBack: ({ ruleId }) => {
        const waiting = rules.get(ruleId);
        if (waiting) void takeBack(waiting.job);
        return waiting !== undefined;
      },
    });
  }, [rules, onKnown]);
  return null;
}

function Becomes({ becomes }: Pick<WaitingRule, 'becomes'>) {
  return (
    <em>
      {becomes === 'deleted' ? (
        <Trans>Deleting…</Trans>
      ) : becomes === 'on' ? (
        <Trans>On soon</Trans>
      ) : (
        <Trans>Off soon</Trans>
      )}
    </em>
  );
}

type Props = { rule: BlocklistRule; job: WaitingRule['job']; tabIndex: 0 | -1 };

function TakeBack({ rule, job, tabIndex }: Props) {
  const { t } = useLingui();
  const { takeBack } = useTakeBack();
  const label = ruleLabel(rule);
  return (
    <RowButton
      label={
        job.total === 1
          ? t`Take back what was decided on ${label}`
          : t`Take back what was decided on ${label} and others`
      }
      tabIndex={tabIndex}
      onClick={() => void takeBack(job)}
    >
      {t`Take back`}
    </RowButton>
  );
}
