import { plural, t } from '@lingui/core/macro';

import type { Community } from '#src/api/communities.ts';
import type { CommunityPost } from '#src/api/communityPosts.ts';
import type { Placement } from '#src/api/pinnedPosts.ts';
import { confirm } from '#src/components/confirm.ts';
import { decide } from '#src/layout/decide.ts';

import type { Pins } from '#src/queries/communityPins.ts';

import { communityName } from '../communityText.ts';

type Chosen = { community: Community; posts: readonly CommunityPost[]; profileId?: string | undefined };
type Kind = 'approvePosts' | 'declinePosts' | 'deletePosts' | 'clearPostsFlags';

const start = (kind: Kind, { community, posts, profileId }: Chosen, reason = '') =>
  decide(kind, { communityId: community.communityId }, posts.map(inputOf), {
    source: communityName(community),
    reason,
    profileId,
  });

/** Publishes posts that wait for review. One by one nothing is asked: it can be taken back until it is sent. */
export async function approve(chosen: Chosen): Promise<boolean> {
  const count = chosen.posts.length;
  if (count === 1) return start('approvePosts', chosen);
  return asked(
    plural(count, { one: 'Approve # post', other: 'Approve # posts' }),
    t`They are published, and no call puts them back into review. What is wrong with one can only be deleted then.`,
    (reason) => start('approvePosts', chosen, reason),
    count,
  );
}

/** Refuses posts that wait for review, after a question for several. */
export async function decline(chosen: Chosen): Promise<boolean> {
  const count = chosen.posts.length;
  if (count === 1) return start('declinePosts', chosen);
  const title = plural(count, { one: 'Decline # post', other: 'Decline # posts' });
  return asked(
    title,
    t`They are not published, and no call takes that back. Their authors are not told by this console.`,
    (reason) => start('declinePosts', chosen, reason),
    count,
  );
}

/** Deletes posts, after a question. */
export async function remove(chosen: Chosen): Promise<boolean> {
  const count = chosen.posts.length;
  const title = plural(count, { one: 'Delete # post', other: 'Delete # posts' });
  return asked(
    title,
    t`Nobody sees them any more, and no call brings them back. Moderators still find them under “Deleted”.`,
    (reason) => start('deletePosts', chosen, reason),
    count,
  );
}

/** Clears the reports of posts, after a question for several; the posts stay. */
export async function clearFlags(chosen: Chosen): Promise<boolean> {
  const count = chosen.posts.length;
  if (count === 1) return start('clearPostsFlags', chosen);
  return asked(
    plural(count, { one: 'Clear the flags of # post', other: 'Clear the flags of # posts' }),
    t`The posts stay, their reports are gone, and no call brings those back.`,
    (reason) => start('clearPostsFlags', chosen, reason),
    count,
  );
}

/** Keeps posts at the top of the community; those that are pinned there already are left as they are. */
export const pin = (chosen: Chosen, placement: Placement, pins: Pins) =>
  place('pinPosts', chosen, placement, ({ postId }) => pins.get(postId)?.includes(placement) === true);

/** Takes them from there again. */
export const unpin = (chosen: Chosen, placement: Placement) => place('unpinPosts', chosen, placement);

const place = (
  kind: 'pinPosts' | 'unpinPosts',
  { community, posts, profileId }: Chosen,
  placement: Placement,
  isSo: (post: CommunityPost) => boolean = () => false,
): Promise<boolean> =>
  decide(
    kind,
    { communityId: community.communityId, placement },
    posts.map((post) => ({ ...inputOf(post), isSo: isSo(post) })),
    {
      source: communityName(community),
      profileId,
    },
  );

async function asked(
  title: string,
  body: string,
  go: (reason: string) => Promise<boolean>,
  count: number,
): Promise<boolean> {
  let reason = '';
  const isConfirmed = await confirm({
    title,
    body,
    action: title,
    isDanger: true,
    onReason: (text) => (reason = text),
    ...(count >= 100 && { typed: String(count) }),
  });
  return isConfirmed ? go(reason) : false;
}

const inputOf = ({ postId, data }: CommunityPost) => ({ postId, text: data.text ?? '' });
