import type { Call } from '../call.ts';
import type { Community, Post, User } from '../models.ts';
import type { State } from '../state.ts';
import { showComment } from './comments.ts';
import { findMember, showCommunity, showFeeds, showMember } from './communityAnswer.ts';
import { childrenOf, commentsOf, feedIdOf, hasFlaggedChildren, hasFlaggedComment } from './content.ts';
import { showFile } from './files.ts';
import { withFiles } from './users.ts';

type Attached = Readonly<Record<string, unknown>>;

/** How many comments come along with a post. */
const latestComments = 2;

/** Posts as answers show them, with everything they refer to, each key always there. */
export function withPosts(call: Call, posts: readonly Post[], version: 'v3' | 'v4') {
  const { state } = call;
  const comments = posts.flatMap((post) => latestOf(state, post));
  const children = posts.flatMap((post) => childrenOf(state, post.postId)).filter((child) => !child.isDeleted);
  const show = version === 'v3' ? showPost : showPostV4;
  const attached = [...posts, ...children].map((post) => post.attached ?? {});
  const people = new Set<User>();
  for (const userId of [...posts.flatMap(peopleOf), ...comments.map((comment) => comment.userId)]) {
    const user = state.users.get(userId);
    if (user) people.add(user);
  }
  const communities = [...new Set(posts.flatMap((post) => communityOf(state, post) ?? []))];
  return {
    posts: posts.map((post) => show(state, post)),
    postChildren: children.map((child) => show(state, child)),
    comments: comments.map((comment) => showComment(state, comment)),
    ...withFilesOf(call, [...people], attached),
    communities: communities.map((community) => showCommunity(call, community)),
    communityUsers: membersAmong(state, posts),
    categories: [...new Set(communities.flatMap(({ categoryIds }) => categoryIds))].flatMap(
      (categoryId) => state.categories.get(categoryId) ?? [],
    ),
    feeds: communities.flatMap((community) => showFeeds(state, community)),
    videoStreamings: [],
  };
}

/** The people, and the files: their avatars and what is attached. */
function withFilesOf(call: Call, people: readonly User[], attached: readonly Attached[]) {
  const { users, files } = withFiles(call, people);
  const fileIds = attached.flatMap(({ fileId, thumbnailFileId, videoFileId = {} }) => [
    fileId,
    thumbnailFileId,
    ...Object.values(videoFileId as object),
  ]);
  const stored = [...new Set(fileIds)].flatMap((id) =>
    typeof id === 'string' ? (call.state.files.get(id) ?? []) : [],
  );
  return { users, files: [...files, ...stored.map((file) => showFile(file, call.base))] };
}

const peopleOf = (post: Post) =>
  post.targetType === 'user' ? [post.postedUserId, post.targetId] : [post.postedUserId];

const communityOf = (state: State, post: Post): Community | undefined =>
  post.targetType === 'community' ? state.communities.get(post.targetId) : undefined;

const latestOf = (state: State, post: Post) =>
  commentsOf(state, post.postId)
    .filter((comment) => !comment.isDeleted)
    .slice(-latestComments);

function membersAmong(state: State, posts: readonly Post[]) {
  const members = posts.flatMap((post) => {
    const community = communityOf(state, post);
    const user = state.users.get(post.postedUserId);
    return community && user ? [showMember(state, findMember(state, community.communityId, user.userId), user)] : [];
  });
  return [...new Map(members.map((member) => [`${member.communityId} ${member.userId}`, member])).values()];
}

function showShared(state: State, post: Post) {
  const {
    postId,
    postedUserId,
    text,
    likes,
    reach,
    dataType = 'text',
    attached,
    metadata = {},
    flaggedBy: _,
    ...shown
  } = post;
  const user = state.users.get(postedUserId);
  const comments = commentsOf(state, postId).filter((comment) => !comment.isDeleted);
  return {
    ...shown,
    postId,
    postedUserId,
    postedUserPublicId: postedUserId,
    ...(user ? { postedUserInternalId: user.userInternalId } : {}),
    targetPublicId: post.targetId,
    feedId: feedIdOf(post.targetId, post.feedType),
    dataType,
    data: attached ?? { text },
    metadata,
    ...(post.flagCount > 0 && user ? { hashFlag: { bits: 256, hashes: 5, hash: [user.userInternalId] } } : {}),
    hasFlaggedComment: hasFlaggedComment(state, post),
    hasFlaggedChildren: hasFlaggedChildren(state, post),
    commentsCount: comments.length,
    comments: comments.slice(-latestComments).map((comment) => comment.commentId),
    children: childrenOf(state, postId)
      .filter((child) => !child.isDeleted)
      .map((child) => child.postId),
    reactions: likes > 0 ? { like: likes } : {},
    reactionsCount: likes,
    myReactions: [],
    sharedCount: 0,
    mentionees: [],
    impression: reach * 2,
    reach,
  };
}

const showPost = (state: State, post: Post) => ({ ...showShared(state, post), _id: post.postId });

/** v4 says publisher as well, and no longer `_id`. */
const showPostV4 = (state: State, post: Post) => {
  const publisher = state.users.get(post.postedUserId);
  return {
    ...showShared(state, post),
    publisherPublicId: post.postedUserId,
    ...(publisher ? { publisherId: publisher.userInternalId } : {}),
  };
};
