import { NativeSelect } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';

import { SearchField } from '#src/components/SearchField.tsx';
import toolbar from '#src/components/Toolbar.module.css';
import { RowsPerRequest } from '#src/layout/RowsPerRequest.tsx';
import type { PageSize } from '#src/queries/pageSize.ts';

import type { UsersUrl } from './filter.ts';

type Props = {
  filter: UsersUrl;
  setFilter: (change: Partial<UsersUrl>, options?: { replace: boolean }) => void;
  pageSize: PageSize;
  setPageSize: (size: PageSize) => void;
};

/** Which users are listed, and in which order: what the network offers, and no more. */
export function UsersFilter({ filter, setFilter, pageSize, setPageSize }: Props) {
  const { t } = useLingui();
  return (
    <div className={toolbar.bar} role="search">
      <SearchField
        className={toolbar.grow}
        label={t`Search users by display name`}
        placeholder={t`Display name, three letters or more…`}
        value={filter.q}
        onSearch={(q) => setFilter({ q }, { replace: true })}
      />
      <NativeSelect
        size="xs"
        aria-label={t`How the name has to match`}
        value={filter.match}
        onChange={(event) => setFilter({ match: event.currentTarget.value as UsersUrl['match'] })}
        data={[
          { value: 'part', label: t`Part of the name` },
          { value: 'whole', label: t`The whole name` },
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t`Show`}
        value={filter.show}
        onChange={(event) => setFilter({ show: event.currentTarget.value as UsersUrl['show'] })}
        data={[
          { value: 'all', label: t`All but deleted ones` },
          { value: 'flagged', label: t`With open reports` },
          { value: 'deleted', label: t`Deleted ones` },
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t`Order`}
        value={filter.sort}
        onChange={(event) => setFilter({ sort: event.currentTarget.value as UsersUrl['sort'] })}
        data={[
          { value: 'name', label: t`By name` },
          { value: 'newest', label: t`Newest first` },
          { value: 'oldest', label: t`Oldest first` },
        ]}
      />
      <RowsPerRequest value={pageSize} onChange={setPageSize} />
    </div>
  );
}
