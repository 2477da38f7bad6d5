import { useMemo, useState } from 'react';

import type { Community } from '#src/api/communities.ts';
import { MetadataForm, ShownMetadata, type MetadataDraft } from '#src/layout/MetadataForm.tsx';
import { readCommunityAnew } from '#src/queries/communities.ts';
import { useFormDraft } from '#src/queries/drafts.ts';
import { useWaitingCommunities } from '#src/queries/waitingCommunities.ts';

import { changeSettings } from './communityDecisions.tsx';
import { useWhyNot } from './useWhyNot.ts';

/** The metadata of a community: to read, and to write once somebody asks for it, or has begun before. */
export function MetadataEditor({ community }: { community: Community }) {
  const { communityId, isDeleted } = community;
  const metadata = useMemo(() => community.metadata ?? {}, [community.metadata]);
  const [draft, changeDraft] = useFormDraft<MetadataDraft>(`metadata:${communityId}`);
  const [isOpen, setOpen] = useState(false);
  if (!isOpen && !draft)
    return <ShownMetadata metadata={metadata} isReadOnly={isDeleted} onEdit={() => setOpen(true)} />;
  return <Editor community={community} metadata={metadata} draft={draft} changeDraft={changeDraft} />;
}

type EditorProps = { community: Community } & Pick<
  Parameters<typeof MetadataForm>[0],
  'metadata' | 'draft' | 'changeDraft'
>;

/** Asks for the permission only now, since a community is opened to be read. */
function Editor({ community, ...form }: EditorProps) {
  return (
    <MetadataForm
      {...form}
      whyNot={useWhyNot(community)('EDIT_COMMUNITY')}
      isWaiting={useWaitingCommunities().has(community.communityId)}
      readAgain={async () => (await readCommunityAnew(community.communityId)).metadata ?? {}}
      onSave={(from, to) => changeSettings([{ ...community, metadata: from }], { metadata: to })}
    />
  );
}
