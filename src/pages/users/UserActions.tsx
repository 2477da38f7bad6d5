import { Trans, useLingui } from '@lingui/react/macro';

import type { User } from '#src/api/users.ts';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import classes from '#src/components/Detail.module.css';
import { useSaving } from '#src/layout/useSaving.ts';
import { useTakeBack } from '#src/layout/useTakeBack.ts';
import { readFeedCount } from '#src/queries/userDetails.ts';
import { useWaitingUsers } from '#src/queries/waitingUsers.ts';

import { becomesText } from './becomesText.ts';
import { withBadge } from './metadataLists.ts';
import { banUsers, changeUsers, clearFlags, deleteOne, endSessions, unbanUsers } from './userDecisions.tsx';
import { isVerified } from '#src/lib/protection.ts';
import { useShield } from './useShield.ts';

/** What can be decided about one user. While something waits, it can be taken back instead. */
export function UserActions({ user }: { user: User }) {
  const { t } = useLingui();
  const { shield } = useShield();
  const { takeBack } = useTakeBack();
  const { save } = useSaving();
  const waiting = useWaitingUsers().get(user.userId);
  if (waiting)
    return (
      <div className={classes.buttons}>
        <em role="status">{becomesText(waiting.becomes)}</em>
        <DecisionButton onClick={() => void takeBack(waiting.job)}>
          <Trans>Take back</Trans>
        </DecisionButton>
      </div>
    );
  const chosen = { users: [user] };
  const isOwn = user.userId === shield.ownUserId ? t`This is the user your token belongs to` : undefined;
  return (
    <div className={classes.buttons}>
      {user.flagCount > 0 ? (
        <DecisionButton onClick={() => void clearFlags(chosen)}>
          <Trans>Clear flags</Trans>
        </DecisionButton>
      ) : null}
      {isVerified(user) ? (
        <DecisionButton onClick={() => void changeUsers([user], (one) => ({ metadata: withBadge(one, false) }))}>
          <Trans>Take the badge</Trans>
        </DecisionButton>
      ) : (
        <DecisionButton onClick={() => void changeUsers([user], (one) => ({ metadata: withBadge(one, true) }))}>
          <Trans>Give the verified badge</Trans>
        </DecisionButton>
      )}
      <DecisionButton whyNot={isOwn} onClick={() => void endSessions(chosen)}>
        <Trans>End sessions…</Trans>
      </DecisionButton>
      {user.isGlobalBan ? (
        <DecisionButton onClick={() => void unbanUsers(chosen)}>
          <Trans>Lift the ban</Trans>
        </DecisionButton>
      ) : (
        <DecisionButton isDanger whyNot={isOwn} onClick={() => void banUsers(chosen)}>
          <Trans>Ban from the network…</Trans>
        </DecisionButton>
      )}
      <DecisionButton
        isDanger
        whyNot={isOwn}
        onClick={() => void save(async () => deleteOne(user, { feedPosts: await readFeedCount(user.userId), shield }))}
      >
        <Trans>Delete…</Trans>
      </DecisionButton>
    </div>
  );
}
