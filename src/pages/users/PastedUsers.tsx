import { NativeSelect } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { PasteForm } from '#src/layout/PasteForm.tsx';
import { findUsers, type FoundUser } from '#src/queries/findUsers.ts';
import { connectedProfileId } from '#src/queries/useSession.ts';

import { groupUsers, userPurposes, type UserPurpose } from './pastedUsers.ts';
import { useShield } from './useShield.ts';

/** A pasted list or file of ids: who they are is shown before anything is decided about them. */
export function PastedUsers({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { shield } = useShield();
  const [purpose, setPurpose] = useState<UserPurpose>('ban');
  return (
    <PasteForm<FoundUser>
      label={t`User IDs, one per line or separated by commas`}
      controls={
        <NativeSelect
          size="xs"
          label={t`What to do with them`}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value as UserPurpose)}
          data={(Object.keys(userPurposes) as UserPurpose[]).map((value) => ({
            value,
            label: userPurposes[value].name(),
          }))}
        />
      }
      // Who they are is the same whatever is done to them.
      lookUpKey="users"
      lookUp={(ids, onProgress, signal) => findUsers(ids, signal, onProgress)}
      groupsOf={(found) => groupUsers(purpose, found, shield).all}
      goLabel={(found) => {
        const count = groupUsers(purpose, found, shield).chosen.length;
        return { label: plural(count, { one: 'Go on with # user', other: 'Go on with # users' }), isReady: count > 0 };
      }}
      onGo={(found, ids) => {
        const { chosen } = groupUsers(purpose, found, shield);
        const lines = new Map(ids.map((one) => [one.id, one.lines]));
        return userPurposes[purpose].act({ users: chosen, lines, profileId: connectedProfileId() }, shield);
      }}
      onClose={onClose}
    />
  );
}
