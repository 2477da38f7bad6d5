import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Community } from '#src/api/communities.ts';
import { confirm } from '#src/components/confirm.ts';
import { toast } from '#src/components/toast.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { useSaving } from '#src/layout/useSaving.ts';
import { useCategories } from '#src/queries/categories.ts';
import { editCommunity } from '#src/queries/editCommunity.ts';

import { CloseCommunity } from './CloseCommunity.tsx';
import classes from './Communities.module.css';
import { CommunityFrame } from './CommunityFrame.tsx';
import { changedFields, problemOf, settingsOf } from './settings.ts';
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
  const { isSaving, failure, save } = useSaving();
  const { data: categories = [] } = useCategories();
  const fields = changedFields(before, value);
  const changed = Object.keys(fields);
  // What the network says by now takes the place of what was read, but never of what somebody is writing.
  if (seen !== community && changed.length === 0) {
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
    const isSaved = await save(async () => {
      const saved = await editCommunity(community.communityId, fields);
      setSeen(saved);
      setValue(settingsOf(saved));
    });
    if (isSaved) toast(t`The settings are saved.`);
  };

  return (
    <form
      className={classes.section}
      onSubmit={(event) => {
        event.preventDefault();
        void askAndSave();
      }}
    >
      <SettingsForm value={value} onChange={setValue} disabled={community.isDeleted || isSaving} />
      {failure === undefined ? null : <ErrorPanel error={failure} />}
      <div className={classes.buttons}>
        <Button
          type="submit"
          loading={isSaving}
          disabled={changed.length === 0 || problemOf(value) !== undefined || community.isDeleted}
        >
          <Trans>Save the settings…</Trans>
        </Button>
        {changed.length > 0 ? (
          <Button variant="default" onClick={() => setValue(before)}>
            <Trans>Put them back</Trans>
          </Button>
        ) : null}
      </div>
    </form>
  );
}

export { CommunitySettingsPage as Component };
