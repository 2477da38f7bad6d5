import notice from '#src/components/Notice.module.css';
import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';

import type { Community } from '#src/api/communities.ts';
import { BigTextField } from '#src/components/BigTextField.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { useSaving } from '#src/layout/useSaving.ts';
import { canonicalJson } from '#src/lib/canonicalJson.ts';
import { mergeMetadata, parseMetadata, type Metadata } from '#src/lib/metadata.ts';
import { useFormDraft } from '#src/queries/drafts.ts';
import { readMetadataAgain } from '#src/queries/editCommunity.ts';
import { useWaitingCommunities } from '#src/queries/waitingCommunities.ts';

import classes from './Communities.module.css';
import { changeSettings } from './communityDecisions.tsx';
import { MetadataNotes } from './MetadataNotes.tsx';
import { useWhyNot } from './useWhyNot.ts';

const asText = (metadata: unknown) => JSON.stringify(metadata ?? {}, undefined, 2);

/** What was written, and the metadata it was written over. */
type Draft = { text: string; before: Metadata };

/** The metadata of a community: to read, and to write once somebody asks for it, or has begun before. */
export function MetadataEditor({ community }: { community: Community }) {
  const { communityId, metadata } = community;
  const [draft, changeDraft] = useFormDraft<Draft>(`metadata:${communityId}`);
  const [isOpen, setOpen] = useState(false);
  if (isOpen || draft) return <Editor community={community} draft={draft} changeDraft={changeDraft} />;
  return (
    <div className={classes.editor}>
      {Object.keys(metadata ?? {}).length > 0 ? (
        <pre className={classes.json} dir="auto">
          {asText(metadata)}
        </pre>
      ) : (
        <p className={classes.note}>
          <Trans>There is none.</Trans>
        </p>
      )}
      {community.isDeleted ? null : (
        <div className={classes.buttons}>
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            <Trans>Change the metadata</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

type EditorProps = {
  community: Community;
  draft: Draft | undefined;
  changeDraft: (change: (now: Draft | undefined) => Draft | undefined) => void;
};

/** As JSON: checked, counted, and merged with what others changed meanwhile. */
function Editor({ community, draft, changeDraft }: EditorProps) {
  const { t } = useLingui();
  const { communityId } = community;
  const current = community.metadata ?? {};
  const { text, before } = draft ?? { text: asText(current), before: current };
  const [conflicts, setConflicts] = useState<readonly string[]>([]);
  const { isSaving, failure, save } = useSaving();
  const isWaiting = useWaitingCommunities().has(communityId);
  const whyNot = useWhyNot(community)('EDIT_COMMUNITY');
  const read = parseMetadata(text);
  const isChanged = text !== asText(before);

  const forget = () => {
    changeDraft(() => undefined);
    setConflicts([]);
  };
  // Once the network has what was written, nothing of it is kept.
  const seen = useRef<Community>(undefined);
  useEffect(() => {
    if (seen.current === community) return;
    seen.current = community;
    if (!draft || !('metadata' in read)) return;
    if (canonicalJson(mergeMetadata(before, read.metadata, current).merged) === canonicalJson(current))
      changeDraft(() => undefined);
  });

  const askAndSave = (isSure: boolean) =>
    save(async () => {
      if (!('metadata' in read)) return;
      const { now, merged, conflicts } = await readMetadataAgain(communityId, before, read.metadata);
      setConflicts(isSure ? [] : conflicts);
      if (conflicts.length > 0 && !isSure) return;
      await changeSettings([{ ...community, metadata: now }], { metadata: merged });
    });

  return (
    <form
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && !isWaiting && whyNot === undefined) void askAndSave(false);
      }}
    >
      <BigTextField
        label={t`Metadata as JSON`}
        rows={8}
        value={text}
        spellCheck={false}
        // The person has just asked to write.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        disabled={whyNot !== undefined || isWaiting}
        aria-invalid={!('metadata' in read)}
        aria-describedby="metadata-notes"
        onChange={(event) => {
          const { value } = event.currentTarget;
          setConflicts([]);
          changeDraft((now) => ({ text: value, before: now?.before ?? current }));
        }}
      />
      <MetadataNotes id="metadata-notes" read={read} />
      {whyNot === undefined ? null : <p className={classes.note}>{whyNot}</p>}
      {isWaiting ? (
        <p role="status" className={classes.note}>
          <Trans>A change of these settings waits to be sent. Ctrl+Z takes it back.</Trans>
        </p>
      ) : null}
      {conflicts.length > 0 ? (
        <div role="alert" className={notice.notice}>
          <Trans>
            Somebody else has changed {conflicts.join(', ')} since you began. Saving puts your values in the place of
            theirs; everything else they changed stays.
          </Trans>
        </div>
      ) : null}
      {failure === undefined ? null : <ErrorPanel error={failure} />}
      <div className={classes.buttons}>
        <Button
          type="submit"
          disabled={!isChanged || !('metadata' in read) || isWaiting || whyNot !== undefined}
          loading={isSaving}
        >
          <Trans>Save the metadata</Trans>
        </Button>
        {conflicts.length > 0 && !isWaiting ? (
          <DecisionButton isDanger onClick={() => void askAndSave(true)}>
            <Trans>Save my values</Trans>
          </DecisionButton>
        ) : null}
        {isChanged && !isWaiting ? (
          <Button variant="default" onClick={forget}>
            <Trans>Put it back</Trans>
          </Button>
        ) : null}
      </div>
    </form>
  );
}
