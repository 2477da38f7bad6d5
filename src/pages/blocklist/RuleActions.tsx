import { useLingui } from '@lingui/react/macro';

import type { BlocklistRule } from '#src/api/blocklist.ts';
import { RowButton } from '#src/components/RowButton.tsx';
import { ruleLabel } from '#src/components/RuleText.tsx';

import { deleteRules, setRulesEnabled } from './ruleDecisions.ts';

type Props = { rule: BlocklistRule; tabIndex: 0 | -1 };

/** What can be done with one rule, at the end of its row. */
export function RuleActions({ rule, tabIndex }: Props) {
  const { t } = useLingui();
  const label = ruleLabel(rule);
  return (
    <>
      <RowButton
        label={rule.isEnabled ? t`Disable ${label}` : t`Enable ${label}`}
        tabIndex={tabIndex}
        onClick={() => void setRulesEnabled([rule], !rule.isEnabled)}
      >
        {rule.isEnabled ? t`Disable` : t`Enable`}
      </RowButton>
      <RowButton
        label={t`Delete ${label}`}
        title={t`Delete`}
        tabIndex={tabIndex}
        isIcon
        onClick={() => void deleteRules([rule])}
      >
        <svg viewBox="0 0 24 24" aria-hidden>
          <path d="M4 7h16M10 11v6m4-6v6M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2l1-12M9 7V4a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v3" />
        </svg>
      </RowButton>
    </>
  );
}
