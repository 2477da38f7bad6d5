import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';

import { Check } from '#src/components/Check.tsx';
import toolbar from '#src/components/Toolbar.module.css';
import { RowsPerRequest } from '#src/layout/RowsPerRequest.tsx';
import type { PageSize } from '#src/queries/pageSize.ts';

import type { MessagesUrl } from '../filter.ts';
import { messageTypeText } from './messageText.ts';

type Props = {
  filter: MessagesUrl;
  setFilter: (change: Partial<MessagesUrl>) => void;
  pageSize: PageSize;
  setPageSize: (size: PageSize) => void;
  /** The choice of columns. */
  menu: ReactNode;
};

const types = ['text', 'image', 'file', 'video', 'audio', 'custom'];

/** Which messages of a channel are listed. */
export function MessagesFilter({ filter, setFilter, pageSize, setPageSize, menu }: Props) {
  const { t } = useLingui();
  return (
    <div className={toolbar.bar} role="search">
      <NativeSelect
        size="xs"
        aria-label={t`Type`}
        value={filter.type}
        onChange={(event) => setFilter({ type: event.currentTarget.value as MessagesUrl['type'] })}
        data={[
          { value: '', label: t`Every type` },
          ...types.map((type) => ({ value: type, label: messageTypeText(type) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t`Deleted messages`}
        value={filter.deleted}
        onChange={(event) => setFilter({ deleted: event.currentTarget.value as MessagesUrl['deleted'] })}
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
      {menu}
    </div>
  );
}
