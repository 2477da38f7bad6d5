import '#src/laterMessages.ts';

import { useEffect, type ReactNode } from 'react';

import { useRuleNotes } from '#src/queries/ruleNotes.ts';

import { RuleOrigin } from './notes/RuleOrigin.tsx';

export type OriginCell = (rule: { ruleId: string }) => ReactNode;

type Props = {
  ruleIds: readonly string[];
  /** Given what to draw in the column, whenever more is known. */
  onKnown: (cell: OriginCell) => void;
};

/** Reads, after the list is there, which imports the rules in view came from and what somebody noted of them. */
export default function RuleOrigins({ ruleIds, onKnown }: Props) {
  const notes = useRuleNotes(ruleIds);
  useEffect(() => onKnown(({ ruleId }) => <RuleOrigin note={notes.get(ruleId)} tabIndex={-1} />), [notes, onKnown]);
  return null;
}
