import { t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import type { Column } from '#src/components/InfiniteTable.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { itemLabel, kindText, placeText, reportsText } from '#src/layout/content/contentText.ts';
import type { FoundObject } from '#src/queries/findObjects.ts';

import classes from './Find.module.css';

/** What was found, by its text or name; what was not, by its id. */
export function foundLabel(found: FoundObject): string {
  if (found.is === 'nothing') return found.id;
  return found.is === 'community' ? found.name : itemLabel(found.item);
}

function aboutText(found: FoundObject): string {
  if (found.is === 'nothing') return t`Not found: deleted for good, of another network, or no ID of it`;
  const gone = found.isDeleted ? t`deleted` : '';
  const parts =
    found.is === 'community'
      ? [t`Community`]
      : [
          kindText(found.item.kind),
          found.item.kind === 'user' ? '' : found.item.authorName,
          found.item.kind === 'user' ? '' : placeText(found.item),
          found.item.reports > 0 ? reportsText(found.item) : '',
        ];
  return [...parts, gone].filter(Boolean).join(' · ');
}

export function useFoundColumns(): Column<FoundObject>[] {
  const { t: text } = useLingui();
  return useMemo(
    () => [
      {
        key: 'what',
        header: text`What it is`,
        track: 'minmax(160px, 1fr)',
        cell: (found) => (
          <>
            <span dir="auto" className={found.is === 'nothing' ? 'mono' : ''}>
              {foundLabel(found)}
            </span>
            <div className={classes.second}>{aboutText(found)}</div>
          </>
        ),
      },
      {
        key: 'age',
        header: text`Since`,
        track: '92px',
        cell: (found) => (found.is === 'item' ? <RelativeTime at={found.item.createdAt} /> : null),
      },
    ],
    [text],
  );
}
