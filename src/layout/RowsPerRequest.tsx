import { NativeSelect } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';

import { pageSizes, type PageSize } from '#src/queries/pageSize.ts';

type Props = { value: PageSize; onChange: (size: PageSize) => void };

/** How many rows a list asks for at a time. */
export function RowsPerRequest({ value, onChange }: Props) {
  const { t } = useLingui();
  return (
    <NativeSelect
      size="xs"
      aria-label={t`Rows per request`}
      title={t`The network sends 20 rows unless asked for more, and 100 at most.`}
      value={String(value)}
      onChange={(event) => onChange(Number(event.currentTarget.value) as PageSize)}
      data={pageSizes.map((size) => ({ value: String(size), label: t`${size} per request` }))}
    />
  );
}
