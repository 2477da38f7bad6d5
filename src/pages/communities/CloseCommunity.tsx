import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';

import type { Community } from '#src/api/communities.ts';
import { Check } from '#src/components/Check.tsx';
import { saveFile } from '#src/components/saveFile.ts';
import { toast } from '#src/components/toast.ts';

import classes from './Communities.module.css';
import { CommunityFacts } from './CommunityFacts.tsx';
import { changeSettings, closeSelected } from './communityDecisions.tsx';
import { communityName } from './communityText.ts';
import { membersCsv } from './members/membersCsv.ts';
import { useWhyNot } from './useWhyNot.ts';

/** The way out of a community, with the milder ones before it. */
export function CloseCommunity({ community }: { community: Community }) {
  const { t, i18n } = useLingui();
  const [isRecorded, setRecorded] = useState(true);
  const [read, setRead] = useState<number>();
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);
  const whyNot = useWhyNot(community)('DELETE_COMMUNITY');

  if (community.isDeleted)
    return (
      <section className={classes.section}>
        <p className={classes.note}>
          <Trans>It is closed. Neither this console nor the vendor’s can open it again.</Trans>
        </p>
      </section>
    );

  const milder = (fields: Parameters<typeof changeSettings>[1]) => void changeSettings([community], fields);
  const close = async () => {
    if (isRecorded) {
      const { signal } = (reading.current = new AbortController());
      setRead(0);
      try {
        // Before anything is sent: afterwards nobody can read the members any more.
        const members = await membersCsv(community.communityId, {}, setRead, signal);
        const name = `${communityName(community)} ${new Date().toISOString().slice(0, 10)}`;
        saveFile(members, `${name} members.csv`);
        saveFile(
          new Blob([JSON.stringify(community, undefined, 2)], { type: 'application/json' }),
          `${name} settings.json`,
        );
      } catch {
        if (!signal.aborted)
          toast(t`The record could not be saved, so nothing was closed. Try again, or close without a record.`, {
            isFailure: true,
          });
        return;
      } finally {
        setRead(undefined);
      }
    }
    await closeSelected([community]);
  };

  return (
    <section className={`${classes.section} ${classes.grave}`}>
      <h2>
        <Trans>Close community</Trans>
      </h2>
      <p>
        <Trans>
          Its members lose it, its posts can no longer be reached, and nothing brings it back. Often less is enough:
        </Trans>
      </p>
      <div className={classes.buttons}>
        {community.isPublic ? (
          <Button variant="default" onClick={() => milder({ isPublic: false })}>
            <Trans>Make it private</Trans>
          </Button>
        ) : null}
        {community.onlyAdminCanPost ? null : (
          <Button
            variant="default"
            onClick={() => milder({ onlyAdminCanPost: true, needApprovalOnPostCreation: false })}
          >
            <Trans>Let only admins post</Trans>
          </Button>
        )}
        {community.needApprovalOnPostCreation ? null : (
          <Button
            variant="default"
            onClick={() => milder({ onlyAdminCanPost: false, needApprovalOnPostCreation: true })}
          >
            <Trans>Review every post</Trans>
          </Button>
        )}
      </div>
      <CommunityFacts community={community} />
      <Check checked={isRecorded} onChange={(event) => setRecorded(event.currentTarget.checked)}>
        <Trans>Save a record first: its settings as JSON and its members as CSV</Trans>
      </Check>
      <div className={classes.buttons}>
        <Button
          color="red"
          variant="outline"
          loading={read !== undefined}
          disabled={whyNot !== undefined}
          title={whyNot}
          onClick={() => void close()}
        >
          <Trans>Close community…</Trans>
        </Button>
        {read === undefined ? null : (
          <>
            <span role="status" className={classes.note}>
              <Trans>Reading the members: {i18n.number(read)} so far</Trans>
            </span>
            <Button variant="default" onClick={() => reading.current?.abort()}>
              <Trans>Cancel</Trans>
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
