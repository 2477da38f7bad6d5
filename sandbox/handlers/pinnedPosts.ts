import { callerOf, json, queryOf, success, type Call } from '../call.ts';
import { badRequest, notFound } from '../errors.ts';
import type { Pin, Post } from '../models.ts';
import { requireModerator, requireReader } from '../rights.ts';
import type { Endpoint } from '../router.ts';
import { pinKey } from '../state.ts';
import { childrenOf, findPost } from './content.ts';
import { showPoll } from './polls.ts';
import { withPosts } from './postAnswer.ts';

/** The network setting `maxGlobalPinnedPost` (contract §13). */
const mostGlobalPins = 20;
const placements = ['default', 'announcement'] as const;
const ofCommunity = '/api/v1/pinned-posts/communities/{communityId}';
const global = '/api/v1/pinned-posts/global';

/** Posts kept at the top of a community or of the network. */
export const pinnedPostEndpoints: Endpoint[] = [
  { method: 'GET', path: ofCommunity, access: 'user', handle: list },
  { method: 'GET', path: `${ofCommunity}/{placement}`, access: 'user', handle: list },
  { method: 'GET', path: global, access: 'user', handle: list },
  { method: 'POST', path: `${ofCommunity}/{placement}/{postId}`, access: 'user', handle: pin },
  { method: 'POST', path: `${global}/{postId}`, access: 'admin', handle: pin },
  { method: 'DELETE', path: `${ofCommunity}/{placement}/{postId}`, access: 'user', handle: unpin },
  { method: 'DELETE', path: `${global}/{postId}`, access: 'admin', handle: unpin },
  // Without a post: everything there is unpinned at once.
  { method: 'DELETE', path: ofCommunity, access: 'user', handle: unpinAll },
  { method: 'DELETE', path: `${ofCommunity}/{placement}`, access: 'user', handle: unpinAll },
  { method: 'DELETE', path: global, access: 'admin', handle: unpinAll },
];

function list(call: Call): Response {
  const input = queryOf(call);
  input.done();
  const { communityId, placement } = targetOf(call);
  requireReader(call, call.state.communities.get(communityId));
  const isWanted = (one: Pin) =>
    !one.isDeleted && one.communityId === communityId && (placement === undefined || one.placement === placement);
  // All of them: the vendor's spec reads page options, and knows no paging in the answer.
  return json(withPins(call, call.state.pins.rows.filter(isWanted)));
}

function pin(call: Call): Response {
  const { communityId, placement = 'default' } = targetOf(call);
  requireModerator(call, communityId);
  const { postId } = postOf(call, communityId);
  const { state } = call;
  const before = state.pins.get(pinKey({ communityId, placement, postId }));
  if (before && !before.isDeleted) throw badRequest('Post is already pinned');
  if (placement === 'global' && liveOf(call, communityId).length >= mostGlobalPins)
    throw badRequest('Too many pinned posts');
  const pinnedBy = callerOf(call).token.userId;
  const pinned = { communityId, placement, postId, pinnedBy, pinnedAt: state.stamp(), isDeleted: false };
  return json(withPins(call, [state.pins.put(pinned)]));
}

function unpin(call: Call): Response {
  const { communityId, placement = 'default' } = targetOf(call);
  requireModerator(call, communityId);
  const pinned = call.state.pins.get(pinKey({ communityId, placement, postId: call.path['postId'] ?? '' }));
  if (!pinned || pinned.isDeleted) throw notFound('Pin');
  return json(withPins(call, [call.state.pins.put({ ...pinned, isDeleted: true })]));
}

function unpinAll(call: Call): Response {
  const { communityId, placement } = targetOf(call);
  requireModerator(call, communityId);
  for (const one of liveOf(call, communityId))
    if (placement === undefined || one.placement === placement) call.state.pins.put({ ...one, isDeleted: true });
  return placement === 'global' ? json(withPins(call, [])) : success();
}

const liveOf = ({ state }: Call, communityId: string) =>
  state.pins.rows.filter((one) => !one.isDeleted && one.communityId === communityId);

/** Where the path points: a community and perhaps one of its two places, or the network. */
function targetOf({ state, path }: Call): { communityId: string; placement?: Pin['placement'] } {
  const { communityId, placement } = path;
  if (communityId === undefined) return { communityId: '', placement: 'global' };
  if (!state.communities.get(communityId)) throw notFound('Community');
  if (placement === undefined) return { communityId };
  const known = placements.find((one) => one === placement);
  if (!known) throw badRequest('Unknown placement');
  return { communityId, placement: known };
}

function postOf({ state, path: { postId = '' } }: Call, communityId: string): Post {
  const post = findPost(state, postId);
  if (!post || post.isDeleted || (communityId !== '' && post.targetId !== communityId)) throw notFound('Post');
  // What waits for review is nobody's to see yet (guess).
  if (post.feedType !== 'published') throw badRequest('Post is not published');
  return post;
}

function withPins(call: Call, pins: readonly Pin[]) {
  const posts = pins.flatMap(({ postId }) => findPost(call.state, postId) ?? []);
  const targets = [...new Set(pins.map(({ communityId }) => communityId))];
  return {
    pinTargets: targets.map((targetId) => ({
      targetId: targetId === '' ? call.state.origin.networkId : targetId,
      targetType: targetId === '' ? 'network' : 'community',
      lastPinsUpdatedAt: pins.reduce((latest, { pinnedAt }) => (pinnedAt > latest ? pinnedAt : latest), ''),
    })),
    pins: pins.map(({ postId, placement, pinnedBy, pinnedAt }) => ({
      referenceId: postId,
      referenceType: 'post',
      placement,
      pinnedBy,
      pinnedAt,
    })),
    ...withPosts(call, posts, 'v3'),
    polls: posts
      .flatMap(({ postId }) => childrenOf(call.state, postId))
      .flatMap(({ attached }) => {
        const poll = call.state.polls.get(String(attached?.['pollId']));
        return poll ? [showPoll(call.state, poll, call.caller?.token.userId)] : [];
      }),
  };
}
