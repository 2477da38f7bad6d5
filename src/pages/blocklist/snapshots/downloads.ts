import { t } from '@lingui/core/macro';

import { csvBlob } from '#src/lib/csv.ts';
import { snapshotJson } from '#src/lib/ruleDiff/snapshotFile.ts';
import { everyRuleNote, type RuleNote } from '#src/queries/ruleNotes.ts';
import { snapshotRules, type Snapshot, type SnapshotRule } from '#src/queries/snapshots.ts';

import { saveFile } from '#src/components/saveFile.ts';
import { matchText } from '#src/layout/matchText.ts';

const fileName = (network: string, at: number, ending: string) =>
  `blocklist-${network}-${new Date(at).toISOString().slice(0, 16).replace(':', '')}.${ending}`;

/** The snapshot as a file that can be opened here again. */
export async function downloadJson(snapshot: Snapshot, network: string): Promise<void> {
  const rules = await snapshotRules(snapshot.id);
  const name = snapshot.network ?? network;
  const text = snapshotJson({ network: name, at: snapshot.at, rules });
  saveFile(new Blob([text], { type: 'application/json' }), fileName(name, snapshot.at, 'json'));
}

/** The snapshot as a table for people. */
export async function downloadCsv(snapshot: Snapshot, network: string): Promise<void> {
  const rules = await snapshotRules(snapshot.id);
  const blob = await csvBlob(rules.map(ruleCells), { header: ruleHeader() });
  saveFile(blob, fileName(snapshot.network ?? network, snapshot.at, 'csv'));
}

/** The whole list with what this device knows of each rule. */
export async function downloadWithNotes(
  rules: readonly SnapshotRule[],
  { id, name }: { id: string; name: string },
): Promise<void> {
  const notes = await everyRuleNote(id);
  const rows = rules.map((rule) => [...ruleCells(rule), ...noteCells(notes.get(rule.ruleId))]);
  const blob = await csvBlob(rows, { header: [...ruleHeader(), t`Note`, t`Source`] });
  saveFile(blob, fileName(name, Date.now(), 'csv'));
}

const ruleHeader = () => [t`Word or pattern`, t`Match`, t`State`, t`Rule ID`];

const ruleCells = ({ regex, isMatchExactWord, isEnabled, ruleId }: SnapshotRule) => [
  regex,
  matchText(isMatchExactWord),
  isEnabled ? t`On` : t`Off`,
  ruleId,
];

// Typed or pasted lists have no name.
const noteCells = (note: RuleNote | undefined) => [
  note?.note ?? '',
  note?.source === '' ? t`Typed or pasted` : (note?.source ?? ''),
];
