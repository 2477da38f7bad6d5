import { NativeSelect } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';

import { periodChoices } from './mutePeriods.ts';

/** How long to mute, in milliseconds; `-1` for good. */
export function MutePeriodSelect({ value, onChange }: { value: number; onChange: (period: number) => void }) {
  const { t } = useLingui();
  return (
    <NativeSelect
      aria-label={t`How long to mute`}
      value={String(value)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={periodChoices()}
    />
  );
}
