import '#src/laterMessages.ts';

import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';

import type { Community } from '#src/api/communities.ts';
import { WithAvatar } from '#src/components/Avatar.tsx';
import { Check } from '#src/components/Check.tsx';
import { InfiniteTable, type Column } from '#src/components/InfiniteTable.tsx';
import { isLetter } from '#src/components/isLetter.ts';
import { PageFrame } from '#src/components/PageFrame.tsx';
import rowButton from '#src/components/RowButton.module.css';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { SearchField } from '#src/components/SearchField.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import toolbar from '#src/components/Toolbar.module.css';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { useSelection } from '#src/components/useSelection.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { moreOf } from '#src/layout/moreOf.tsx';
import { RowsPerRequest } from '#src/layout/RowsPerRequest.tsx';
import { imageUrl } from '#src/lib/imageUrl.ts';
import { paths } from '#src/paths.ts';
import { useCategories } from '#src/queries/categories.ts';
import { communities, communityIdOf, prefetchCommunity } from '#src/queries/communities.ts';
import { useInfiniteList } from '#src/queries/infiniteList.ts';
import { usePageSize } from '#src/queries/pageSize.ts';

import classes from './Communities.module.css';
import { CommunityPreview } from './CommunityPreview.tsx';
import { CommunitySelection } from './CommunitySelection.tsx';
import { communityName, flagsText, visibilityText } from './communityText.ts';
import { CommunitiesUrl } from './filter.ts';

const sortBy = { newest: 'lastCreated', oldest: 'firstCreated', name: 'displayName' } as const;

