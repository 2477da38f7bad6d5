import { useLingui } from '@lingui/react/macro';

import type { Community } from '#src/api/communities.ts';
import type { CommunityPost } from '#src/api/communityPosts.ts';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import { useKeptFocus } from '#src/components/useKeptFocus.ts';
import type { WaitingPost } from '#src/queries/waitingPosts.ts';
import type { Pins } from '#src/queries/communityPins.ts';

import { useWhyNot } from '../useWhyNot.ts';
import classes from '#src/layout/posts/Post.module.css';
import { WaitingDecision } from './WaitingDecision.tsx';
import { approve, clearFlags, decline, pin, remove, unpin } from './postDecisions.ts';

type Props = {
  post: CommunityPost;
  community: Community;
  pins: Pins;
  waiting: WaitingPost | undefined;
  onDecided: () => void;
};

/** What can be done with the post that is read. */
export function PostDecisions({ post, community, pins, waiting, onDecided }: Props) {
  const { t } = useLingui();
  const whyNot = useWhyNot(community);
  // Pin and Unpin take each other's place.
  const onFocus = useKeptFocus();
  if (post.isDeleted) return null;
  const chosen = { community, posts: [post] };
  const leave = (decision: typeof approve) =>
    void decision(chosen).then((isDecided) => {
      if (isDecided) onDecided();
    });
  const button = (label: string, permission: string, onClick: () => void, isDanger = false) => (
    <DecisionButton key={label} size="xs" whyNot={whyNot(permission)} isDanger={isDanger} onClick={onClick}>
      {label}
    </DecisionButton>
  );
  const placements = pins.get(post.postId) ?? [];
  const isPinned = placements.includes('default');
  const isAnnounced = placements.includes('announcement');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only watched
    <div className={classes.decisions} role="group" aria-label={t`Decide on the post`} onFocus={onFocus}>
      {waiting ? <WaitingDecision waiting={waiting} /> : null}
      {post.feedType === 'reviewing' && !waiting
        ? [
            button(t`Approve`, 'EDIT_COMMUNITY_POST', () => leave(approve)),
            button(t`Decline`, 'EDIT_COMMUNITY_POST', () => leave(decline)),
          ]
        : null}
      {post.flagCount > 0 && !waiting
        ? button(t`Clear flags`, 'EDIT_COMMUNITY_POST', () => void clearFlags(chosen))
        : null}
      {post.feedType === 'published' && !post.parentPostId
        ? [
            isPinned
              ? button(t`Unpin`, 'PIN_COMMUNITY_POST', () => void unpin(chosen, 'default'))
              : button(t`Pin`, 'PIN_COMMUNITY_POST', () => void pin(chosen, 'default', pins)),
            isAnnounced
              ? button(t`Unpin the announcement`, 'PIN_COMMUNITY_POST', () => void unpin(chosen, 'announcement'))
              : button(t`Pin as an announcement`, 'PIN_COMMUNITY_POST', () => void pin(chosen, 'announcement', pins)),
          ]
        : null}
      {waiting ? null : button(t`Delete…`, 'DELETE_COMMUNITY_POST', () => leave(remove), true)}
    </div>
  );
}
