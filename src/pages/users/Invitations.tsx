import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import type { User } from '#src/api/users.ts';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import classes from '#src/components/Detail.module.css';
import { decide } from '#src/layout/decide.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { paths } from '#src/paths.ts';
import { useCommunitiesByIds } from '#src/queries/userDetails.ts';
import { useWaitingUsers } from '#src/queries/waitingUsers.ts';

import { CommunityPicker } from './CommunityPicker.tsx';
import { answered, invited, invitedTo } from './metadataLists.ts';
import { changeUsers } from './userDecisions.tsx';
import { userName } from './userText.ts';

/** The communities a user is invited to, as apps keep them in metadata; answered here in the user's place. */
export function Invitations({ user }: { user: User }) {
  const { t } = useLingui();
  const ids = invitedTo(user);
  const { data = [], error, refetch } = useCommunitiesByIds(ids);
  const isWaiting = useWaitingUsers().has(user.userId);
  const whyNot = isWaiting ? t`Another change of this user waits to be sent` : undefined;
  const answer = (communityId: string) => changeUsers([user], (one) => ({ metadata: answered(one, communityId) }));
  const accept = async (communityId: string, name: string) => {
    const { userId } = user;
    const inputs = [{ userId, displayName: userName(user) }];
    // Two changes, since the network knows no invitation: the membership, and the list in the user's metadata.
    if (await decide('addCommunityMembers', { communityId }, inputs, { source: name })) await answer(communityId);
  };
  return (
    <div className={classes.editor}>
      {error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : null}
      {ids.length === 0 ? (
        <p className={classes.note}>
          <Trans>None is open.</Trans>
        </p>
      ) : (
        <ul className={classes.rows}>
          {data.map(({ communityId, community }) => {
            const name = community?.displayName || communityId;
            const isGone = !community || community.isDeleted;
            return (
              <li key={communityId}>
                {isGone ? (
                  <span className="mono">{communityId}</span>
                ) : (
                  <Link to={paths.community(communityId)} dir="auto">
                    {name}
                  </Link>
                )}
                {isGone ? (
                  <em>
                    <Trans>there is no such community any more</Trans>
                  </em>
                ) : null}
                <span className={classes.rowEnd}>
                  {isGone ? null : (
                    <DecisionButton size="xs" whyNot={whyNot} onClick={() => void accept(communityId, name)}>
                      <Trans>Accept for them</Trans>
                    </DecisionButton>
                  )}
                  <DecisionButton size="xs" whyNot={whyNot} onClick={() => void answer(communityId)}>
                    {isGone ? <Trans>Take it off the list</Trans> : <Trans>Decline for them</Trans>}
                  </DecisionButton>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {isWaiting ? null : (
        <CommunityPicker
          label={t`Invite to a community`}
          action={t`Invite`}
          onPick={({ communityId }) => void changeUsers([user], (one) => ({ metadata: invited(one, communityId) }))}
        />
      )}
    </div>
  );
}
