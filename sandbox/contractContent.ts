import type { contractCalls } from './contractCalls.ts';

/** For the contract test: ways to ask for communities, posts and comments. */
export const content: typeof contractCalls = {
  'GET /api/v3/communities': {
    good: [
      {
        line: 'GET /api/v3/communities?filter=all&sortBy=lastCreated&options[token]=eyJza2lwIjoxMCwibGltaXQiOjEwfQ%3D%3D',
      },
      { line: 'GET /api/v3/communities?filter=member&isDeleted=false&sortBy=displayName&options[limit]=100' },
      { line: 'GET /api/v3/communities?hasFlag=true&tags[]=food&keyword=e' },
    ],
    bad: [{ line: 'GET /api/v3/communities?filter=mine' }, { line: 'GET /api/v3/communities', as: 'memberToken' }],
  },
  'GET /api/v3/communities/{communityId}': {
    good: [{ line: 'GET /api/v3/communities/{community}?type=public' }],
    bad: [{ line: 'GET /api/v3/communities/nowhere' }],
  },
  'GET /api/v3/posts': {
    good: [
      { line: 'GET /api/v3/posts?targetType=community&options[limit]=100' },
      { line: 'GET /api/v3/posts?targetType=user&sortBy=firstUpdated&isDeleted=false' },
      { line: 'GET /api/v3/posts?targetType=community&targetId={community}&hasFlag=true&tags[]=help' },
      { line: 'GET /api/v3/posts?targetType=content' },
    ],
    bad: [
      { line: 'GET /api/v3/posts' },
      { line: 'GET /api/v3/posts?targetType=community&targetId=nowhere' },
      { line: 'GET /api/v3/posts?targetType=community&options[limit]=101' },
      { line: 'GET /api/v3/posts?targetType=user', as: 'memberToken' },
    ],
  },
  'GET /api/v4/posts': {
    good: [
      { line: 'GET /api/v4/posts?targetId={community}&options[limit]=100' },
      { line: 'GET /api/v4/posts?targetId={community}&targetType=community&feedType[]=reviewing&feedType[]=declined' },
    ],
    bad: [
      { line: 'GET /api/v4/posts?targetType=community' },
      { line: 'GET /api/v4/posts?targetId=sandbox-admin&targetType=community' },
      { line: 'GET /api/v4/posts?targetId={community}&sortBy=loudest' },
    ],
  },
  'GET /api/v3/posts/list': {
    good: [{ line: 'GET /api/v3/posts/list?postIds[]={post}&postIds[]=unknown' }],
    bad: [{ line: 'GET /api/v3/posts/list?postIds[]={post}', as: 'nobody' }],
  },
  'GET /api/v3/posts/{postId}': {
    good: [{ line: 'GET /api/v3/posts/{post}' }],
    bad: [{ line: 'GET /api/v3/posts/unknown' }],
  },
  'GET /api/v3/comments': {
    good: [
      {
        line: 'GET /api/v3/comments?referenceType=post&referenceId={commented}&options[type]=pagination&options[limit]=100',
      },
      { line: 'GET /api/v3/comments?referenceId={commented}&parentId=&hasFlag=false&options[type]=pagination' },
    ],
    bad: [
      { line: 'GET /api/v3/comments?options[type]=pagination' },
      { line: 'GET /api/v3/comments?referenceId={commented}' },
      { line: 'GET /api/v3/comments?referenceId=unknown&options[type]=pagination' },
    ],
  },
  'GET /api/v3/comments/list': {
    good: [{ line: 'GET /api/v3/comments/list?commentIds[]={comment}' }],
    bad: [{ line: 'GET /api/v3/comments/list' }],
  },
};
