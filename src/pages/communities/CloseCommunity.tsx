import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';

import type { Community } from '#src/api/communities.ts';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { useNewestPost } from '#src/queries/communityPosts.ts';
import { useWaitingCommunities } from '#src/queries/waitingCommunities.ts';

import classes from '#src/components/Detail.module.css';
import { CommunityFacts } from './CommunityFacts.tsx';
import { changeSettings } from './communityDecisions.tsx';
import { useClosing } from './useClosing.ts';
import { useWhyNot } from './useWhyNot.ts';

/** The way out of a community, with the milder ones before it. */
export function CloseCommunity({ community }: { community: Community }) {
  const { t, i18n } = useLingui();
  const { close, read, stop } = useClosing();
  const why = useWhyNot(community);
  const whyNot = why('DELETE_COMMUNITY');
  const isEditable = why('EDIT_COMMUNITY') === undefined;
  const isWaiting = useWaitingCommunities().has(community.communityId);

  if (community.isDeleted)
    return (
      <section className={classes.section}>
        <p className={classes.note}>
          <Trans>It is closed. Neither this console nor the vendor’s can open it again.</Trans>
        </p>
      </section>
    );

  const milder = (fields: Parameters<typeof changeSettings>[1]) => void changeSettings([community], fields);
  return (
    <section className={`${classes.section} ${classes.grave}`}>
      <h2>
        <Trans>Close community</Trans>
      </h2>
      <p>
        <Trans>
          Its members lose it, its posts can no longer be reached, and nothing brings it back. Often less is enough:
        </Trans>
      </p>
      <div className={classes.buttons}>
        {community.isPublic && isEditable ? (
          <Button variant="default" disabled={isWaiting} onClick={() => milder({ isPublic: false })}>
            <Trans>Make it private</Trans>
          </Button>
        ) : null}
        {community.onlyAdminCanPost || !isEditable ? null : (
          <Button
            variant="default"
            disabled={isWaiting}
            onClick={() => milder({ onlyAdminCanPost: true, needApprovalOnPostCreation: false })}
          >
            <Trans>Let only admins post</Trans>
          </Button>
        )}
        {community.needApprovalOnPostCreation || !isEditable ? null : (
          <Button
            variant="default"
            disabled={isWaiting}
            onClick={() => milder({ onlyAdminCanPost: false, needApprovalOnPostCreation: true })}
          >
            <Trans>Review every post</Trans>
          </Button>
        )}
      </div>
      <LastActivity communityId={community.communityId} />
      <CommunityFacts community={community} />
      <div className={classes.buttons}>
        <DecisionButton
          isDanger
          whyNot={whyNot ?? (read === undefined ? undefined : t`The record is being read`)}
          onClick={() => void close([community])}
        >
          <Trans>Close community…</Trans>
        </DecisionButton>
        {read === undefined ? null : (
          <>
            <span role="status" className={classes.note}>
              <Trans>Reading the members: {i18n.number(read)} so far</Trans>
            </span>
            <Button variant="default" onClick={stop}>
              <Trans>Cancel</Trans>
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

/** When somebody last posted: what is still alive is closed by mistake more often. */
function LastActivity({ communityId }: { communityId: string }) {
  const { data: post, error } = useNewestPost(communityId);
  return (
    <p>
      {post ? (
        <Trans>
          Last post: <RelativeTime at={post.createdAt} />, by <bdi>{post.authorName ?? post.postedUserId}</bdi>.
        </Trans>
      ) : post === null ? (
        <Trans>Nobody has posted in it.</Trans>
      ) : error ? (
        <Trans>When somebody last posted could not be read.</Trans>
      ) : (
        <Trans>Reading when somebody last posted…</Trans>
      )}
    </p>
  );
}
