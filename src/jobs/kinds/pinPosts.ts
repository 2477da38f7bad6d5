import { pinPost, unpinPost, type Placement } from '#src/api/pinnedPosts.ts';

import type { Fate } from '../fate.ts';
import type { JobKind } from '../kind.ts';
import { ofPosts, type PostInput } from './decidePosts.ts';
import { objectFate } from './objectFate.ts';

/** Where in which community. */
export type PinParams = { communityId: string; placement: Placement };

/** `isSo`: so already, as far as was seen before: then nothing is sent, and undo leaves it. */
export type PinInput = PostInput & { isSo?: boolean };

type PinKind = JobKind<PinInput, PostInput, PinParams>;

/** What both kinds share: a place holds a post once, so what is doubtful is simply asked for again. */
const ofPins = {
  ...ofPosts,
  weight: 'reversible' as const,
  accept: ({ postId, text, isSo = false }: PinInput): { item: PostInput; fate: Fate } => ({
    item: { postId, text },
    fate: objectFate(postId, 'no-post-id', isSo),
  }),
};

/** Keeps posts at the top of their community. */
export const pinPosts: PinKind = {
  ...ofPins,
  name: 'pinPosts',
  async send(client, items, params) {
    for (const { postId } of items) await pinPost(client, { ...params, postId });
  },
  acceptedAs: () => ({ is: 'done', outcome: 'pinned' }),
  alreadyDone: (error) => (/\balready\b/i.test(error.message) ? 'already-done' : undefined),
  undo: {
    kind: 'unpinPosts',
    of: ['pinned'],
    loses: [],
    params: (params) => params,
    input: (item, { outcome }) => (outcome === 'pinned' ? item : undefined),
  },
};

/** Takes posts from there; pinned again they stand in front, as the newest. */
export const unpinPosts: PinKind = {
  ...ofPins,
  name: 'unpinPosts',
  async send(client, items, params) {
    for (const { postId } of items) await unpinPost(client, { ...params, postId });
  },
  acceptedAs: () => ({ is: 'done', outcome: 'unpinned' }),
  alreadyDone: (error) => (error.kind === 'not-found' ? 'already-done' : undefined),
  undo: {
    kind: 'pinPosts',
    of: ['unpinned'],
    loses: [],
    params: (params) => params,
    input: (item, { outcome }) => (outcome === 'unpinned' ? item : undefined),
  },
};
