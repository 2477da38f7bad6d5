import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Community } from '#src/api/communities.ts';

import { CommunityPicker } from './CommunityPicker.tsx';

/** In a question: which community is meant. */
export function PickCommunity({ onPick }: { onPick: (community: Community) => void }) {
  const { t } = useLingui();
  const [picked, setPicked] = useState<Community>();
  return (
    <>
      <CommunityPicker
        label={t`Community`}
        action={t`Choose`}
        onPick={(community) => {
          setPicked(community);
          onPick(community);
        }}
      />
      <p role="status">
        {picked ? (
          <Trans>
            Chosen: <strong dir="auto">{picked.displayName || picked.communityId}</strong>
          </Trans>
        ) : (
          <Trans>None is chosen yet.</Trans>
        )}
      </p>
    </>
  );
}
