import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';

import { InfiniteTable, type Column } from '#src/components/InfiniteTable.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { moreOf } from '#src/layout/moreOf.tsx';
import { paths } from '#src/paths.ts';
import { communities, communitiesByMeaning, communityIdOf } from '#src/queries/communities.ts';
import { isSearchOff } from '#src/queries/contentSearch.ts';
import { useInfiniteList, type InfiniteListOptions } from '#src/queries/infiniteList.ts';
import { channelIdOf } from '#src/queries/channels.ts';
import { channelsByName } from '#src/queries/searchChannels.ts';
import { userIdOf, users } from '#src/queries/users.ts';

import type { SearchUrl } from './filter.ts';
import classes from './Search.module.css';

/** Users, communities and channels from the same box. */
export function NamedHits({ filter: { kind, q } }: { filter: SearchUrl }) {
  const { t } = useLingui();
  const words = q.trim();
  switch (kind) {
    case 'users':
      return (
        <Named
          list={users({ keyword: words, sortBy: 'displayName' }, 50)}
          idOf={userIdOf}
          nameOf={({ displayName, userId }) => displayName || userId}
          linkOf={({ userId }) => paths.user(userId)}
          about={t`User`}
        />
      );
    case 'channels':
      return (
        <Named
          list={channelsByName(words)}
          idOf={channelIdOf}
          nameOf={({ displayName, channelId }) => displayName || channelId}
          linkOf={({ channelId }) => paths.channel(channelId)}
          about={t`Channel`}
        />
      );
    case 'communities':
    case 'meant-communities':
      return (
        <Named
          list={
            kind === 'communities' ? communities({ keyword: words, isDeleted: false }, 50) : communitiesByMeaning(words)
          }
          idOf={communityIdOf}
          nameOf={({ displayName }) => displayName}
          linkOf={({ communityId }) => paths.community(communityId)}
          about={t`Community`}
        />
      );
    case 'posts':
    case 'messages':
    case 'meaning':
      return null;
  }
}

type Props<Row> = {
  list: InfiniteListOptions<Row>;
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  linkOf: (row: Row) => string;
  /** What sort of thing they are. */
  about: string;
};

function Named<Row>({ list: options, idOf, nameOf, linkOf, about }: Props<Row>) {
  const { t } = useLingui();
  const onReloaded = useCallback(() => toast(t`The list was loaded again from its start.`), [t]);
  const list = useInfiniteList(options, idOf, onReloaded);
  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        key: 'name',
        header: about,
        track: 'minmax(200px, 2fr)',
        cell: (row) => (
          <Link to={linkOf(row)} tabIndex={-1} dir="auto">
            {nameOf(row)}
          </Link>
        ),
      },
      {
        key: 'id',
        header: t`ID`,
        track: 'minmax(140px, 1fr)',
        wideOnly: true,
        cell: (row) => <span className="mono">{idOf(row)}</span>,
      },
    ],
    // The functions are of the kind, and a kind has a table of its own.
    // oxlint-disable-next-line react/exhaustive-deps
    [t, about],
  );
  const count = list.rows.length;
  if (list.isPending) return <TableSkeleton />;
  if (list.error && isSearchOff(list.error))
    return (
      <StatePanel role="alert" title={t`This network does not search so`}>
        <Trans>Search by name instead, or ask the vendor’s support to switch it on: support.asc@amity.co.</Trans>
      </StatePanel>
    );
  if (list.error) return <ErrorPanel error={list.error} onRetry={list.retry} />;
  if (count === 0 && !list.hasMore)
    return (
      <StatePanel title={t`Nothing fits`}>
        <Trans>Try a part of the name, or fewer words.</Trans>
      </StatePanel>
    );
  return (
    <div className={classes.table}>
      <InfiniteTable
        label={t`Hits`}
        rows={list.rows}
        rowId={idOf}
        rowLabel={nameOf}
        columns={columns}
        more={moreOf(list)}
        end={<Plural value={count} one="That is all: # hit" other="That is all: # hits" />}
      />
    </div>
  );
}
