import { NativeSelect } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';

import { Check } from '#src/components/Check.tsx';
import { SearchField } from '#src/components/SearchField.tsx';
import toolbar from '#src/components/Toolbar.module.css';
import { RowsPerRequest } from '#src/layout/RowsPerRequest.tsx';
import type { PageSize } from '#src/queries/pageSize.ts';

import { typeText } from './channelText.ts';
import type { ChannelsUrl } from './filter.ts';

type Props = {
  filter: ChannelsUrl;
  setFilter: (change: Partial<ChannelsUrl>, options?: { replace: boolean }) => void;
  pageSize: PageSize;
  setPageSize: (size: PageSize) => void;
};

/** Which channels are listed, and in which order. */
export function ChannelsFilter({ filter, setFilter, pageSize, setPageSize }: Props) {
  const { t } = useLingui();
  return (
    <div className={toolbar.bar} role="search">
      <SearchField
        className={toolbar.grow}
        label={t`Search channels by name`}
        placeholder={t`Name…`}
        value={filter.q}
        onSearch={(q) => setFilter({ q }, { replace: true })}
      />
      <SearchField
        label={t`Tags, separated by commas`}
        placeholder={t`Tags…`}
        value={filter.tags}
        onSearch={(tags) => setFilter({ tags }, { replace: true })}
      />
      <NativeSelect
        size="xs"
        aria-label={t`Type`}
        value={filter.type}
        onChange={(event) => setFilter({ type: event.currentTarget.value as ChannelsUrl['type'] })}
        data={[
          { value: '', label: t`Community, live, broadcast` },
          ...['community', 'live', 'broadcast', 'conversation'].map((type) => ({ value: type, label: typeText(type) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t`Order`}
        value={filter.sort}
        onChange={(event) => setFilter({ sort: event.currentTarget.value as ChannelsUrl['sort'] })}
        data={[
          { value: 'active', label: t`Last active first` },
          { value: 'newest', label: t`Newest first` },
          { value: 'oldest', label: t`Oldest first` },
          { value: 'name', label: t`By name` },
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t`Deleted channels`}
        value={filter.deleted}
        onChange={(event) => setFilter({ deleted: event.currentTarget.value as ChannelsUrl['deleted'] })}
        data={[
          { value: 'hidden', label: t`Without deleted ones` },
          { value: 'only', label: t`Only deleted ones` },
          { value: 'all', label: t`Deleted ones too` },
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
  );
}
