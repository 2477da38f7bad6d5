import { decide } from '../decide.ts';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';

import { itemLabel } from './contentText.ts';

/** Decided on as something reported: just before sending it is looked whether it still is. */
const reported = { isReported: true } as const;

/** A decision for every kind among the items. True when at least one was saved. */
export async function sendContent(
  items: readonly FlaggedItem[],
  decision: 'remove' | 'clear',
  reason: string,
): Promise<boolean> {
  const of = (kind: FlaggedItem['kind']) => items.filter((item) => item.kind === kind);
  const content = (kind: 'comment' | 'message' | 'story') =>
    of(kind).map(({ id, text, reports }) => ({ contentId: id, text, ...(reports > 0 && reported) }));
  const saved: boolean[] = [];
  const posts = of('post').flatMap((item) => partsOf(item, decision));
  const [first] = of('post');
  const source = items.length === 1 && first ? itemLabel(first).slice(0, 80) : '';
  if (posts.length > 0)
    saved.push(
      await decide(decision === 'remove' ? 'deletePosts' : 'clearPostsFlags', postParams(of('post')), posts, {
        source,
        reason,
      }),
    );
  const comments = content('comment');
  if (comments.length > 0)
    saved.push(await decide(decision === 'remove' ? 'deleteComments' : 'clearCommentsFlags', {}, comments, { reason }));
  const messages = content('message');
  if (messages.length > 0)
    saved.push(await decide(decision === 'remove' ? 'deleteMessages' : 'clearMessagesFlags', {}, messages, { reason }));
  const stories = content('story');
  if (stories.length > 0)
    saved.push(await decide(decision === 'remove' ? 'deleteStories' : 'clearStoriesFlags', {}, stories, { reason }));
  const users = of('user');
  if (decision === 'clear' && users.length > 0) {
    const inputs = users.map(({ id, authorName }) => ({ userId: id, displayName: authorName }));
    saved.push(await decide('clearUserFlags', {}, inputs, { reason }));
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
function partsOf({ id, text, post }: FlaggedItem, decision: 'remove' | 'clear') {
  const isReported = (post?.flagCount ?? 1) > 0;
  const whole = { postId: id, text, ...(isReported && reported) };
  if (decision === 'remove' || !post || post.parentPostId) return [whole];
  const parts = post.attachments.filter(({ flagCount }) => flagCount > 0);
  // Of a picture or file of a post the text is empty.
  const ofParts = parts.map(({ postId }) => ({ postId, text: '', ...reported }));
  return isReported ? [whole, ...ofParts] : ofParts;
}
