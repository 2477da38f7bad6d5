import detail from '#src/components/Detail.module.css';
import notice from '#src/components/Notice.module.css';
import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';

import { BigTextField } from '#src/components/BigTextField.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import { MetadataNotes } from '#src/components/MetadataNotes.tsx';
import { canonicalJson } from '#src/lib/canonicalJson.ts';
import { mergeMetadata, metadataBytes, parseMetadata, type Metadata } from '#src/lib/metadata.ts';

import { ErrorPanel } from './ErrorPanel.tsx';
import { useSaving } from './useSaving.ts';

/** What was written, and the metadata it was written over. */
export type MetadataDraft = { text: string; before: Metadata };

const asText = (metadata: unknown) => JSON.stringify(metadata ?? {}, undefined, 2);

type ShownProps = { metadata: Metadata; isReadOnly: boolean; onEdit: () => void };

/** Metadata to read, until somebody asks to write it. */
export function ShownMetadata({ metadata, isReadOnly, onEdit }: ShownProps) {
  return (
    <div className={detail.editor}>
      {Object.keys(metadata).length > 0 ? (
        <pre className={detail.json} dir="auto">
          {asText(metadata)}
        </pre>
      ) : (
        <p className={detail.note}>
          <Trans>There is none.</Trans>
        </p>
      )}
      {isReadOnly ? null : (
        <div className={detail.buttons}>
          <Button size="xs" variant="default" onClick={onEdit}>
            <Trans>Change the metadata</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

type Props = {
  /** As the network has it by now. */
  metadata: Metadata;
  draft: MetadataDraft | undefined;
  changeDraft: (change: (now: MetadataDraft | undefined) => MetadataDraft | undefined) => void;
  whyNot: string | undefined;
  /** True while a change of the object waits to be sent. */
  isWaiting: boolean;
  /** Bytes the network takes at most, where that is known. */
  mostBytes?: number;
  /** Reads it anew. Throws `ApiError`. */
  readAgain: () => Promise<Metadata>;
  /** Decides that it is to become `to`, where it is `from`. */
  onSave: (from: Metadata, to: Metadata) => Promise<unknown>;
};

/** Metadata as JSON: checked, counted, and merged with what others changed meanwhile. */
export function MetadataForm({ metadata, draft, changeDraft, whyNot, isWaiting, mostBytes, readAgain, onSave }: Props) {
  const { t, i18n } = useLingui();
  const { text, before } = draft ?? { text: asText(metadata), before: metadata };
  const [conflicts, setConflicts] = useState<readonly string[]>([]);
  const { isSaving, failure, save } = useSaving();
  const read = parseMetadata(text);
  const isTooBig = mostBytes !== undefined && 'metadata' in read && metadataBytes(read.metadata) > mostBytes;
  const isFit = 'metadata' in read && !isTooBig;
  const isChanged = text !== asText(before);

  // Once the network has what was written, nothing of it is kept.
  const seen = useRef<Metadata>(undefined);
  useEffect(() => {
    if (seen.current === metadata) return;
    seen.current = metadata;
    if (!draft || !('metadata' in read)) return;
    if (canonicalJson(mergeMetadata(before, read.metadata, metadata).merged) === canonicalJson(metadata))
      changeDraft(() => undefined);
  });

  const askAndSave = (isSure: boolean) =>
    save(async () => {
      if (!('metadata' in read)) return;
      const now = await readAgain();
      const { merged, conflicts } = mergeMetadata(before, read.metadata, now);
      setConflicts(isSure ? [] : conflicts);
      if (conflicts.length === 0 || isSure) await onSave(now, merged);
    });

  return (
    <form
      className={detail.editor}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && isFit && !isWaiting && whyNot === undefined) void askAndSave(false);
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
        aria-invalid={!isFit}
        aria-describedby="metadata-notes"
        onChange={(event) => {
          const { value } = event.currentTarget;
          setConflicts([]);
          changeDraft((now) => ({ text: value, before: now?.before ?? metadata }));
        }}
      />
      <MetadataNotes id="metadata-notes" read={read} />
      {isTooBig ? (
        <p role="alert" className={detail.failure}>
          <Trans>The network takes {i18n.number(mostBytes)} bytes at most.</Trans>
        </p>
      ) : null}
      {whyNot === undefined ? null : <p className={detail.note}>{whyNot}</p>}
      {isWaiting ? (
        <p role="status" className={detail.note}>
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
      <div className={detail.buttons}>
        <Button type="submit" disabled={!isChanged || !isFit || isWaiting || whyNot !== undefined} loading={isSaving}>
          <Trans>Save the metadata</Trans>
        </Button>
        {conflicts.length > 0 && !isWaiting ? (
          <DecisionButton isDanger onClick={() => void askAndSave(true)}>
            <Trans>Save my values</Trans>
          </DecisionButton>
        ) : null}
        {isChanged && !isWaiting ? (
          <Button
            variant="default"
            onClick={() => {
              changeDraft(() => undefined);
              setConflicts([]);
            }}
          >
            <Trans>Put it back</Trans>
          </Button>
        ) : null}
      </div>
    </form>
  );
}