/** The communities of the network. */
function CommunitiesPage() {
  const { t } = useLingui();
  const [filter, setFilter] = useUrlFilter(CommunitiesUrl);
  const [pageSize, setPageSize] = usePageSize('communities');
  const tags = filter.tags.split(',').flatMap((tag) => tag.trim() || []);
  const apiFilter = {
    keyword: filter.q || undefined,
    categoryId: filter.category || undefined,
    tags,
    sortBy: sortBy[filter.sort],
    isDeleted: filter.closed === 'all' ? undefined : filter.closed === 'only',
    hasFlag: filter.flagged === 'yes' ? (true as const) : undefined,
  };
  const onReloaded = useCallback(
    () => toast(t`The page link had expired, so the list was loaded again from its start.`),
    [t],
  );
  const list = useInfiniteList(communities(apiFilter, pageSize), communityIdOf, onReloaded);
  const rowIds = useMemo(() => list.rows.map(communityIdOf), [list.rows]);
  const selection = useSelection(rowIds, JSON.stringify(apiFilter));
  const { data: categories = [] } = useCategories();
  const columns = useColumns();
  const count = list.rows.length;
  const isFiltered = filter.q !== '' || filter.category !== '' || filter.tags !== '' || filter.flagged !== '';

  return (
    <PageFrame
      title={t`Communities`}
      subtitle={
        list.isPending || list.error ? null : (
          <Plural value={count} one="# community loaded" other="# communities loaded" />
        )
      }
      actions={
        <Button component={Link} to={paths.newCommunity} leftSection={<IconPlus size={14} aria-hidden />}>
          <Trans>Create a community</Trans>
        </Button>
      }
    >
      <div className={toolbar.bar} role="search">
        <SearchField
          className={toolbar.grow}
          label={t`Search communities by name`}
          placeholder={t`Name…`}
          value={filter.q}
          onSearch={(q) => setFilter({ q }, { replace: true })}
        />
        <SearchField
          label={t`Tags, separated by commas`}
          placeholder={t`Tags…`}
          value={filter.tags}
          onSearch={(next) => setFilter({ tags: next }, { replace: true })}
        />
        <NativeSelect
          size="xs"
          aria-label={t`Category`}
          value={filter.category}
          onChange={(event) => setFilter({ category: event.currentTarget.value })}
          data={[
            { value: '', label: t`Every category` },
            ...categories.map(({ categoryId, name }) => ({ value: categoryId, label: name })),
          ]}
        />
        <NativeSelect
          size="xs"
          aria-label={t`Order`}
          value={filter.sort}
          onChange={(event) => setFilter({ sort: event.currentTarget.value as CommunitiesUrl['sort'] })}
          data={[
            { value: 'newest', label: t`Newest first` },
            { value: 'oldest', label: t`Oldest first` },
            { value: 'name', label: t`By name` },
          ]}
        />
        <NativeSelect
          size="xs"
          aria-label={t`Closed communities`}
          value={filter.closed}
          onChange={(event) => setFilter({ closed: event.currentTarget.value as CommunitiesUrl['closed'] })}
          data={[
            { value: 'hidden', label: t`Without closed ones` },
            { value: 'only', label: t`Only closed ones` },
            { value: 'all', label: t`Closed ones too` },
          ]}
        />
        <RowsPerRequest value={pageSize} onChange={setPageSize} />
        <Check
          checked={filter.flagged === 'yes'}
          onChange={(event) => setFilter({ flagged: event.currentTarget.checked ? 'yes' : '' })}
        >
          <Trans>Only with open flags</Trans>
        </Check>
      </div>
      <div className={classes.split}>
        <div className={classes.list}>
          {list.isPending ? (
            <TableSkeleton />
          ) : list.error ? (
            <ErrorPanel error={list.error} onRetry={list.retry} />
          ) : count === 0 && !list.hasMore ? (
            <StatePanel title={isFiltered ? t`No community fits` : t`There is no community yet`}>
              {isFiltered ? (
                <Trans>The network searches names, one category and tags that must all be there. Take one away.</Trans>
              ) : (
                <Trans>Communities that people or you make appear here.</Trans>
              )}
            </StatePanel>
          ) : (
            <InfiniteTable
              label={t`Communities`}
              rows={list.rows}
              rowId={communityIdOf}
              rowLabel={communityName}
              columns={columns}
              selection={selection}
              onRowKey={(event, community) => {
                if (!isLetter(event, 'p')) return;
                event.preventDefault();
                setFilter(
                  { open: filter.open === community.communityId ? '' : community.communityId },
                  { replace: true },
                );
              }}
              actions={{
                track: '84px',
                phoneTrack: '84px',
                render: (community, tabIndex) => (
                  <PreviewButton
                    community={community}
                    tabIndex={tabIndex}
                    isOpen={filter.open === community.communityId}
                    onOpen={(open) => setFilter({ open }, { replace: true })}
                  />
                ),
              }}
              more={moreOf(list)}
              end={<Plural value={count} one="That is all: # community" other="That is all: # communities" />}
            />
          )}
        </div>
        {filter.open === '' ? null : (
          <CommunityPreview
            key={filter.open}
            communityId={filter.open}
            onClose={() => {
              setFilter({ open: '' }, { replace: true });
              document.querySelector<HTMLElement>('main [role=grid]')?.focus();
            }}
          />
        )}
      </div>
      {selection.ids.size > 0 ? <CommunitySelection selection={selection} rows={list.rows} /> : null}
    </PageFrame>
  );
}

type PreviewProps = { community: Community; tabIndex: 0 | -1; isOpen: boolean; onOpen: (open: string) => void };

function PreviewButton({ community, tabIndex, isOpen, onOpen }: PreviewProps) {
  const { t } = useLingui();
  return (
    <button
      type="button"
      className={rowButton.button}
      tabIndex={tabIndex}
      aria-label={t`Preview ${communityName(community)}`}
      aria-expanded={isOpen}
      onClick={() => onOpen(isOpen ? '' : community.communityId)}
    >
      {t`Preview`}
    </button>
  );
}

function useColumns(): Column<Community>[] {
  const { t, i18n } = useLingui();
  const isPhone = useIsPhone();
  return useMemo(() => {
    const number = (count: number | undefined) => (count === undefined ? '–' : i18n.number(count));
    return [
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
  }, [t, i18n, isPhone]);
}

export { CommunitiesPage as Component };
