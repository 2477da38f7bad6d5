import { plural, t } from '@lingui/core/macro';

import type { Post } from '#src/api/posts.ts';
import type { User } from '#src/api/users.ts';
import { confirm } from '#src/components/confirm.ts';
import { toast } from '#src/components/toast.ts';
import { decide } from '#src/layout/decide.ts';

import { userName } from './userText.ts';

const inputOf = ({ postId, data }: Post) => ({ postId, text: data.text ?? '' });

/** Deletes posts of a user's own feed, after a question. */
export async function deleteFeedPosts(user: User, posts: readonly Post[]): Promise<boolean> {
  const count = posts.length;
  if (count === 0) return false;
  const title = plural(count, { one: 'Delete # post', other: 'Delete # posts' });
  let reason = '';
  const isConfirmed = await confirm({
    title,
    body: t`Nobody sees them any more on the feed of “${userName(user)}”, and no call brings them back.`,
    action: title,
    isDanger: true,
    onReason: (text) => (reason = text),
    ...(count >= 100 && { typed: String(count) }),
  });
  if (!isConfirmed) return false;
  return decide('deletePosts', { userId: user.userId }, posts.map(inputOf), { source: userName(user), reason });
}

/** Clears the reports of posts of a user's own feed, after a question for several; the posts stay. */
export async function clearFeedFlags(user: User, posts: readonly Post[]): Promise<boolean> {
  const flagged = posts.filter(({ flagCount }) => flagCount > 0);
  const count = flagged.length;
  if (count === 0) {
    toast(t`None of them has open reports.`);
    return false;
  }
  let reason = '';
  if (count > 1) {
    const title = plural(count, { one: 'Clear the flags of # post', other: 'Clear the flags of # posts' });
    const isConfirmed = await confirm({
      title,
      body: t`The posts stay, their reports are gone, and no call brings those back.`,
      action: title,
      isDanger: true,
      onReason: (text) => (reason = text),
    });
    if (!isConfirmed) return false;
  }
  return decide('clearPostsFlags', { userId: user.userId }, flagged.map(inputOf), { source: userName(user), reason });
}
