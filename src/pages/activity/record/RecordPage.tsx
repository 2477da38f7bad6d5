import '#src/laterMessages.ts';

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';

import { InfiniteTable, type Column } from '#src/components/InfiniteTable.tsx';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { SearchField } from '#src/components/SearchField.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import toolbar from '#src/components/Toolbar.module.css';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { useColumnChoice } from '#src/components/useColumnChoice.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { paths } from '#src/paths.ts';
import { useRecord, type RecordEntry } from '#src/queries/ledger.ts';

import { ActivityTabs } from '../ActivityTabs.tsx';
import classes from '../Activity.module.css';
import recordClasses from './Record.module.css';
import { RecordActions } from './RecordActions.tsx';
import { RecordDownload } from './RecordDownload.tsx';
import { actionNames, actionText, eventText, objectsText } from './recordText.ts';
import { RecordUrl } from './recordUrl.ts';
import { VerifyRecord } from './VerifyRecord.tsx';

const noFilter = { text: '', moderator: '', action: '', from: '', to: '' };

/** Everything that was decided in this browser about the network: who, when, what, why, and how it ended. */
function RecordPage() {
  const { t } = useLingui();
  const [filter, setFilter] = useUrlFilter(RecordUrl);
  const record = useRecord(filter);
  const [isDownloading, setDownloading] = useState(false);
  const isFiltered = Object.values(filter).some((value) => value !== '');
  const { columns, menu } = useColumnChoice('record', useColumns());
  const count = record.rows.length;

  return (
    <PageFrame
      title={t`Activity`}
      subtitle={t`Every change decided in this browser, chained so that none can be altered unseen. It is kept here, not on the network.`}
      actions={
        <>
          {menu}
          <Button variant="default" aria-expanded={isDownloading} onClick={() => setDownloading(!isDownloading)}>
            <Trans>Download</Trans>
          </Button>
        </>
      }
    >
      <ActivityTabs />
      {isDownloading ? <RecordDownload filter={filter} /> : null}
      <div className={toolbar.bar} role="search">
        <SearchField
          className={toolbar.grow}
          label={t`Search objects, reasons and sources`}
          placeholder={t`Words, reason, source…`}
          value={filter.text}
          onSearch={(text) => setFilter({ text }, { replace: true })}
        />
        <NativeSelect
          size="xs"
          aria-label={t`Action`}
          value={filter.action}
          onChange={(event) => setFilter({ action: event.currentTarget.value })}
          data={[{ value: '', label: t`All actions` }, ...actionNames()]}
        />
        <SearchField
          label={t`Moderator`}
          placeholder={t`Moderator…`}
          value={filter.moderator}
          onSearch={(moderator) => setFilter({ moderator }, { replace: true })}
        />
        <TextInput
          size="xs"
          type="date"
          aria-label={t`From day`}
          value={filter.from}
          max={filter.to || undefined}
          onChange={(event) => setFilter({ from: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          type="date"
          aria-label={t`To day`}
          value={filter.to}
          min={filter.from || undefined}
          onChange={(event) => setFilter({ to: event.currentTarget.value })}
        />
        <VerifyRecord />
      </div>
      {record.isPending ? (
        <TableSkeleton />
      ) : record.error ? (
        <ErrorPanel error={record.error} onRetry={record.retry} />
      ) : count === 0 && !record.hasMore ? (
        isFiltered ? (
          <StatePanel
            title={t`Nothing on record matches`}
            actions={
              <Button variant="default" onClick={() => setFilter(noFilter)}>
                <Trans>Clear the filters</Trans>
              </Button>
            }
          >
            <Trans>The record holds what was decided in this browser only.</Trans>
          </StatePanel>
        ) : (
          <StatePanel
            title={t`Nothing has been changed yet`}
            actions={
              <Link to={paths.blocklistImport}>
                <Trans>Import words</Trans>
              </Link>
            }
          >
            <Trans>Imports, deletions and other changes appear here, with who decided them and how they ended.</Trans>
          </StatePanel>
        )
      ) : (
        <InfiniteTable
          label={t`Record`}
          rows={record.rows}
          rowId={({ seq }) => String(seq)}
          rowLabel={actionText}
          columns={columns}
          actions={actions}
          more={{ hasMore: record.hasMore, isLoading: record.isLoadingMore, load: record.load }}
          end={<Plural value={count} one="That is all: # entry" other="That is all: # entries" />}
        />
      )}
    </PageFrame>
  );
}

const actions = {
  track: '170px',
  phoneTrack: '84px',
  render: (entry: RecordEntry, tabIndex: 0 | -1) => <RecordActions entry={entry} tabIndex={tabIndex} />,
};

function useColumns(): Column<RecordEntry>[] {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  return useMemo(
    () => [
      {
        key: 'at',
        header: t`When`,
        track: '110px',
        wideOnly: true,
        cell: ({ at }) => <RelativeTime at={at} />,
      },
      {
        key: 'moderator',
        header: t`Moderator`,
        track: 'minmax(80px, 140px)',
        wideOnly: true,
        cell: ({ moderator = '–' }) => <span dir="auto">{moderator}</span>,
      },
      {
        key: 'action',
        header: t`Decision`,
        track: 'minmax(140px, 1.4fr)',
        cell: (entry) => (
          <>
            {actionText(entry)}
            {entry.objects?.length ? (
              <>
                : <bdi>{objectsText(entry)}</bdi>
              </>
            ) : null}
            {entry.reason ? <em dir="auto"> · {entry.reason}</em> : null}
            {isPhone ? (
              <div className={classes.second}>
                <RelativeTime at={entry.at} /> {entry.moderator}
              </div>
            ) : null}
          </>
        ),
      },
      {
        key: 'event',
        header: t`What happened`,
        track: 'minmax(110px, 1fr)',
        cell: (entry) => <span className={recordClasses.event}>{eventText(entry)}</span>,
      },
      {
        key: 'source',
        header: t`Source`,
        track: 'minmax(80px, 160px)',
        wideOnly: true,
        cell: ({ source = '' }) => <span dir="auto">{source}</span>,
      },
    ],
    [t, isPhone],
  );
}

export { RecordPage as Component };
