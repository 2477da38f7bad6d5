import { useLingui } from '@lingui/react/macro';

import type { Community } from '#src/api/communities.ts';
import type { MemberFilter } from '#src/api/members.ts';
import { SaveCsv } from '#src/layout/SaveCsv.tsx';

import { communityName } from '../communityText.ts';
import { membersCsv } from './membersCsv.ts';

/** Saves all members that match as CSV, beyond what is loaded. */
export function ExportMembers({ community, filter }: { community: Community; filter: MemberFilter }) {
  const { t } = useLingui();
  return (
    <SaveCsv
      name={`${communityName(community)} members`}
      failure={t`The members could not all be read, so no file was saved. Try again.`}
      csv={(onProgress, signal) => membersCsv(community.communityId, filter, onProgress, signal)}
    />
  );
}
