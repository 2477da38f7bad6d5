import '#src/laterMessages.ts';

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';

import type { Community } from '#src/api/communities.ts';
import { InfiniteTable } from '#src/components/InfiniteTable.tsx';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { WithSidePanel } from '#src/components/SidePanel.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import { useSelection } from '#src/components/useSelection.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { useColumnChoice } from '#src/components/useColumnChoice.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { moreOf } from '#src/layout/moreOf.tsx';
import { useRowActions } from '#src/layout/keys/useRowActions.ts';
import { paths } from '#src/paths.ts';
import { communities, communityIdOf } from '#src/queries/communities.ts';
import { useInfiniteList } from '#src/queries/infiniteList.ts';
import { usePageSize } from '#src/queries/pageSize.ts';

import { CommunitiesFilter } from './CommunitiesFilter.tsx';
import { CommunityPreview } from './CommunityPreview.tsx';
import { CommunitySelection } from './CommunitySelection.tsx';
import { communityName } from './communityText.ts';
import { CommunitiesUrl } from './filter.ts';
import { PreviewButton } from './PreviewButton.tsx';
import { useCommunityColumns } from './useCommunityColumns.tsx';

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
  const { columns, menu } = useColumnChoice('communities', useCommunityColumns(filter.open !== ''));
  const preview = (open: string) => setFilter({ open }, { replace: true });
  const onRowKey = useRowActions<Community>(t`Communities`, [
    {
      id: 'communities.preview',
      label: t`Open or close the preview`,
      keys: ['p'],
      run: ({ communityId }) => setFilter({ open: filter.open === communityId ? '' : communityId }, { replace: true }),
    },
  ]);
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
        <>
          {menu}
          <Button component={Link} to={paths.newCommunity} leftSection={<IconPlus size={14} aria-hidden />}>
            <Trans>Create a community</Trans>
          </Button>
        </>
      }
    >
      <CommunitiesFilter filter={filter} setFilter={setFilter} pageSize={pageSize} setPageSize={setPageSize} />
      <WithSidePanel
        panel={
          filter.open === '' ? null : (
            <CommunityPreview key={filter.open} communityId={filter.open} onClose={() => preview('')} />
          )
        }
      >
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
            onRowKey={onRowKey}
            actions={{
              track: '84px',
              phoneTrack: '84px',
              render: (community, tabIndex) => (
                <PreviewButton
                  community={community}
                  tabIndex={tabIndex}
                  isOpen={filter.open === community.communityId}
                  onOpen={preview}
                />
              ),
            }}
            more={moreOf(list)}
            end={<Plural value={count} one="That is all: # community" other="That is all: # communities" />}
          />
        )}
      </WithSidePanel>
      {selection.ids.size > 0 ? <CommunitySelection selection={selection} rows={list.rows} /> : null}
    </PageFrame>
  );
}

export { CommunitiesPage as Component };
