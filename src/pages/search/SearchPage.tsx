import '#src/laterMessages.ts';

import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';

import detail from '#src/components/Detail.module.css';
import { InfiniteTable } from '#src/components/InfiniteTable.tsx';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { useSelection } from '#src/components/useSelection.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { useColumnChoice } from '#src/components/useColumnChoice.tsx';
import { itemLabel } from '#src/layout/content/contentText.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { bringToImport } from '#src/layout/handOver.ts';
import { moreOf } from '#src/layout/moreOf.tsx';
import { SaveCsv } from '#src/layout/SaveCsv.tsx';
import { paths } from '#src/paths.ts';
import { contentSearch, foundKey, isSearchOff } from '#src/queries/contentSearch.ts';
import { useInfiniteList } from '#src/queries/infiniteList.ts';

import { hitsCsv } from './hitsCsv.ts';
import { isAsked, isNamed, SearchUrl, searchOf, type SearchUrl as Filter } from './filter.ts';
import classes from './Search.module.css';
import { NamedHits } from './NamedHits.tsx';
import { SearchForm } from './SearchForm.tsx';
import { SearchRequest } from './SearchRequest.tsx';
import { SearchSelection } from './SearchSelection.tsx';
import { useHitColumns } from './useHitColumns.tsx';

/** What people wrote, over all communities or channels, by words, author, place, time. */
function SearchPage() {
  const { t } = useLingui();
  const [filter, setFilter] = useUrlFilter(SearchUrl);
  const isPhone = useIsPhone();
  return (
    <PageFrame
      title={t`Search`}
      scrolls={isPhone}
      subtitle={
        <Trans>
          Finds only what was written after content search was enabled; posts on users’ own feeds may be missing.
        </Trans>
      }
    >
      <SearchForm filter={filter} setFilter={setFilter} />
      {isAsked(filter) && isNamed(filter) ? (
        <NamedHits key={filter.kind} filter={filter} />
      ) : isAsked(filter) ? (
        <Hits filter={filter} />
      ) : (
        <StatePanel title={t`What are you looking for?`}>
          <Trans>Words, an author, a community, a tag or a day: the first hits appear as you type.</Trans>
        </StatePanel>
      )}
    </PageFrame>
  );
}

function Hits({ filter }: { filter: Filter }) {
  const { t } = useLingui();
  const search = useMemo(() => searchOf(filter), [filter]);
  const onReloaded = useCallback(() => toast(t`The list was loaded again from its start.`), [t]);
  const list = useInfiniteList(contentSearch(search), foundKey, onReloaded);
  const rowIds = useMemo(() => list.rows.map(foundKey), [list.rows]);
  const selection = useSelection(rowIds, JSON.stringify(search));
  const { columns, menu } = useColumnChoice('search', useHitColumns(filter.q, search.kind === 'meaning'));
  const count = list.rows.length;
  const words = filter.q.trim();
  if (list.error && isSearchOff(list.error))
    return (
      <StatePanel
        role="alert"
        title={t`Content search is not enabled for this network, or its host cannot be reached`}
        actions={
          <Button variant="default" onClick={list.retry}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        <Trans>
          The vendor’s support switches it on: support.asc@amity.co. Everything else goes on without it; the posts of a
          community and a user’s own feed are on their pages.
        </Trans>
      </StatePanel>
    );
  return (
    <>
      <div className={detail.inline}>
        <span role="status">
          {list.isPending || list.error ? null : <Plural value={count} one="# hit loaded" other="# hits loaded" />}
        </span>
        <SaveCsv
          name={t`Search`}
          failure={t`Not all hits could be read, so nothing was saved.`}
          csv={(onProgress, signal) => hitsCsv(search, onProgress, signal)}
        />
        {menu}
        {words === '' ? null : (
          <>
            <Button size="xs" variant="default" component={Link} to={paths.blocklistTest} state={{ text: words }}>
              <Trans>Test the words against the blocklist</Trans>
            </Button>
            <Button size="xs" variant="default" component={Link} to={paths.blocklistLab} state={{ text: words }}>
              <Trans>Rehearse as a rule</Trans>
            </Button>
            <Button
              size="xs"
              variant="default"
              component={Link}
              to={paths.blocklistImport}
              onClick={() => bringToImport({ text: words })}
            >
              <Trans>Make it a blocklist rule</Trans>
            </Button>
          </>
        )}
      </div>
      <SearchRequest search={search} />
      {list.isPending ? (
        <TableSkeleton />
      ) : list.error ? (
        <ErrorPanel error={list.error} onRetry={list.retry} />
      ) : count === 0 && !list.hasMore ? (
        <StatePanel title={t`Nothing fits`}>
          <Trans>
            What is older than the search itself is never found. Take a condition away, or look at the community’s own
            list.
          </Trans>
        </StatePanel>
      ) : (
        <div className={classes.table}>
          <InfiniteTable
            label={t`Hits`}
            place={JSON.stringify(search)}
            rows={list.rows}
            rowId={foundKey}
            rowLabel={itemLabel}
            columns={columns}
            selection={selection}
            more={moreOf(list)}
            end={<Plural value={count} one="That is all: # hit" other="That is all: # hits" />}
          />
        </div>
      )}
      {selection.isAllMatching || selection.ids.size > 0 ? (
        <SearchSelection selection={selection} rows={list.rows} search={search} hasMore={list.hasMore} />
      ) : null}
    </>
  );
}

export { SearchPage as Component };
