import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import type { Column } from '#src/components/InfiniteTable.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { refusalText } from '#src/layout/jobText.ts';
import type { Decided } from '#src/queries/flagged/decided.ts';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';

import classes from './Flagged.module.css';
import { itemLabel, kindText, placeText, reportsText } from '#src/layout/content/contentText.ts';

/** What a row of the queue says. */
export function useFlaggedColumns(decided: ReadonlyMap<string, Decided>): Column<FlaggedItem>[] {
  const { t } = useLingui();
  return useMemo(() => {
    const backText = ({ key }: FlaggedItem) => {
      const decision = decided.get(key);
      return decision?.is === 'back' && decision.reason ? refusalText(decision.reason) : undefined;
    };
    return [
      {
        key: 'what',
        header: t`Reported`,
        track: 'minmax(160px, 1fr)',
        cell: (item) => (
          <span title={placeText(item)}>
            <span dir="auto">{itemLabel(item)}</span>
            <div className={classes.second}>
              {backText(item) ?? `${kindText(item.kind)} · ${item.authorName} · ${reportsText(item)}`}
            </div>
          </span>
        ),
      },
      {
        key: 'age',
        header: t`Written`,
        track: '92px',
        cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
      },
    ];
  }, [t, decided]);
}
