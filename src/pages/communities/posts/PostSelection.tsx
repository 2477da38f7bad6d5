import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import type { Community } from '#src/api/communities.ts';
import type { CommunityPost, CommunityPostFilter } from '#src/api/communityPosts.ts';
import { ActionBar } from '#src/components/ActionBar.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import type { Selection } from '#src/components/useSelection.ts';
import { ReadingBar } from '#src/layout/ReadingBar.tsx';
import { useReadAll } from '#src/layout/useReadAll.ts';
import type { Pins } from '#src/queries/communityPins.ts';
import { eachCommunityPostPage } from '#src/queries/communityPosts.ts';
import { connectedProfileId } from '#src/queries/useSession.ts';

import { useWhyNot } from '../useWhyNot.ts';
import { approve, clearFlags, decline, pin, remove, unpin } from './postDecisions.ts';

type Props = {
  community: Community;
  selection: Selection;
  rows: readonly CommunityPost[];
  pins: Pins;
  filter: CommunityPostFilter;
  /** True while the network holds more matching posts than are loaded. */
  hasMore: boolean;
  /** True where the list holds what is pinned and nothing else. */
  isPinnedOnly: boolean;
};

const isFlagged = ({ flagCount }: CommunityPost) => flagCount > 0;

/** What can be done with the selected posts. "All that match" reads them first, so that the question can name the number. */
export function PostSelection({ community, selection, rows, pins, filter, hasMore, isPinnedOnly }: Props) {
  const { t, i18n } = useLingui();
  const whyNot = useWhyNot(community);
  const { readCount, read, stop } = useReadAll<CommunityPost>(
    t`The matching posts could not all be read, so nothing was changed.`,
  );
  const { isAllMatching } = selection;
  const chosen = rows.filter(({ postId, isDeleted }) => selection.ids.has(postId) && !isDeleted);

  const act = async (decision: typeof approve, isMeant: (post: CommunityPost) => boolean = () => true) => {
    const profileId = connectedProfileId();
    const all = isAllMatching
      ? await read((signal) => eachCommunityPostPage(community.communityId, filter, signal))
      : chosen;
    const posts = all?.filter((post) => !post.isDeleted && isMeant(post)) ?? [];
    if (posts.length > 0 && (await decision({ community, posts, profileId }))) selection.clear();
  };

  if (readCount !== undefined)
    return (
      <ReadingBar label={t`Selected posts`} onStop={stop}>
        <Trans>Reading the matching posts: {i18n.number(readCount)} so far</Trans>
      </ReadingBar>
    );
  const isReported = isAllMatching ? filter.hasFlag === true : chosen.some(isFlagged);
  const nothing = !isAllMatching && chosen.length === 0 ? t`Nothing selected can be changed` : undefined;
  const button = (label: string, permission: string, onClick: () => void, isDanger = false) => (
    <DecisionButton key={label} whyNot={nothing ?? whyNot(permission)} isDanger={isDanger} onClick={onClick}>
      {label}
    </DecisionButton>
  );
  return (
    <ActionBar label={t`Selected posts`}>
      <span role="status">
        {isAllMatching ? (
          <Trans>All posts that match</Trans>
        ) : (
          <Plural value={selection.ids.size} one="# selected" other="# selected" />
        )}
      </span>
      {!isPinnedOnly && !isAllMatching && (hasMore || selection.ids.size < rows.length) ? (
        <Button variant="subtle" onClick={selection.selectAllMatching}>
          <Trans>Select all that match, also those not loaded</Trans>
        </Button>
      ) : null}
      {filter.feedType === 'reviewing'
        ? [
            button(t`Approve`, 'EDIT_COMMUNITY_POST', () => void act(approve)),
            button(t`Decline…`, 'EDIT_COMMUNITY_POST', () => void act(decline)),
          ]
        : null}
      {isReported ? button(t`Clear flags`, 'EDIT_COMMUNITY_POST', () => void act(clearFlags, isFlagged)) : null}
      {filter.feedType === 'published' && filter.dataType === undefined && !isPinnedOnly
        ? button(t`Pin`, 'PIN_COMMUNITY_POST', () => void act((on) => pin(on, 'default', pins)))
        : null}
      {(['default', 'announcement'] as const).map((placement) => {
        const isPinned = ({ postId }: CommunityPost) => pins.get(postId)?.includes(placement) === true;
        const label = placement === 'default' ? t`Unpin` : t`Unpin the announcements`;
        return chosen.some(isPinned)
          ? button(label, 'PIN_COMMUNITY_POST', () => void act((on) => unpin(on, placement), isPinned))
          : null;
      })}
      {button(t`Delete…`, 'DELETE_COMMUNITY_POST', () => void act(remove), true)}
      <Button variant="subtle" color="gray" onClick={selection.clear}>
        <Trans>Clear selection</Trans>
      </Button>
    </ActionBar>
  );
}
