import { ActionIcon, Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useLingui } from '@lingui/react/macro';

import type { BlocklistRule } from '#src/api/blocklist.ts';
import { WordOrIcon } from '#src/components/WordOrIcon.tsx';

import { ruleLabel } from '#src/components/RuleText.tsx';
import { deleteRules, setRulesEnabled } from './ruleDecisions.ts';

type Props = { rule: BlocklistRule; tabIndex: 0 | -1 };

/** What can be done with one rule, at the end of its row. */
export function RuleActions({ rule, tabIndex }: Props) {
  const { t } = useLingui();
  const label = ruleLabel(rule);
  return (
    <>
      <Button
        size="compact-xs"
        fw={400}
        variant="subtle"
        color="gray"
        tabIndex={tabIndex}
        aria-label={rule.isEnabled ? t`Disable ${label}` : t`Enable ${label}`}
        onClick={() => void setRulesEnabled([rule], !rule.isEnabled)}
      >
        <WordOrIcon
          word={rule.isEnabled ? t`Disable` : t`Enable`}
          icon={rule.isEnabled ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
        />
      </Button>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        tabIndex={tabIndex}
        aria-label={t`Delete ${label}`}
        title={t`Delete`}
        onClick={() => void deleteRules([rule])}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </>
  );
}
