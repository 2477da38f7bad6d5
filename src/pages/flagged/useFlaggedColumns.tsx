import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMemo, useSyncExternalStore } from 'react';

import type { Column } from '#src/components/InfiniteTable.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { eyes } from '#src/layout/content/eyes.ts';
import { refusalText } from '#src/layout/jobText.ts';
import type { Decided } from '#src/queries/flagged/decided.ts';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';

import classes from './Flagged.module.css';
import { itemLabel, kindText, placeText, reportsText } from '#src/layout/content/contentText.ts';

/** What a row of the queue says. @param areCards several lines of the text */
export function useFlaggedColumns(decided: ReadonlyMap<string, Decided>, areCards: boolean): Column<FlaggedItem>[] {
  const { t } = useLingui();
  const { isMasked } = useSyncExternalStore(eyes.subscribe, eyes.get);
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
            <span dir="auto" className={areCards ? classes.card : ''}>
              {isMasked && item.kind !== 'user' && item.text !== '' ? wordsText(item.text) : itemLabel(item)}
            </span>
            <div className={classes.second}>
              {backText(item) ?? `${kindText(item.kind)} · ${item.authorName} · ${reportsText(item)}`}
            </div>
          </span>
        ),
      },
      {
        key: 'age',
        header: t`Written`,
        track: '104px',
        cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
      },
    ];
  }, [t, decided, areCards, isMasked]);
}

/** In place of a text that may hold words somebody does not want to see: how long it is. */
function wordsText(text: string): string {
  const count = text.trim().split(/\s+/).length;
  return plural(count, { one: '# word, masked', other: '# words, masked' });
}
