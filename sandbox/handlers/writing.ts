import { bodyOf, callerOf, json, type Call } from '../call.ts';
import {
  badRequest,
  bannedHere,
  blockedWordFound,
  conflict,
  linkNotAllowed,
  notFound,
  permissionDenied,
} from '../errors.ts';
import { isObject, type InputReader } from '../limits.ts';
import type { Comment, Post } from '../models.ts';
import { findMatchingRule } from '../patterns.ts';
import { mayModerate, requireAuthorOrModerator, requirePostReader } from '../rights.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { withComments } from './comments.ts';
import { findMember } from './communityAnswer.ts';
import { commentsOf, findPost } from './content.ts';
import { withPosts } from './postAnswer.ts';

/** What people write, and write anew: checked against the blocklist and the allowlist on its way in (contract §16). */
export const writingEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/api/v4/posts',
    access: 'user',
    handle: (call) => json(withPosts(call, [createPost(call)], 'v4')),
  },
  {
    method: 'PUT',
    path: '/api/v4/posts/{postId}',
    access: 'user',
    handle: (call) => {
      const input = bodyOf(call);
      const text = input.inside('data').text('text', { maxLength: longestText });
      const metadata = input.object('metadata');
      const tags = readTags(input);
      input.done();
      const post = findPost(call.state, call.path['postId'] ?? '');
      if (!post || post.isDeleted) throw notFound('Post');
      requireAuthorOrModerator(call, post.postedUserId, post);
      checkText(call.state, text);
      const now = call.state.stamp();
      const changed: Post = {
        ...post,
        ...(text !== undefined && { text, editedAt: now }),
        ...(metadata && { metadata }),
        ...(tags && { tags }),
        updatedAt: now,
      };
      const table = post.parentPostId === undefined ? call.state.posts : call.state.attachments;
      return json(withPosts(call, [table.put(changed)], 'v4'));
    },
  },
  {
    method: 'POST',
    path: '/api/v3/comments',
    access: 'user',
    handle: (call) => json(withComments(call, [createComment(call)])),
  },
  {
    method: 'PUT',
    path: '/api/v3/comments/{commentId}',
    access: 'user',
    handle: (call) => {
      const input = bodyOf(call);
      const text = input.inside('data').text('text', { maxLength: longestText });
      input.done();
      const comment = call.state.comments.get(call.path['commentId'] ?? '');
      if (!comment || comment.isDeleted) throw notFound('Comment');
      requireAuthorOrModerator(call, comment.userId, findPost(call.state, comment.postId));
      checkText(call.state, text);
      const now = call.state.stamp();
      const changed: Comment = { ...comment, ...(text !== undefined && { text, editedAt: now }), updatedAt: now };
      return json(withComments(call, [call.state.comments.put(changed)]));
    },
  },
];

/** In characters (vendor spec). */
const longestText = 50_000;
const readTags = (input: InputReader) => input.texts('tags', { maxItems: 5, maxLength: 24 });

/** A link as people write it; what the vendor takes for one is not published (guess). */
const link = /\bhttps?:\/\/[^\s]+/gi;

/** 400308 for a blocked word, 400309 for a link that is not on the allowlist while link moderation is on. */
function checkText(state: State, text = ''): void {
  if (findMatchingRule(state.blocklist.live(), text)) throw blockedWordFound();
  const [settings] = state.settings.rows;
  const links = settings?.isWhitelistEnabled ? (text.match(link) ?? []) : [];
  if (!links.every((url) => findMatchingRule(state.allowlist.live(), url))) throw linkNotAllowed();
}

