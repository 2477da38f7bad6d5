import type { contractCalls } from './contractCalls.ts';

const one = '/api/v3/communities/{community}';
const categories = '/api/v3/community-categories';
const members = `${one}/users`;
const userIds = ['sandbox-member'];

/** For the contract test: ways to change communities, their members and categories, and what is written in them. */
export const communityCalls: typeof contractCalls = {
  'GET /api/v3/communities/list': {
    good: [{ line: 'GET /api/v3/communities/list?communityIds[]={community}&communityIds[]=unknown' }],
    bad: [{ line: 'GET /api/v3/communities/list' }],
  },
  'GET /api/v3/communities/recommended': {
    good: [{ line: 'GET /api/v3/communities/recommended?options[limit]=3' }],
    bad: [{ line: 'GET /api/v3/communities/recommended', as: 'nobody' }],
  },
  'GET /api/v3/communities/top-trending': {
    good: [{ line: 'GET /api/v3/communities/top-trending', as: 'memberToken' }],
    bad: [{ line: 'GET /api/v3/communities/top-trending?options[limit]=0' }],
  },
  'POST /api/v3/communities': {
    good: [
      { line: 'POST /api/v3/communities', body: { displayName: 'New', userIds, tags: ['a'], metadata: { a: 1 } } },
      { line: 'POST /api/v3/communities/', body: { displayName: 'Plain' }, as: 'memberToken' },
    ],
    bad: [
      { line: 'POST /api/v3/communities', body: {} },
      { line: 'POST /api/v3/communities', body: { displayName: 'Home Bakers', isUniqueDisplayName: true } },
      { line: 'POST /api/v3/communities', body: { displayName: 'x', userIds: ['unknown'] } },
    ],
  },
  'PUT /api/v3/communities/{communityId}': {
    good: [
      { line: `PUT ${one}`, body: { communityId: '{community}', description: '', isPublic: false } },
      { line: `PUT ${one}`, body: { metadata: { a: { b: 1 } } } },
    ],
    bad: [
      { line: `PUT ${one}`, body: { displayName: '' } },
      { line: `PUT ${one}`, body: { tags: [] } },
      { line: `PUT ${one}`, body: { communityId: 'another' } },
      { line: `PUT ${one}`, body: { displayName: 'x' }, as: 'memberToken' },
      { line: 'PUT /api/v3/communities/unknown', body: { displayName: 'x' } },
    ],
  },
  'DELETE /api/v3/communities/{communityId}': {
    good: [{ line: `DELETE ${one}` }],
    bad: [{ line: 'DELETE /api/v3/communities/unknown' }, { line: `DELETE ${one}`, as: 'memberToken' }],
  },
  'POST /api/v3/communities/{communityId}/join': {
    good: [{ line: `POST ${one}/join`, as: 'memberToken' }],
    bad: [{ line: 'POST /api/v3/communities/unknown/join' }],
  },
  'DELETE /api/v3/communities/{communityId}/leave': {
    good: [{ line: 'DELETE /api/v3/communities/{joined}/leave', as: 'memberToken' }],
    bad: [{ line: 'DELETE /api/v3/communities/unknown/leave' }],
  },
  'GET /api/v3/communities/{communityId}/permissions/me': {
    good: [{ line: `GET ${one}/permissions/me` }, { line: `GET ${one}/permissions/me`, as: 'memberToken' }],
    bad: [{ line: 'GET /api/v3/communities/unknown/permissions/me' }],
  },
  'GET /api/v3/communities/{communityId}/users': {
    good: [
      { line: `GET ${members}?memberships[]=member&roles[]=community-moderator&options[limit]=100` },
      { line: `GET ${members}?memberships[]=banned&search=a&isDeleted=false` },
      { line: `GET ${members}`, as: 'memberToken' },
    ],
    bad: [{ line: 'GET /api/v3/communities/unknown/users' }, { line: `GET ${members}?options[limit]=101` }],
  },
  'POST /api/v3/communities/{communityId}/users': {
    good: [{ line: `POST ${members}`, body: { userIds } }],
    bad: [
      { line: `POST ${members}`, body: { userIds: [] } },
      { line: `POST ${members}`, body: { userIds: ['unknown'] } },
    ],
  },
  'DELETE /api/v3/communities/{communityId}/users': {
    good: [
      { line: `DELETE ${members}`, body: { communityId: '{community}', userIds } },
      { line: `DELETE ${members}?userIds[]=sandbox-member` },
    ],
    bad: [{ line: `DELETE ${members}` }, { line: `DELETE ${members}`, body: { userIds: ['{maker}'] } }],
  },
  'PUT /api/v3/communities/{communityId}/users/ban': {
    good: [{ line: `PUT ${members}/ban`, body: { userIds } }],
    bad: [
      { line: `PUT ${members}/ban`, body: { userIds: ['sandbox-admin'] } },
      { line: `PUT ${members}/ban`, body: {} },
    ],
  },
  'PUT /api/v3/communities/{communityId}/users/unban': {
    good: [{ line: 'PUT /api/v3/communities/{bans}/users/unban', body: { userIds: ['{banned}'] } }],
    bad: [{ line: `PUT ${members}/unban`, body: { userIds } }],
  },
  ...roles('v3'),
  ...roles('v4'),
  [`GET ${categories}`]: {
    good: [{ line: `GET ${categories}?sortBy=name&isDeleted=false&options[limit]=100` }],
    bad: [{ line: `GET ${categories}?sortBy=colour` }],
  },
  [`GET ${categories}/list`]: {
    good: [{ line: `GET ${categories}/list?categoryIds[]={category}` }],
    bad: [{ line: `GET ${categories}/list` }],
  },
  [`POST ${categories}`]: {
    good: [{ line: `POST ${categories}`, body: { name: 'Music', metadata: { a: 1 } } }],
    bad: [
      { line: `POST ${categories}`, body: {} },
      { line: `POST ${categories}`, body: { name: 'food' } },
    ],
  },
  [`GET ${categories}/{categoryId}`]: {
    good: [{ line: `GET ${categories}/{category}` }],
    bad: [{ line: `GET ${categories}/unknown` }],
  },
  [`PUT ${categories}/{categoryId}`]: {
    good: [{ line: `PUT ${categories}/{category}`, body: { categoryId: '{category}', name: 'Eating' } }],
    bad: [{ line: `PUT ${categories}/{category}`, body: { categoryId: '{category}', name: 'Sport' } }],
  },
  [`DELETE ${categories}/{categoryId}`]: {
    good: [
      { line: `DELETE ${categories}/{category}?categoryId={category}` },
      { line: `DELETE ${categories}/{category}`, body: { categoryId: '{category}' } },
    ],
    bad: [{ line: `DELETE ${categories}/unknown` }],
  },
  'POST /api/v3/posts/{postId}/approve': {
    good: [{ line: 'POST /api/v3/posts/{reviewing}/approve' }],
    bad: [{ line: 'POST /api/v3/posts/{post}/approve' }, { line: 'POST /api/v3/posts/unknown/approve' }],
  },
  'POST /api/v3/posts/{postId}/decline': {
    good: [{ line: 'POST /api/v3/posts/{reviewing}/decline' }],
    bad: [{ line: 'POST /api/v3/posts/{reviewing}/decline', as: 'memberToken' }],
  },
  'DELETE /api/v3/posts/{postId}': {
    good: [{ line: 'DELETE /api/v3/posts/{post}' }],
    bad: [{ line: 'DELETE /api/v3/posts/unknown' }],
  },
  'DELETE /api/v4/posts/{postId}': {
    good: [{ line: 'DELETE /api/v4/posts/{post}?permanent=false' }],
    bad: [{ line: 'DELETE /api/v4/posts/{post}?permanent=perhaps' }],
  },
  'DELETE /api/v3/posts/{postId}/flags': {
    good: [{ line: 'DELETE /api/v3/posts/{post}/flags' }],
    bad: [{ line: 'DELETE /api/v3/posts/unknown/flags' }],
  },
  'DELETE /api/v3/comments/{commentId}': {
    good: [{ line: 'DELETE /api/v3/comments/{comment}' }],
    bad: [{ line: 'DELETE /api/v3/comments/unknown' }],
  },
  'DELETE /api/v4/comments/{commentId}': {
    good: [{ line: 'DELETE /api/v4/comments/{comment}?permanent=false' }],
    bad: [{ line: 'DELETE /api/v4/comments/unknown' }],
  },
  'DELETE /api/v3/comments/{commentId}/flags': {
    good: [{ line: 'DELETE /api/v3/comments/{comment}/flags' }],
    bad: [{ line: 'DELETE /api/v3/comments/{comment}/flags', as: 'nobody' }],
  },
};

function roles(version: 'v3' | 'v4'): typeof contractCalls {
  const path = `/api/${version}/communities/{communityId}/users/roles`;
  const line = path.replace('{communityId}', '{community}');
  const given = version === 'v3' ? { role: 'helper' } : { roles: ['helper'] };
  const inQuery = version === 'v3' ? 'role=helper' : 'roles[]=helper';
  return {
    [`POST ${path}`]: {
      good: [{ line: `POST ${line}`, body: { ...given, userIds: ['{maker}'] } }],
      bad: [
        { line: `POST ${line}`, body: { ...given } },
        { line: `POST ${line}`, body: { ...given, userIds: ['sandbox-banned'] } },
      ],
    },
    [`DELETE ${path}`]: {
      good: [
        { line: `DELETE ${line}`, body: { communityId: '{community}', ...given, userIds: ['{maker}'] } },
        { line: `DELETE ${line}?${inQuery}&userIds[]={maker}` },
      ],
      bad: [{ line: `DELETE ${line}` }],
    },
  };
}
