import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';

import type { Community } from '#src/api/communities.ts';
import { WithAvatar } from '#src/components/Avatar.tsx';
import type { Column } from '#src/components/InfiniteTable.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { imageUrl } from '#src/lib/imageUrl.ts';
import { paths } from '#src/paths.ts';
import { prefetchCommunity } from '#src/queries/communities.ts';

import classes from '#src/components/Detail.module.css';
import { communityName, flagsText, visibilityText } from './communityText.ts';

/** The columns that the preview says too. */
const atLeisure = ['category', 'posts', 'moderators', 'created'];

/** What a row says of a community; less where a panel takes the room beside it. */
export function useCommunityColumns(isNarrow: boolean): Column<Community>[] {
  const { t, i18n } = useLingui();
  const isPhone = useIsPhone();
  return useMemo(() => {
    const number = (count: number | undefined) => (count === undefined ? '–' : i18n.number(count));
    const all: Column<Community>[] = [
      {
        key: 'name',
        header: t`Name`,
        track: 'minmax(180px, 1.6fr)',
        cell: (community) => (
          <WithAvatar
            name={communityName(community)}
            url={community.avatarUrl === undefined ? undefined : imageUrl(community.avatarUrl, 'small')}
          >
            <span>
              <Link
                to={paths.community(community.communityId)}
                tabIndex={-1}
                dir="auto"
                className={community.isDeleted ? classes.closed : ''}
                onMouseEnter={() => prefetchCommunity(community.communityId)}
                onFocus={() => prefetchCommunity(community.communityId)}
              >
                {communityName(community)}
              </Link>
              {community.isDeleted ? <span className={classes.closed}> · {t`closed`}</span> : null}
              {community.isOfficial ? <span className={classes.closed}> · {t`official`}</span> : null}
              {isPhone ? (
                <div className={classes.second}>
                  {visibilityText(community)} · {number(community.membersCount)} {t`members`}
                  {flagsText(community) ? ` · ⚑ ${flagsText(community)}` : ''}
                </div>
              ) : null}
            </span>
          </WithAvatar>
        ),
      },
      {
        key: 'category',
        header: t`Category`,
        track: 'minmax(90px, 1fr)',
        wideOnly: true,
        cell: ({ categoryNames }) => <span dir="auto">{categoryNames.join(', ')}</span>,
      },
      { key: 'visibility', header: t`Visibility`, track: '84px', wideOnly: true, cell: visibilityText },
      {
        key: 'members',
        header: t`Members`,
        track: '84px',
        wideOnly: true,
        cell: ({ membersCount }) => <span className="number">{number(membersCount)}</span>,
      },
      {
        key: 'posts',
        header: t`Posts`,
        track: '72px',
        wideOnly: true,
        cell: ({ postsCount }) => <span className="number">{number(postsCount)}</span>,
      },
      {
        key: 'moderators',
        header: t`Moderators`,
        track: '96px',
        wideOnly: true,
        cell: ({ moderatorMemberCount }) => <span className="number">{number(moderatorMemberCount)}</span>,
      },
      {
        key: 'flags',
        header: t`Open flags`,
        track: '130px',
        wideOnly: true,
        cell: (community) =>
          flagsText(community) ? <span className={classes.flag}>⚑ {flagsText(community)}</span> : '',
      },
      {
        key: 'created',
        header: t`Created`,
        track: '110px',
        wideOnly: true,
        cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
      },
    ];
    return isNarrow ? all.filter(({ key }) => !atLeisure.includes(key)) : all;
  }, [t, i18n, isPhone, isNarrow]);
}
