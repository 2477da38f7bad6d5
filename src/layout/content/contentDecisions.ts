import { plural, t } from '@lingui/core/macro';

import { confirm } from '#src/components/confirm.ts';
import { toast } from '#src/components/toast.ts';
import { decide } from '../decide.ts';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';
import { gracePeriod } from '#src/queries/gracePeriod.ts';
import { connectedUserId } from '#src/queries/useSession.ts';

import { itemLabel } from './contentText.ts';

type Decision = 'remove' | 'clear';

/** Removes what is reported. Without time to think better of it, and for several, it is asked first: no call brings it back. */
export async function remove(items: readonly FlaggedItem[]): Promise<boolean> {
  const able = items.filter(({ kind }) => kind !== 'user');
  const count = able.length;
  if (count === 0) {
    toast(t`Users are not removed here: ban them, or open them to delete them.`);
    return false;
  }
  const title = plural(count, { one: 'Remove # item', other: 'Remove # items' });
  const asks = {
    title,
    body: t`Nobody sees it any more, and no call brings it back.`,
    action: title,
    isDanger: true,
    ...(count >= 100 && { typed: String(count) }),
  };
  if (isAsked(count) && !(await confirm(asks))) return false;
  return send(able, 'remove');
}

/** Clears the reports: what is reported stays. */
export async function clear(given: readonly FlaggedItem[]): Promise<boolean> {
  const items = given.filter(({ reports }) => reports > 0);
  if (items.length === 0) {
    toast(t`Nothing among it is reported.`);
    return false;
  }
  const count = items.length;
  const title = plural(count, { one: 'Clear the flags of # item', other: 'Clear the flags of # items' });
  const asks = {
    title,
    body: t`It stays, its reports are gone, and no call brings those back.`,
    action: title,
  };
  if (isAsked(count) && !(await confirm(asks))) return false;
  return send(items, 'clear');
}

/** One that can be thought better of is decided by one key; several are not, nor what would be sent at once. */
export const isAsked = (count: number): boolean => count > 1 || gracePeriod.get() === 0;

/** Bans the authors of what is reported from the network, after what that does was said. */
export async function banAuthors(items: readonly FlaggedItem[]): Promise<boolean> {
  const own = connectedUserId();
  const authors = new Map(items.map(({ authorId, authorName }) => [authorId, authorName]));
  authors.delete(own ?? '');
  authors.delete('');
  const count = authors.size;
  const [name = ''] = authors.values();
  if (count === 0) {
    toast(t`You cannot ban yourself.`);
    return false;
  }
  const title =
    count === 1
      ? t`Ban “${name}” from the network`
      : plural(count, { one: 'Ban # author from the network', other: 'Ban # authors from the network' });
  let reason = '';
  const isConfirmed = await confirm({
    title,
    body: t`They cannot log in any more, are taken out of all channels, and all their messages are deleted. Posts and comments stay. The ban can be lifted; messages and channels do not come back.`,
    action: title,
    isDanger: true,
    onReason: (text) => (reason = text),
    ...(count >= 100 && { typed: String(count) }),
  });
  if (!isConfirmed) return false;
  const inputs = [...authors].map(([userId, displayName]) => ({ userId, displayName }));
  return decide('banUsers', {}, inputs, { reason });
}

/** Bans the author from the community it stands in. */
export async function banFromCommunity({ place, authorId, authorName }: FlaggedItem): Promise<boolean> {
  if (place.is !== 'community') return false;
  let reason = '';
  const isConfirmed = await confirm({
    title: t`Ban “${authorName}” from “${place.name}”`,
    body: t`They leave the community and cannot join it again. What they wrote there stays. The ban can be lifted.`,
    action: t`Ban from the community`,
    isDanger: true,
    onReason: (text) => (reason = text),
  });
  if (!isConfirmed) return false;
  const input = { userId: authorId, displayName: authorName, roles: [] };
  return decide('banCommunityMembers', { communityId: place.communityId }, [input], { source: place.name, reason });
}

/** A decision for every kind among the items. True when at least one was saved. */
async function send(items: readonly FlaggedItem[], decision: Decision): Promise<boolean> {
  const of = (kind: FlaggedItem['kind']) => items.filter((item) => item.kind === kind);
  const content = (kind: 'comment' | 'message') =>
    of(kind).map(({ id, text }) => ({ contentId: id, text, isReported: true as const }));
  const saved: boolean[] = [];
  const posts = of('post').flatMap((item) => partsOf(item, decision));
  const [first] = of('post');
  const source = items.length === 1 && first ? itemLabel(first).slice(0, 80) : '';
  if (posts.length > 0)
    saved.push(
      await decide(decision === 'remove' ? 'deletePosts' : 'clearPostsFlags', postParams(of('post')), posts, {
        source,
      }),
    );
  const comments = content('comment');
  if (comments.length > 0)
    saved.push(await decide(decision === 'remove' ? 'deleteComments' : 'clearCommentsFlags', {}, comments));
  const messages = content('message');
  if (messages.length > 0)
    saved.push(await decide(decision === 'remove' ? 'deleteMessages' : 'clearMessagesFlags', {}, messages));
  const users = of('user');
  if (decision === 'clear' && users.length > 0) {
    const inputs = users.map(({ id, authorName }) => ({ userId: id, displayName: authorName }));
    saved.push(await decide('clearUserFlags', {}, inputs));
  }
  return saved.some(Boolean);
}

/** Where the posts stand, for the record: one place, or several. */
function postParams(items: readonly FlaggedItem[]) {
  const [first] = items;
  const isOne = items.every(({ place }) => JSON.stringify(place) === JSON.stringify(first?.place));
  if (!isOne || !first) return { everywhere: true as const };
  if (first.place.is === 'community') return { communityId: first.place.communityId };
  return first.place.is === 'feed' ? { userId: first.place.userId } : { everywhere: true as const };
}

/** A post as a whole; or, to clear its reports, those of its parts that are reported. */
function partsOf({ id, text, post }: FlaggedItem, decision: Decision) {
  const isReported = (post?.flagCount ?? 1) > 0;
  const whole = { postId: id, text, ...(isReported && { isReported: true as const }) };
  if (decision === 'remove' || !post || post.parentPostId) return [whole];
  const parts = post.attachments.filter(({ flagCount }) => flagCount > 0);
  // Of a picture or file of a post the text is empty.
  const ofParts = parts.map(({ postId }) => ({ postId, text: '', isReported: true as const }));
  return isReported ? [whole, ...ofParts] : ofParts;
}
