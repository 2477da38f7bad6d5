import '#src/laterMessages.ts';

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { PageFrame } from '#src/components/PageFrame.tsx';

import { CreatingCommunity } from './CreatingCommunity.tsx';
import { NewCommunityForm } from './NewCommunityForm.tsx';

/** A community that does not exist yet: what it is to be, and then its way to the network. */
function NewCommunityPage() {
  const { t } = useLingui();
  const [jobId, setJobId] = useState<string>();
  return (
    <PageFrame
      title={t`Create a community`}
      subtitle={<Trans>You become its first member and moderator.</Trans>}
      scrolls
    >
      {jobId === undefined ? (
        <NewCommunityForm onDecided={setJobId} />
      ) : (
        <CreatingCommunity jobId={jobId} onBack={() => setJobId(undefined)} />
      )}
    </PageFrame>
  );
}

export { NewCommunityPage as Component };
