import { requireAdmin } from '../auth.ts';
import { callerOf, json, queryOf, success, type Call } from '../call.ts';
import { badRequest, notFound } from '../errors.ts';
import { isObject, type InputReader } from '../limits.ts';
import type { Story } from '../models.ts';
import { readPage, takePage } from '../paging.ts';
import { requireModerator, requireReader } from '../rights.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { withCommunities } from './communityAnswer.ts';
import { showFile } from './files.ts';
import { showBareUser, withFiles } from './users.ts';

/** Targets in one call at most (vendor spec). */
const mostTargets = 10;

/** Stories of communities (contract §15, §24). Nobody here tells stories on a feed of their own (guess). */
export const storyEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/v4/stories',
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const targetId = input.text('targetId', { required: true, maxLength: 900 }) ?? '';
      input.text('targetType', { required: true, oneOf: ['community', 'user'] });
      const dataType = input.text('dataType', { oneOf: ['text', 'image', 'video'] });
      const isExpired = input.flag('isExpired');
      readOptions(input);
      input.done();
      // Both are for admins (contract §24).
      if (isExpired || dataType !== undefined) requireAdmin(callerOf(call));
      requireReader(call, call.state.communities.get(targetId));
      const found = storiesOf(call.state, targetId).filter(
        (story) =>
          !story.isDeleted &&
          hasExpired(call.state, story) === (isExpired ?? false) &&
          (dataType === undefined || dataType === 'image'),
      );
      const { items, paging } = takePage(found, readPage(call.query, 10));
      return json({ ...withStories(call, items), storyTargets: targetsOf(call.state, [targetId]), paging });
    },
  },
  {
    method: 'GET',
    path: '/api/v4/stories-by-targets',
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const targetIds = readTargets(call);
      const limit = readOptions(input);
      input.done();
      const found = targetIds.flatMap((targetId) => {
        requireReader(call, call.state.communities.get(targetId));
        return storiesOf(call.state, targetId).filter((story) => !story.isDeleted && !hasExpired(call.state, story));
      });
      return json({ ...withStories(call, found.slice(0, limit)), storyTargets: targetsOf(call.state, targetIds) });
    },
  },
  {
    method: 'GET',
    path: '/api/v4/stories/count',
    access: 'admin',
    handle: (call) => {
      const input = queryOf(call);
      const targetId = input.text('targetId', { required: true, maxLength: 900 }) ?? '';
      input.text('targetType', { required: true, oneOf: ['community', 'user'] });
      input.done();
      return json({ count: storiesOf(call.state, targetId).filter(({ isDeleted }) => !isDeleted).length });
    },
  },
  {
    method: 'GET',
    path: '/api/v4/stories/{storyId}',
    access: 'user',
    handle: (call) => json(withStories(call, [storyNamed(call)])),
  },
  {
    method: 'DELETE',
    path: '/api/v4/stories/{storyId}',
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      input.flag('permanent');
      input.done();
      const story = storyNamed(call);
      if (story.userId !== callerOf(call).user.userId) requireModerator(call, story.communityId);
      change(call.state, story, { isDeleted: true });
      return success();
    },
  },
  {
    method: 'POST',
    path: '/api/v4/stories/{storyId}/flags',
    access: 'user',
    handle: (call) => json(withStories(call, [report(call, true)])),
  },
  {
    method: 'DELETE',
    path: '/api/v4/stories/{storyId}/flags',
    access: 'user',
    handle: (call) => json(withStories(call, [report(call, false)])),
  },
  {
    method: 'DELETE',
    path: '/api/v4/stories/{storyId}/flags/all',
    access: 'admin',
    handle: (call) => json(withStories(call, [change(call.state, storyNamed(call), { flagCount: 0, flaggedBy: [] })])),
  },
];

function readOptions(input: InputReader): number {
  const options = input.inside('options');
  options.text('sortBy', { oneOf: ['createdAt'] });
  options.text('orderBy', { oneOf: ['asc', 'desc'] });
  return options.number('limit', { minimum: 1, maximum: 100, isInteger: true }) ?? 10;
}

