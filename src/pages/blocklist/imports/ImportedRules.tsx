import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { FilterChips } from '#src/components/FilterChips.tsx';
import { ruleLabel } from '#src/components/RuleText.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import type { Job } from '#src/jobs/job.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { useImportedRules, type ImportedRule } from '#src/queries/imports.ts';
import { useRuleNotes } from '#src/queries/ruleNotes.ts';

import { NoteEditor } from '../notes/NoteEditor.tsx';
import { ImportActions } from './ImportActions.tsx';
import { ImportedTable } from './ImportedTable.tsx';
import classes from './Imports.module.css';

type Shown = ImportedRule['now'] | 'all';
const none: readonly ImportedRule[] = [];

/** The rules a finished import added, with their state now. */
export function ImportedRules({ job }: { job: Job }) {
  const { t } = useLingui();
  const { rules = none, error, isReading, again } = useImportedRules(job);
  const [show, setShow] = useState<Shown>('all');
  const [noted, setNoted] = useState<ImportedRule>();
  const [visibleIds, setVisibleIds] = useState<readonly string[]>([]);
  const notes = useRuleNotes(visibleIds);

  if (error && !isReading) return <ErrorPanel error={error} onRetry={again} />;
  if (rules.length === 0) {
    return isReading ? (
      <TableSkeleton />
    ) : (
      <StatePanel title={t`This import added no rule`}>
        <Trans>Every line was there already, left out, refused or cancelled. The job says which.</Trans>
      </StatePanel>
    );
  }
  const count = (now: ImportedRule['now']) => rules.filter((rule) => rule.now === now).length;
  const closeNote = () => {
    setNoted(undefined);
    document.querySelector<HTMLElement>('main [role=grid]')?.focus();
  };
  return (
    <>
      <ImportActions job={job} rules={rules} isReading={isReading} />
      <div className={classes.status} role="status">
        {isReading ? <Trans>Reading what has become of them…</Trans> : null}
      </div>
      <FilterChips<Shown>
        label={t`Show rules`}
        value={show}
        onChange={setShow}
        chips={[
          { value: 'all', label: t`All`, count: rules.length, isAlwaysShown: true },
          { value: 'on', label: t`Live`, count: count('on') },
          { value: 'off', label: t`Disabled since`, count: count('off') },
          { value: 'deleted', label: t`Deleted since`, count: count('deleted') },
        ]}
      />
      {noted ? (
        <NoteEditor
          key={noted.ruleId}
          profileId={job.profileId}
          ruleId={noted.ruleId}
          label={ruleLabel(noted)}
          note={notes.get(noted.ruleId)?.note ?? ''}
          onClose={closeNote}
        />
      ) : null}
      <ImportedTable key={show} rules={rules} show={show} notes={notes} onVisible={setVisibleIds} onNote={setNoted} />
    </>
  );
}
