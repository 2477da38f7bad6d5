import { NativeSelect } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';

import { Check } from '#src/components/Check.tsx';
import { SearchField } from '#src/components/SearchField.tsx';
import toolbar from '#src/components/Toolbar.module.css';
import { RowsPerRequest } from '#src/layout/RowsPerRequest.tsx';
import { useCategories } from '#src/queries/categories.ts';
import type { PageSize } from '#src/queries/pageSize.ts';

import type { CommunitiesUrl } from './filter.ts';

type Props = {
  filter: CommunitiesUrl;
  setFilter: (change: Partial<CommunitiesUrl>, options?: { replace: boolean }) => void;
  pageSize: PageSize;
  setPageSize: (size: PageSize) => void;
};

/** Which communities are listed, and in which order. */
export function CommunitiesFilter({ filter, setFilter, pageSize, setPageSize }: Props) {
  const { t } = useLingui();
  const { data: categories = [] } = useCategories();
  return (
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
  );
}
