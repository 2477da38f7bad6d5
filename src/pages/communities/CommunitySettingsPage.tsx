import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Community } from '#src/api/communities.ts';
import { confirm } from '#src/components/confirm.ts';
import { useCategories } from '#src/queries/categories.ts';
import { useWaitingCommunities } from '#src/queries/waitingCommunities.ts';

import { CloseCommunity } from './CloseCommunity.tsx';
import classes from './Communities.module.css';
import { changeSettings } from './communityDecisions.tsx';
import { CommunityFrame } from './CommunityFrame.tsx';
import { changedFields, fieldsOf, problemOf, settingsOf } from './settings.ts';
import { settingChanges } from './settingChanges.ts';
import { SettingsForm } from './SettingsForm.tsx';

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
  const [seen, setSeen] = useState(community);
  const before = settingsOf(seen);
  const [value, setValue] = useState(before);
  const { data: categories = [] } = useCategories();
  const fields = changedFields(before, value);
  const changed = Object.keys(fields);
  const isWaiting = useWaitingCommunities().has(community.communityId);
  // What the network says by now takes the place of what was read, but never of what somebody is writing.
  const now = fieldsOf(settingsOf(community));
  const isSaved = Object.entries(fields).every(
    ([key, field]) => JSON.stringify(now[key as keyof typeof now]) === JSON.stringify(field),
  );
  if (seen !== community && isSaved) {
    setSeen(community);
    setValue(settingsOf(community));
  }

  const askAndSave = async () => {
    if (changed.length === 0 || problemOf(value) !== undefined) return;
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
    await changeSettings([seen], fields);
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
        onChange={setValue}
        disabled={community.isDeleted || isWaiting}
        avatarUrl={community.avatarUrl}
      />
      {isWaiting ? (
        <p role="status" className={classes.note}>
          <Trans>A change of these settings waits to be sent. Ctrl+Z takes it back.</Trans>
        </p>
      ) : null}
      <div className={classes.buttons}>
        <Button
          type="submit"
          disabled={isWaiting || changed.length === 0 || problemOf(value) !== undefined || community.isDeleted}
        >
          <Trans>Save the settings…</Trans>
        </Button>
        {changed.length > 0 && !isWaiting ? (
          <Button variant="default" onClick={() => setValue(before)}>
            <Trans>Put them back</Trans>
          </Button>
        ) : null}
      </div>
    </form>
  );
}

export { CommunitySettingsPage as Component };
