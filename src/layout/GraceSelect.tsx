import { NativeSelect } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';

import { gracePeriods, useGracePeriod, type GracePeriod } from '#src/queries/gracePeriod.ts';

/** How long a decision waits before it is sent. @param label where no words stand before it */
export function GraceSelect({ label }: { label?: string }) {
  const { t } = useLingui();
  const [grace, setGrace] = useGracePeriod();
  return (
    <NativeSelect
      size="xs"
      {...(label !== undefined && { label })}
      value={String(grace)}
      onChange={(event) => setGrace(Number(event.currentTarget.value) as GracePeriod)}
      data={gracePeriods.map((seconds) => ({
        value: String(seconds),
        label: seconds === 0 ? t`not at all` : t`${seconds} s before they are sent`,
      }))}
    />
  );
}
