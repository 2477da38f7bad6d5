import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';

import detail from '#src/components/Detail.module.css';
import type { Column } from '#src/components/InfiniteTable.tsx';
import { Marked } from '#src/components/Marked.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { itemLabel, placeText, reportsText } from '#src/layout/content/contentText.ts';
import { paths } from '#src/paths.ts';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';

import { hitsIn } from './filter.ts';

/** What a row says of a hit, with what was searched for marked in it. */
export function useHitColumns(q: string, hasScores: boolean): Column<FlaggedItem>[] {
  const { t, i18n } = useLingui();
  const isPhone = useIsPhone();
  return useMemo(() => {
    const linkOf = ({ place, id }: FlaggedItem) => {
      if (place.is === 'channel') return paths.channel(place.channelId, 'messages');
      if (place.is !== 'community') return '';
      return `${paths.communityPosts(place.communityId)}?${new URLSearchParams({ open: id })}`;
    };
    const label = (item: FlaggedItem) => <Marked text={itemLabel(item)} ranges={hitsIn(itemLabel(item), q)} />;
    return [
      {
        key: 'text',
        header: t`Text`,
        track: 'minmax(200px, 3fr)',
        cell: (item) => (
          <span dir="auto" title={itemLabel(item)}>
            {label(item)}
            {isPhone ? (
              <div className={detail.second}>
                {[item.authorName, placeText(item), item.reports > 0 ? `⚑ ${reportsText(item)}` : '']
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            ) : null}
          </span>
        ),
      },
      ...(hasScores
        ? [
            {
              key: 'score',
              header: t`Fits`,
              track: '70px',
              wideOnly: true,
              cell: ({ score }: FlaggedItem) =>
                score === undefined ? null : i18n.number(score, { style: 'percent', maximumFractionDigits: 0 }),
            },
          ]
        : []),
      {
        key: 'author',
        header: t`Author`,
        track: 'minmax(120px, 1fr)',
        wideOnly: true,
        cell: ({ authorId, authorName }) => (
          <Link to={paths.user(authorId)} tabIndex={-1} dir="auto">
            {authorName}
          </Link>
        ),
      },
      {
        key: 'place',
        header: t`Place`,
        track: 'minmax(140px, 1fr)',
        wideOnly: true,
        cell: (item) =>
          linkOf(item) === '' ? (
            placeText(item)
          ) : (
            <Link to={linkOf(item)} tabIndex={-1} dir="auto">
              {placeText(item)}
            </Link>
          ),
      },
      {
        key: 'flags',
        header: t`Open flags`,
        track: '110px',
        wideOnly: true,
        cell: (item) => (item.reports > 0 ? <span className={detail.flag}>⚑ {reportsText(item)}</span> : null),
      },
      {
        key: 'written',
        header: t`Written`,
        track: '110px',
        cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
      },
    ];
  }, [t, i18n, q, isPhone, hasScores]);
}
