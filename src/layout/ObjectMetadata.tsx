import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';

import detail from '#src/components/Detail.module.css';
import { useFormDraft } from '#src/queries/drafts.ts';
import { readMetadataAnew, useObjectMetadata, type MetadataOwner } from '#src/queries/objectMetadata.ts';
import { useWaitingMetadata } from '#src/queries/waitingMetadata.ts';
import type { Metadata } from '#src/lib/metadata.ts';

import { decide } from './decide.ts';
import { ErrorPanel } from './ErrorPanel.tsx';
import { MetadataForm, ShownMetadata, type MetadataDraft } from './MetadataForm.tsx';

/** @property name what people call the object */
type Props = { of: MetadataOwner; id: string; name: string };

/** The metadata of a channel, a post or a category, read once somebody asks for it, or has begun to write. */
export function ObjectMetadata({ of, id, name }: Props) {
  const [draft, changeDraft] = useFormDraft<MetadataDraft>(`metadata:${of}:${id}`);
  const [isAsked, setAsked] = useState(false);
  // What was written before is read a moment after the first look.
  return isAsked || draft !== undefined ? (
    <ReadMetadata of={of} id={id} name={name} draft={draft} changeDraft={changeDraft} />
  ) : (
    <div className={detail.buttons}>
      <Button size="xs" variant="default" onClick={() => setAsked(true)}>
        <Trans>Show the metadata</Trans>
      </Button>
    </div>
  );
}

type ReadProps = Props & Pick<Parameters<typeof MetadataForm>[0], 'draft' | 'changeDraft'>;

function ReadMetadata({ of, id, name, draft, changeDraft }: ReadProps) {
  const { data: metadata, error, refetch } = useObjectMetadata(of, id);
  const isWaiting = useWaitingMetadata().has(id);
  const [isOpen, setOpen] = useState(false);
  if (metadata === undefined)
    return error ? (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    ) : (
      <p role="status" className={detail.note}>
        <Trans>Reading…</Trans>
      </p>
    );
  if (!isOpen && !draft) return <ShownMetadata metadata={metadata} isReadOnly={false} onEdit={() => setOpen(true)} />;
  const save = (from: Metadata, to: Metadata) =>
    decide('updateMetadata', { of }, [{ id, name, from: { metadata: from }, to: { metadata: to } }]);
  return (
    <MetadataForm
      metadata={metadata}
      draft={draft}
      changeDraft={changeDraft}
      whyNot={undefined}
      isWaiting={isWaiting}
      readAgain={() => readMetadataAnew(of, id)}
      onSave={save}
    />
  );
}
