import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { Plural, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef, useState } from 'react';

import { InfiniteTable, type Column } from '#src/components/InfiniteTable.tsx';
import { ruleLabel, RuleText } from '#src/components/RuleText.tsx';
import { WordOrIcon } from '#src/components/WordOrIcon.tsx';
import type { RuleOutcome } from '#src/lib/rehearsal/types.ts';

import classes from './Lab.module.css';
import { LabHeadline } from './LabHeadline.tsx';
import { LabNotes } from './LabNotes.tsx';
import { Passages } from './Passages.tsx';
import type { LabOutcome } from './useLab.ts';
import { matchText } from '#src/layout/matchText.ts';

const ruleIdOf = (outcome: RuleOutcome) => outcome.ruleId;

/** What the rules would have stopped: the sum, each rule, and for one of them the passages. */
export function LabResult({ outcome }: { outcome: LabOutcome }) {
  const { t, i18n } = useLingui();
  const { result, rules } = outcome;
  const [shown, setShown] = useState<{ row: RuleOutcome; times: number }>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Who waited at "Cancel" would be nowhere now.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);

  const columns = useMemo<Column<RuleOutcome>[]>(() => {
    const rule = (id: string) => rules.get(id);
    return [
      {
        key: 'rule',
        header: t`Word or pattern`,
        track: 'minmax(100px, 1fr)',
        cell: ({ ruleId }) => <RuleText regex={rule(ruleId)?.regex ?? ''} />,
      },
      {
        key: 'match',
        header: t`Match`,
        track: '160px',
        wideOnly: true,
        cell: ({ ruleId }) => matchText(rule(ruleId)?.isMatchExactWord ?? false),
      },
      { key: 'texts', header: t`Stops`, track: '64px', cell: ({ texts }) => i18n.number(texts) },
      { key: 'false', header: t`Likely false`, track: '104px', cell: ({ likelyFalse }) => i18n.number(likelyFalse) },
      { key: 'authors', header: t`People`, track: '72px', wideOnly: true, cell: ({ authors }) => i18n.number(authors) },
    ];
  }, [t, i18n, rules]);
  const actions = useMemo(
    () => ({
      track: '72px',
      phoneTrack: '56px',
      render: (row: RuleOutcome, tabIndex: 0 | -1) => (
        <Button
          size="compact-xs"
          fw={400}
          variant="subtle"
          color="gray"
          tabIndex={tabIndex}
          aria-label={t`Show what ${ruleLabel(rules.get(row.ruleId) ?? { regex: '' })} hits`}
          onClick={() => setShown((before) => ({ row, times: (before?.times ?? 0) + 1 }))}
        >
          <WordOrIcon word={t`Show`} icon={<IconListSearch size={16} />} />
        </Button>
      ),
    }),
    [t, rules],
  );

  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        <LabHeadline result={result} />
      </h2>
      <LabNotes outcome={outcome} />
      {result.rules.length > 0 ? (
        <div className={classes.table}>
          <InfiniteTable
            label={t`Rules that would have stopped something`}
            rows={result.rules}
            rowId={ruleIdOf}
            rowLabel={({ ruleId }) => ruleLabel(rules.get(ruleId) ?? { regex: '' })}
            columns={columns}
            actions={actions}
            end={
              <Plural
                value={result.rules.length}
                one={`# of ${i18n.number(result.tried)} rules would have stopped something`}
                other={`# of ${i18n.number(result.tried)} rules would have stopped something`}
              />
            }
          />
        </div>
      ) : null}
      {shown ? (
        <Passages key={shown.times} outcome={shown.row} regex={rules.get(shown.row.ruleId)?.regex ?? ''} />
      ) : null}
    </>
  );
}
