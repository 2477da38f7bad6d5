import '#src/laterMessages.ts';

import { Trans, useLingui } from '@lingui/react/macro';

import { PageFrame } from '#src/components/PageFrame.tsx';

import { keepDraft, useDraft } from '#src/queries/drafts.ts';

import { CreatingCommunity } from './CreatingCommunity.tsx';
import { newJobName } from './newCommunity.ts';
import { NewCommunityForm } from './NewCommunityForm.tsx';

/** A community that does not exist yet: what it is to be, and then its way to the network. */
function NewCommunityPage() {
  const { t } = useLingui();
  // Also after a reload: the form would only make a second one.
  const [jobId, setJobId] = useDraft(newJobName);
  return (
    <PageFrame
      title={t`Create a community`}
      subtitle={<Trans>You become its first member and moderator.</Trans>}
      scrolls
    >
      {jobId === '' ? (
        <NewCommunityForm onDecided={(id) => void keepDraft(newJobName, id)} />
      ) : (
        <CreatingCommunity jobId={jobId} onBack={() => setJobId('')} />
      )}
    </PageFrame>
  );
}

export { NewCommunityPage as Component };
