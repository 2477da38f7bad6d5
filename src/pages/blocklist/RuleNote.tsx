import '#src/laterMessages.ts';

import type { BlocklistRule } from '#src/api/blocklist.ts';
import { ruleLabel } from '#src/components/RuleText.tsx';
import { useRuleNote } from '#src/queries/ruleNotes.ts';
import { connectedProfileId } from '#src/queries/useSession.ts';

import { NoteEditor } from './notes/NoteEditor.tsx';

/** The note of a rule of the list, to be written over the list. */
export default function RuleNote({ rule, onClose }: { rule: BlocklistRule; onClose: () => void }) {
  const { ruleId } = rule;
  const profileId = connectedProfileId();
  const { note, isPending } = useRuleNote(ruleId);
  if (isPending || profileId === undefined) return null;
  return (
    <NoteEditor
      key={ruleId}
      profileId={profileId}
      ruleId={ruleId}
      label={ruleLabel(rule)}
      note={note?.note ?? ''}
      onClose={onClose}
    />
  );
}
