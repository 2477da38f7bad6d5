import notice from '#src/components/Notice.module.css';
import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Community } from '#src/api/communities.ts';
import { BigTextField } from '#src/components/BigTextField.tsx';
import { toast } from '#src/components/toast.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { manyBytes, metadataBytes, parseMetadata, type Metadata } from '#src/lib/metadata.ts';
import { useSaving } from '#src/layout/useSaving.ts';
import { saveMetadata } from '#src/queries/editCommunity.ts';

import classes from './Communities.module.css';

const asText = (metadata: unknown) => JSON.stringify(metadata ?? {}, undefined, 2);

/** The metadata of a community as JSON: checked, counted, and merged with what others changed meanwhile. */
export function MetadataEditor({ community }: { community: Community }) {
  const { t, i18n } = useLingui();
  const [before, setBefore] = useState(community.metadata ?? {});
  const [text, setText] = useState(asText(community.metadata));
  const [conflicts, setConflicts] = useState<readonly string[]>([]);
  const { isSaving, failure, save } = useSaving();
  const read = parseMetadata(text);
  const bytes = 'metadata' in read ? metadataBytes(read.metadata) : undefined;
  const isChanged = text !== asText(before);

  const write = async (metadata: Metadata, isSure: boolean) => {
    const result = await saveMetadata(community.communityId, before, metadata, { isSure });
    if ('conflicts' in result) {
      setConflicts(result.conflicts);
      return;
    }
    setConflicts([]);
    setBefore(result.saved);
    setText(asText(result.saved));
    toast(t`The metadata is saved.`);
  };
  const saveNow = (isSure: boolean) => {
    if ('metadata' in read) void save(() => write(read.metadata, isSure));
  };

  return (
    <form
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault();
        saveNow(false);
      }}
    >
      <BigTextField
        label={t`Metadata as JSON`}
        rows={8}
        value={text}
        spellCheck={false}
        disabled={community.isDeleted}
        aria-invalid={!('metadata' in read)}
        aria-describedby="metadata-notes"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div id="metadata-notes" className={classes.note} role="status">
        {'problem' in read ? (
          read.problem === 'not-json' ? (
            <Trans>This is not JSON yet: look for a missing quote, comma or bracket.</Trans>
          ) : (
            <Trans>Metadata is an object: names and values between braces.</Trans>
          )
        ) : (
          <>
            <Plural value={bytes ?? 0} one="# byte" other="# bytes" />
            {(bytes ?? 0) > manyBytes ? (
              <strong>
                {' · '}
                <Trans>More than {i18n.number(manyBytes)} bytes, which the vendor advises against.</Trans>
              </strong>
            ) : null}
          </>
        )}
      </div>
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
        <Button type="submit" disabled={!isChanged || !('metadata' in read) || community.isDeleted} loading={isSaving}>
          <Trans>Save the metadata</Trans>
        </Button>
        {conflicts.length > 0 ? (
          <Button color="red" variant="outline" onClick={() => saveNow(true)}>
            <Trans>Save my values</Trans>
          </Button>
        ) : null}
        {isChanged ? (
          <Button
            variant="default"
            onClick={() => {
              setText(asText(before));
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
