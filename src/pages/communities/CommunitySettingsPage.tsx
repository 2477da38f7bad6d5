import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, type Dispatch, type SetStateAction } from 'react';

import type { Community } from '#src/api/communities.ts';
import { confirm } from '#src/components/confirm.ts';
import { useCategories } from '#src/queries/categories.ts';
import { useFormDraft } from '#src/queries/drafts.ts';
import { useWaitingCommunities } from '#src/queries/waitingCommunities.ts';

import { CloseCommunity } from './CloseCommunity.tsx';
import classes from '#src/components/Detail.module.css';
import { changeSettings } from './communityDecisions.tsx';
import { CommunityFrame } from './CommunityFrame.tsx';
import { changedFields, changedSettings, problemOf, settingsOf, type Settings } from './settings.ts';
import { settingChanges } from './settingChanges.ts';
import { SettingsForm } from './SettingsForm.tsx';
import { useWhyNot } from './useWhyNot.ts';

/** What can be set of a community, and the way to close it. */
function CommunitySettingsPage() {
  const { t } = useLingui();
  return (
    <CommunityFrame tab={t`Settings`} scrolls>
      {(community) => (
        <>
          <EditSettings key={community.communityId} community={community} />
          <CloseCommunity community={community} />
        </>
      )}
    </CommunityFrame>
  );
}

function EditSettings({ community }: { community: Community }) {
  const { t } = useLingui();
  const { communityId } = community;
  const before = settingsOf(community);
  // Only what somebody has changed: the rest is what the network says by now.
  const [draft, changeDraft] = useFormDraft<Partial<Settings>>(`settings:${communityId}`);
  const value = { ...before, ...draft };
  const setValue: Dispatch<SetStateAction<Settings>> = (change) =>
    changeDraft((now) => {
      const was = { ...before, ...now };
      return changedSettings(before, typeof change === 'function' ? change(was) : change);
    });
  const { data: categories = [] } = useCategories();
  const fields = changedFields(before, value);
  const changed = Object.keys(fields);
  const isWaiting = useWaitingCommunities().has(communityId);
  const whyNot = useWhyNot(community)('EDIT_COMMUNITY');
  // Once the network has what was written, nothing of it is kept.
  const seen = useRef<Community>(undefined);
  useEffect(() => {
    if (seen.current === community) return;
    seen.current = community;
    if (draft && changed.length === 0) changeDraft(() => undefined);
  });

  const askAndSave = async () => {
    if (changed.length === 0 || problemOf(value, before) !== undefined || whyNot !== undefined) return;
    const isConfirmed = await confirm({
      title: t`Save the settings`,
      body: (
        <dl className={classes.facts}>
          {settingChanges(before, value, categories).map(({ name, was, now }) => (
            <div key={name} className={classes.fact}>
              <dt>{name}</dt>
              <dd>
                <s>{was}</s> → <strong>{now}</strong>
              </dd>
            </div>
          ))}
        </dl>
      ),
      action: t`Save the settings`,
    });
    if (!isConfirmed) return;
    await changeSettings([community], fields);
  };

  return (
    <form
      className={classes.section}
      onSubmit={(event) => {
        event.preventDefault();
        void askAndSave();
      }}
    >
      <SettingsForm
        value={value}
        before={before}
        onChange={setValue}
        disabled={whyNot !== undefined || isWaiting}
        avatarUrl={community.avatarUrl}
      />
      {whyNot === undefined ? null : <p className={classes.note}>{whyNot}</p>}
      {isWaiting ? (
        <p role="status" className={classes.note}>
          <Trans>A change of these settings waits to be sent. Ctrl+Z takes it back.</Trans>
        </p>
      ) : null}
      <div className={classes.buttons}>
        <Button
          type="submit"
          disabled={isWaiting || changed.length === 0 || problemOf(value, before) !== undefined || whyNot !== undefined}
        >
          <Trans>Save the settings…</Trans>
        </Button>
        {changed.length > 0 && !isWaiting ? (
          <Button variant="default" onClick={() => changeDraft(() => undefined)}>
            <Trans>Put them back</Trans>
          </Button>
        ) : null}
      </div>
    </form>
  );
}

export { CommunitySettingsPage as Component };
