import { Plural, Trans } from '@lingui/react/macro';

import classes from '#src/components/Detail.module.css';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { useFollowCounts, usePresence } from '#src/queries/userDetails.ts';

/** Whether a user is connected, and how many follow: read beside the profile, and never in its way. */
export function UserSignsOfLife({ userId }: { userId: string }) {
  const { data: presence, isError } = usePresence(userId);
  const { data: counts } = useFollowCounts(userId);
  return (
    <p className={classes.signals}>
      <span>
        {presence === 'off' ? (
          <Trans>Who is connected is not known: this network has presence switched off.</Trans>
        ) : isError ? (
          <Trans>Whether they are connected could not be read.</Trans>
        ) : presence?.lastHeartbeat ? (
          <Trans>
            Connected, last heard of <RelativeTime at={presence.lastHeartbeat} />.
          </Trans>
        ) : presence ? (
          <Trans>Not connected.</Trans>
        ) : (
          <Trans>Reading whether they are connected…</Trans>
        )}
      </span>
      {counts ? (
        <span>
          <Plural value={counts.followerCount} one="# follower" other="# followers" />,{' '}
          <Plural value={counts.followingCount} one="follows # user" other="follows # users" />
        </span>
      ) : null}
    </p>
  );
}
