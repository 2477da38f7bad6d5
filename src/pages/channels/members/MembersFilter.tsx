import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';

import { SearchField } from '#src/components/SearchField.tsx';
import toolbar from '#src/components/Toolbar.module.css';
import { RowsPerRequest } from '#src/layout/RowsPerRequest.tsx';
import type { PageSize } from '#src/queries/pageSize.ts';

import type { ChannelMembersUrl } from '../filter.ts';
import { useChannelRoles } from './useChannelRoles.ts';

type Props = {
  filter: ChannelMembersUrl;
  setFilter: (change: Partial<ChannelMembersUrl>, options?: { replace: boolean }) => void;
  pageSize: PageSize;
  setPageSize: (size: PageSize) => void;
  /** The choice of columns. */
  menu: ReactNode;
};

/** Which members of a channel are listed, and in which order. */
export function MembersFilter({ filter, setFilter, pageSize, setPageSize, menu }: Props) {
  const { t } = useLingui();
  const roles = useChannelRoles();
  return (
    <div className={toolbar.bar} role="search">
      <SearchField
        className={toolbar.grow}
        label={t`Search members by name or ID`}
        placeholder={t`Name or ID…`}
        value={filter.q}
        onSearch={(q) => setFilter({ q }, { replace: true })}
      />
      <NativeSelect
        size="xs"
        aria-label={t`Show`}
        value={filter.show}
        onChange={(event) => setFilter({ show: event.currentTarget.value as ChannelMembersUrl['show'] })}
        data={[
          { value: 'members', label: t`Members` },
          { value: 'muted', label: t`Muted` },
          { value: 'banned', label: t`Banned` },
          { value: 'all', label: t`Members and banned` },
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t`Role`}
        value={filter.role}
        onChange={(event) => setFilter({ role: event.currentTarget.value })}
        data={[
          { value: '', label: t`Every role` },
          ...roles,
          // One from a link that the network does not name is still what is shown.
          ...(filter.role === '' || roles.some(({ value }) => value === filter.role)
            ? []
            : [{ value: filter.role, label: filter.role }]),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t`Order`}
        value={filter.sort}
        onChange={(event) => setFilter({ sort: event.currentTarget.value as ChannelMembersUrl['sort'] })}
        data={[
          { value: 'newest', label: t`Joined last first` },
          { value: 'oldest', label: t`Joined first first` },
        ]}
      />
      <RowsPerRequest value={pageSize} onChange={setPageSize} />
      {menu}
    </div>
  );
}
