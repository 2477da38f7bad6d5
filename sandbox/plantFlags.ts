import { ControlError } from './controlError.ts';
import type { Post } from './models.ts';
import { plantUser } from './plantUsers.ts';
import type { State } from './state.ts';

/**
 * Makes new reports arrive: `count` posts of now, each reported `reports` times, in the first open community, by so many new
 * `authors`. With a `text` they are one wave; without, no two are alike.
 */
export function plantFlags(state: State, body: Record<string, unknown>) {
  const { count = 1, authors = 1, reports = 1, text } = body;
  if (typeof count !== 'number' || typeof authors !== 'number' || typeof reports !== 'number')
    throw new ControlError('count, authors and reports must be numbers');
  if (text !== undefined && typeof text !== 'string') throw new ControlError('text must be a text');
  const community = state.communities.rows.find(({ isDeleted }) => !isDeleted);
  if (!community) throw new ControlError('There is no open community');
  const names = Array.from({ length: Math.max(1, authors) }, (_, index) => `reported-${index + 1}`);
  for (const userId of names) if (!state.users.get(userId)) plantUser(state, { userId });
  const posts = Array.from({ length: count }, (_, index) => {
    const now = state.stamp();
    const post: Post = {
      postId: state.newId(),
      postedUserId: names[index % names.length]!,
      targetType: 'community',
      targetId: community.communityId,
      feedType: 'published',
      text: text === undefined ? `Reported just now: ${state.newId()}` : `${text} ${index + 1}`,
      tags: [],
      flagCount: reports,
      likes: 0,
      reach: 0,
      isDeleted: false,
      createdAt: now,
      updatedAt: now,
      editedAt: now,
    };
    return state.posts.put(post);
  });
  return { postIds: posts.map(({ postId }) => postId) };
}
