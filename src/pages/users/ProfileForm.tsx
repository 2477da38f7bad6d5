import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';

import type { User } from '#src/api/users.ts';
import { BigTextField } from '#src/components/BigTextField.tsx';
import classes from '#src/components/Detail.module.css';
import { AvatarField } from '#src/layout/AvatarField.tsx';
import { useFormDraft } from '#src/queries/drafts.ts';
import { useWaitingUsers } from '#src/queries/waitingUsers.ts';

import { changeUsers } from './userDecisions.tsx';
import { userName } from './userText.ts';

type Profile = { displayName: string; description: string; avatarFileId: string };

/** Limits of the vendor's, in characters (contract §9). */
const longestName = 100;
const longestDescription = 500;

/** What people see of a user. Only what is changed is sent, and it waits like every decision. */
export function ProfileForm({ user }: { user: User }) {
  const { t } = useLingui();
  const [draft, changeDraft] = useFormDraft<Partial<Profile>>(`profile:${user.userId}`);
  const before: Profile = {
    displayName: user.displayName ?? '',
    description: user.description ?? '',
    avatarFileId: user.avatarFileId ?? '',
  };
  const value = { ...before, ...draft };
  const changed = (Object.keys(before) as (keyof Profile)[]).filter((key) => value[key] !== before[key]);
  const isWaiting = useWaitingUsers().has(user.userId);
  const set = (change: Partial<Profile>) => changeDraft((now) => ({ ...now, ...change }));
  // Once the network has what was written, nothing of it is kept.
  const seen = useRef<User>(undefined);
  useEffect(() => {
    if (seen.current === user) return;
    seen.current = user;
    if (draft && changed.length === 0) changeDraft(() => undefined);
  });

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed.length === 0 || isWaiting) return;
        const to = Object.fromEntries(changed.map((key) => [key, value[key].trim()]));
        void changeUsers([user], () => to);
      }}
    >
      <TextInput
        label={t`Display name`}
        value={value.displayName}
        maxLength={longestName}
        disabled={isWaiting}
        description={t`Without one, apps show the ID.`}
        onChange={(event) => set({ displayName: event.currentTarget.value })}
      />
      <AvatarField
        name={userName(user)}
        url={user.avatarUrl}
        fileId={value.avatarFileId}
        onUploaded={({ fileId }) => set({ avatarFileId: fileId })}
      />
      <BigTextField
        label={t`Description`}
        rows={3}
        value={value.description}
        maxLength={longestDescription}
        disabled={isWaiting}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <div className={classes.buttons}>
        <Button type="submit" disabled={changed.length === 0 || isWaiting}>
          <Trans>Save the profile</Trans>
        </Button>
        {changed.length > 0 && !isWaiting ? (
          <Button variant="default" onClick={() => changeDraft(() => undefined)}>
            <Trans>Put it back</Trans>
          </Button>
        ) : null}
      </div>
    </form>
  );
}
