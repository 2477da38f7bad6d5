import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Community } from '#src/api/communities.ts';
import { confirm } from '#src/components/confirm.ts';
import { toast } from '#src/components/toast.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { editCommunity } from '#src/queries/editCommunity.ts';

import { CloseCommunity } from './CloseCommunity.tsx';
import classes from './Communities.module.css';
import { CommunityFrame } from './CommunityFrame.tsx';
import { changedFields, problemOf, settingsOf } from './settings.ts';
import { SettingsForm } from './SettingsForm.tsx';

/** What can be set of a community, and the way to close it. */
function CommunitySettingsPage() {
  const { t } = useLingui();
  return (
    <CommunityFrame tab={t`Settings`} scrolls>
      {(community) => (
        <>
          <EditSettings key={community.updatedAt} community={community} />
          <CloseCommunity community={community} />
        </>
      )}
    </CommunityFrame>
  );
}

function EditSettings({ community }: { community: Community }) {
  const { t } = useLingui();
  const before = settingsOf(community);
  const [value, setValue] = useState(before);
  const [failure, setFailure] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const fields = changedFields(before, value);
  const changed = Object.keys(fields);

  const save = async () => {
    if (changed.length === 0 || problemOf(value) !== undefined || isSaving) return;
    const old = settingsOf(community);
    const lines = Object.entries(fields).map(([key, now]) => {
      const was = changedFields(value, old)[key as keyof typeof fields];
      return { key, was: shown(was), now: shown(now) };
    });
    const isConfirmed = await confirm({
      title: t`Save the settings`,
      body: (
        <dl className={classes.facts}>
          {lines.map(({ key, was, now }) => (
            <div key={key} style={{ display: 'contents' }}>
              <dt className="mono">{key}</dt>
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
    setSaving(true);
    setFailure(undefined);
    try {
      await editCommunity(community.communityId, fields);
      toast(t`The settings are saved.`);
    } catch (error) {
      setFailure(error);
    } finally {
      setSaving(false);
    }
  };

  return (
    <form
      className={classes.section}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
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

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ') || '–';
  return typeof value === 'string' ? value || '–' : JSON.stringify(value ?? '–');
}

export { CommunitySettingsPage as Component };
