import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';

import type { Community } from '#src/api/communities.ts';
import type { MemberFilter } from '#src/api/members.ts';
import { saveFile } from '#src/components/saveFile.ts';
import { toast } from '#src/components/toast.ts';

import { communityName } from '../communityText.ts';
import { membersCsv } from './membersCsv.ts';

/** Saves all members that match as CSV, beyond what is loaded. */
export function ExportMembers({ community, filter }: { community: Community; filter: MemberFilter }) {
  const { t, i18n } = useLingui();
  const [count, setCount] = useState<number>();
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);

  const save = async () => {
    const { signal } = (reading.current = new AbortController());
    setCount(0);
    try {
      const csv = await membersCsv(community.communityId, filter, setCount, signal);
      saveFile(csv, `${communityName(community)} members ${new Date().toISOString().slice(0, 10)}.csv`);
    } catch {
      if (!signal.aborted)
        toast(t`The members could not all be read, so no file was saved. Try again.`, { isFailure: true });
    } finally {
      setCount(undefined);
    }
  };

  return count === undefined ? (
    <Button size="xs" variant="default" onClick={() => void save()}>
      <Trans>Download as CSV</Trans>
    </Button>
  ) : (
    <Button size="xs" variant="default" onClick={() => reading.current?.abort()}>
      <Trans>Cancel: {i18n.number(count)} read so far</Trans>
    </Button>
  );
}