const isTarget = (target: unknown) => isObject(target) && typeof target['targetId'] === 'string';

function readTargets({ query }: Call): string[] {
  const { targets } = query;
  const list = Array.isArray(targets) ? targets : [];
  if (list.length === 0 || list.length > mostTargets || !list.every(isTarget))
    throw badRequest(`targets must be a list of 1 to ${mostTargets} targets`);
  return (list as { targetId: string }[]).map(({ targetId }) => targetId);
}

/** Of a community, the latest first. */
const storiesOf = (state: State, communityId: string): readonly Story[] =>
  (state.stories.grouped('community', (story) => story.communityId).get(communityId) ?? []).toReversed();

const hasExpired = ({ clock }: State, { expiresAt }: Story): boolean => Date.parse(expiresAt) <= clock.now();

function storyNamed(call: Call): Story {
  const story = call.state.stories.get(call.path['storyId'] ?? '');
  if (!story) throw notFound('Story');
  requireReader(call, call.state.communities.get(story.communityId));
  return story;
}

const change = (state: State, story: Story, changes: Partial<Story>): Story =>
  state.stories.put({ ...story, ...changes, updatedAt: state.stamp() });

/** One report more by the token's owner, or his one less; the same report twice is one (guess). */
function report(call: Call, isFlagged: boolean): Story {
  const story = storyNamed(call);
  const { userId } = callerOf(call).user;
  const { flagCount, flaggedBy = [] } = story;
  if (flaggedBy.includes(userId) === isFlagged) return story;
  const others = flaggedBy.filter((one) => one !== userId);
  return change(call.state, story, {
    flagCount: Math.max(0, flagCount + (isFlagged ? 1 : -1)),
    flaggedBy: isFlagged ? [...others, userId] : others,
  });
}

/** Stories as answers show them, with everything they refer to. */
function withStories(call: Call, stories: readonly Story[]) {
  const { state } = call;
  const communities = new Set(stories.flatMap(({ communityId }) => state.communities.get(communityId) ?? []));
  const writers = new Set(stories.flatMap(({ userId }) => state.users.get(userId) ?? []));
  const { communities: places, communityUsers, categories } = withCommunities(call, [...communities]);
  const { users, files } = withFiles(call, [...writers]);
  const pictures = stories.flatMap(({ fileId }) => state.files.get(fileId) ?? []);
  return {
    stories: stories.map((story) => showStory(state, story)),
    comments: [],
    files: [...files, ...pictures.map((file) => showFile(file, call.base))],
    users: users.length > 0 ? users : [...writers].map(showBareUser),
    communities: places,
    communityUsers,
    categories,
  };
}

function showStory(state: State, story: Story) {
  const { storyId, communityId, userId, text, fileId, flagCount, isDeleted, createdAt, updatedAt, expiresAt } = story;
  return {
    storyId,
    path: storyId,
    creatorId: state.users.get(userId)?.userInternalId ?? '',
    creatorPublicId: userId,
    targetId: communityId,
    targetPublicId: communityId,
    targetType: 'community',
    dataType: 'image',
    items: [],
    data: { text, fileId, imageDisplayMode: 'fit' },
    metadata: {},
    flagCount,
    createdAt,
    updatedAt,
    expiresAt,
    reactions: {},
    reactionsCount: 0,
    myReactions: [],
    commentsCount: 0,
    isDeleted,
    hasFlaggedComment: false,
    mentionedUsers: [],
    impression: 0,
    reach: 0,
  };
}

const targetsOf = (state: State, targetIds: readonly string[]) =>
  targetIds.flatMap((targetId) => {
    const community = state.communities.get(targetId);
    const last = storiesOf(state, targetId).find(({ isDeleted }) => !isDeleted);
    return community
      ? [
          {
            targetId,
            targetPublicId: targetId,
            targetType: 'community',
            ...(last && { lastStoryExpiresAt: last.expiresAt }),
            targetUpdatedAt: last?.updatedAt ?? community.updatedAt,
          },
        ]
      : [];
  });
