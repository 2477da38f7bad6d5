import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';

import type { User } from '#src/api/users.ts';
import classes from '#src/components/Detail.module.css';
import { MetadataForm, ShownMetadata, type MetadataDraft } from '#src/layout/MetadataForm.tsx';
import { useFormDraft } from '#src/queries/drafts.ts';
import { readUserAnew } from '#src/queries/users.ts';
import { useWaitingUsers } from '#src/queries/waitingUsers.ts';

import { Invitations } from './Invitations.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { RolesForm } from './RolesForm.tsx';
import { changeUsers } from './userDecisions.tsx';
import { UserActions } from './UserActions.tsx';
import { UserFacts } from './UserFacts.tsx';
import { UserFrame } from './UserFrame.tsx';
import { UserSignsOfLife } from './UserSignsOfLife.tsx';

/** The most bytes a user's metadata may have (vendor spec). */
const mostMetadataBytes = 5_000;

/** Who somebody is, and what can be done about them. */
export function ProfileTab() {
  const { t } = useLingui();
  return (
    <UserFrame tab={t`Profile`} scrolls>
      {(user) => (
        <>
          <section className={classes.section}>
            <h2>
              <Trans>About</Trans>
            </h2>
            {user.description ? (
              <p className={classes.about} dir="auto">
                {user.description}
              </p>
            ) : null}
            <UserFacts user={user} />
            <UserSignsOfLife userId={user.userId} />
            <p className={classes.note}>
              <Trans>
                Which communities somebody is in cannot be listed: the network answers that for the token’s own user
                only, not even for admins. Search for them under “Members” of a community instead.
              </Trans>
            </p>
          </section>
          {user.isDeleted ? null : (
            <>
              <section className={classes.section}>
                <h2>
                  <Trans>Decide</Trans>
                </h2>
                <UserActions user={user} />
              </section>
              <section className={classes.section}>
                <h2>
                  <Trans>Name and description</Trans>
                </h2>
                <ProfileForm user={user} />
              </section>
              <section className={classes.section}>
                <h2>
                  <Trans>Roles on the network</Trans>
                </h2>
                <RolesForm user={user} />
              </section>
              <section className={classes.section}>
                <h2>
                  <Trans>Invitations to communities</Trans>
                </h2>
                <Invitations user={user} />
              </section>
            </>
          )}
          <section className={classes.section}>
            <h2>
              <Trans>Metadata</Trans>
            </h2>
            <UserMetadata user={user} />
          </section>
        </>
      )}
    </UserFrame>
  );
}

function UserMetadata({ user }: { user: User }) {
  const metadata = useMemo(() => user.metadata ?? {}, [user.metadata]);
  const [draft, changeDraft] = useFormDraft<MetadataDraft>(`user-metadata:${user.userId}`);
  const [isOpen, setOpen] = useState(false);
  const isWaiting = useWaitingUsers().has(user.userId);
  if (!isOpen && !draft)
    return <ShownMetadata metadata={metadata} isReadOnly={user.isDeleted} onEdit={() => setOpen(true)} />;
  return (
    <MetadataForm
      metadata={metadata}
      draft={draft}
      changeDraft={changeDraft}
      whyNot={undefined}
      isWaiting={isWaiting}
      mostBytes={mostMetadataBytes}
      readAgain={async () => (await readUserAnew(user.userId)).metadata ?? {}}
      onSave={(from, to) => changeUsers([{ ...user, metadata: from }], () => ({ metadata: to }))}
    />
  );
}
