import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';

import type { Community } from '#src/api/communities.ts';
import type { CommunityPost } from '#src/api/communityPosts.ts';
import { ActionBar } from '#src/components/ActionBar.tsx';
import type { Selection } from '#src/components/useSelection.ts';

import { approve, clearFlags, decline, remove } from './postDecisions.ts';

type Props = { community: Community; selection: Selection; rows: readonly CommunityPost[]; isReview: boolean };

/** What can be done with the selected posts. */
export function PostSelection({ community, selection, rows, isReview }: Props) {
  const { t } = useLingui();
  const posts = rows.filter(({ postId, isDeleted }) => selection.ids.has(postId) && !isDeleted);
  const flagged = posts.filter(({ flagCount }) => flagCount > 0);
  const act = (decision: typeof approve, on = posts) =>
    void decision({ community, posts: on }).then((isDecided) => {
      if (isDecided) selection.clear();
    });
  return (
    <ActionBar label={t`Selected posts`}>
      <span role="status">
        <Plural value={selection.ids.size} one="# selected" other="# selected" />
      </span>
      {isReview ? (
        <>
          <Button variant="default" disabled={posts.length === 0} onClick={() => act(approve)}>
            <Plural value={posts.length} one="Approve # post" other="Approve # posts" />
          </Button>
          <Button variant="default" disabled={posts.length === 0} onClick={() => act(decline)}>
            <Plural value={posts.length} one="Decline # post" other="Decline # posts" />
          </Button>
        </>
      ) : null}
      {flagged.length > 0 ? (
        <Button variant="default" onClick={() => act(clearFlags, flagged)}>
          <Plural value={flagged.length} one="Clear the flags of # post" other="Clear the flags of # posts" />
        </Button>
      ) : null}
      <Button color="red" variant="outline" disabled={posts.length === 0} onClick={() => act(remove)}>
        <Plural value={posts.length} one="Delete # post…" other="Delete # posts…" />
      </Button>
      <Button variant="subtle" color="gray" onClick={selection.clear}>
        <Trans>Clear selection</Trans>
      </Button>
    </ActionBar>
  );
}