function createPost(call: Call): Post {
  const { state } = call;
  const { user } = callerOf(call);
  const input = bodyOf(call);
  const data = input.inside('data');
  const text = data.text('text', { maxLength: longestText }) ?? '';
  const pollId = data.text('pollId');
  const targetType = input.text('targetType', { oneOf: ['user', 'community', 'content'] }) ?? 'user';
  const targetId = input.text('targetId', { minLength: 1, maxLength: 900 }) ?? user.userId;
  const metadata = input.object('metadata');
  const tags = readTags(input) ?? [];
  const ownId = input.text('postId', { minLength: 1, maxLength: 50 });
  const createdAt = input.text('createdAt');
  input.done();
  // The sandbox has no content of others' (guess: the vendor keeps it apart).
  if (targetType === 'content') throw notFound('Content');
  if (createdAt !== undefined && Number.isNaN(Date.parse(createdAt))) throw badRequest('createdAt is no time');
  if (ownId !== undefined && findPost(state, ownId)) throw conflict('Post');
  const feedType = targetType === 'community' ? feedOf(call, targetId) : 'published';
  if (targetType === 'user' && !state.users.get(targetId)) throw notFound('User');
  checkText(state, text);
  const files = readAttachments(call);
  const now = state.stamp();
  const at = createdAt === undefined ? now : new Date(createdAt).toISOString();
  const post: Post = {
    postId: ownId ?? state.newId(),
    postedUserId: user.userId,
    targetType: targetType === 'community' ? 'community' : 'user',
    targetId,
    feedType,
    text,
    tags,
    ...(metadata && { metadata }),
    flagCount: 0,
    likes: 0,
    reach: 0,
    isDeleted: false,
    createdAt: at,
    updatedAt: now,
    editedAt: at,
  };
  const poll = pollId === undefined ? undefined : state.polls.get(pollId);
  if (pollId !== undefined && !poll) throw notFound('Poll');
  for (const [dataType, attached] of [...files, ...(poll ? [['poll', { pollId: poll.pollId }] as const] : [])]) {
    const child = { ...post, postId: state.newId(), parentPostId: post.postId, dataType, attached, text: '', tags: [] };
    state.attachments.put(child);
  }
  return state.posts.put(post);
}

/** Where a new post of the caller goes in a community, if they may post there at all. */
function feedOf(call: Call, communityId: string): Post['feedType'] {
  const community = call.state.communities.get(communityId);
  if (!community || community.isDeleted) throw notFound('Community');
  const { membership } = findMember(call.state, communityId, callerOf(call).user.userId);
  if (membership === 'banned') throw bannedHere();
  if (mayModerate(call, communityId)) return 'published';
  if (membership !== 'member' || community.onlyAdminCanPost) throw permissionDenied();
  return community.needApprovalOnPostCreation ? 'reviewing' : 'published';
}

type Attached = readonly ['image' | 'video' | 'file', Readonly<Record<string, unknown>>];

function readAttachments({ body, state }: Call): Attached[] {
  const list = isObject(body) ? (body['attachments'] ?? []) : [];
  if (!Array.isArray(list) || list.length > 10) throw badRequest('At most 10 attachments');
  return list.map((one): Attached => {
    const fileId = isObject(one) ? one['fileId'] : undefined;
    const type = isObject(one) ? one['type'] : undefined;
    if (typeof fileId !== 'string' || !state.files.get(fileId)) throw notFound('File');
    if (type === 'video') return ['video', { videoFileId: { original: fileId }, thumbnailFileId: fileId }];
    return [type === 'file' ? 'file' : 'image', { fileId }];
  });
}

function createComment(call: Call): Comment {
  const { state } = call;
  const input = bodyOf(call);
  const referenceId = input.text('referenceId', { required: true, maxLength: 900 }) ?? '';
  const referenceType = input.text('referenceType', { oneOf: ['post', 'content', 'story'] }) ?? 'post';
  const text = input.inside('data').text('text', { maxLength: longestText }) ?? '';
  const parentId = input.text('parentId', { maxLength: 900 });
  const ownId = input.text('commentId', { maxLength: 900 });
  input.done();
  const post = referenceType === 'post' ? findPost(state, referenceId) : undefined;
  if (!post || post.isDeleted) throw notFound('Post');
  requirePostReader(call, post);
  const { user } = callerOf(call);
  if (post.targetType === 'community' && findMember(state, post.targetId, user.userId).membership === 'banned')
    throw bannedHere();
  const parent = parentId === undefined ? undefined : state.comments.get(parentId);
  if (parentId !== undefined && parent?.postId !== referenceId) throw notFound('Comment');
  if (ownId !== undefined && state.comments.get(ownId)) throw conflict('Comment');
  checkText(state, text);
  const now = state.stamp();
  return state.comments.put({
    commentId: ownId ?? state.newId(),
    postId: referenceId,
    // Replies to replies belong to the first comment.
    ...(parent && { parentId: parent.parentId ?? parent.commentId }),
    segmentNumber: (commentsOf(state, referenceId).at(-1)?.segmentNumber ?? 0) + 1,
    userId: user.userId,
    text,
    flagCount: 0,
    likes: 0,
    isDeleted: false,
    createdAt: now,
    updatedAt: now,
    editedAt: now,
  });
}
