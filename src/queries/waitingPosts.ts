import type { Job } from '#src/jobs/job.ts';

import { useWaitingItems, type WaitingItem } from './waitingItems.ts';

/** What is going to happen to a post, and the decision that says so. */
export type WaitingPost = WaitingItem<'approved' | 'declined' | 'deleted' | 'cleared'>;

const becomes = new Map<string, WaitingPost['becomes']>([
  ['approvePosts', 'approved'],
  ['declinePosts', 'declined'],
  ['deletePosts', 'deleted'],
  ['clearPostsFlags', 'cleared'],
]);

/** The posts that decisions wait for which are not sent yet, by post id; of several decisions the last one. */
export const useWaitingPosts = (): ReadonlyMap<string, WaitingPost> => useWaitingItems(becomesBy, 'postId');

const becomesBy = ({ kind }: Job): WaitingPost['becomes'] | undefined => becomes.get(kind);
