import type { contractCalls } from './contractCalls.ts';

const flags = '/api/v4/me/flags/sandbox-member';
const presence = '/api/v1/presence';
const jobs = '/api/v1/users/bulk-delete/jobs';
const follows = '/api/v4/users/{internal}';

/** For the contract test: ways to change users, and to ask who reported, follows and is connected. */
export const userCalls: typeof contractCalls = {
  'PUT /api/v3/users': {
    good: [
      { line: 'PUT /api/v3/users/', body: { userId: 'sandbox-member', roles: ['helper'], metadata: { a: { b: 1 } } } },
      { line: 'PUT /api/v3/users', body: { avatarFileId: '{file}', avatarCustomUrl: 'https://a.test/b.png' } },
      { line: 'PUT /api/v3/users', body: { description: 'Hello' }, as: 'memberToken' },
    ],
    bad: [
      { line: 'PUT /api/v3/users', body: { userId: 'nobody', createNewUserWhenNotFound: false } },
      { line: 'PUT /api/v3/users', body: { userId: 'sandbox-member', avatarFileId: 'none' } },
      { line: 'PUT /api/v3/users', body: { userId: 'sandbox-member', metadata: { a: 'x'.repeat(5000) } } },
      { line: 'PUT /api/v3/users', body: { userId: 'sandbox-admin', description: 'Hello' }, as: 'memberToken' },
    ],
  },
  'POST /api/v2/users/ban': {
    good: [{ line: 'POST /api/v2/users/ban', body: { userId: 'sandbox-member' } }],
    bad: [
      { line: 'POST /api/v2/users/ban', body: { userId: 'sandbox-admin' } },
      { line: 'POST /api/v2/users/ban', body: { userId: 'nobody' } },
      { line: 'POST /api/v2/users/ban', body: { userId: 'sandbox-banned' }, as: 'memberToken' },
    ],
  },
  'POST /api/v2/users/unban': {
    good: [
      { line: 'POST /api/v2/users/unban', body: { userId: 'sandbox-banned' } },
      { line: 'POST /api/v2/users/unban', body: { userId: 'sandbox-member' } },
    ],
    bad: [{ line: 'POST /api/v2/users/unban', body: {} }],
  },
  'DELETE /api/v4/users/{userId}': {
    good: [
      { line: 'DELETE /api/v4/users/sandbox-member?deleteAll=true&hardDeletePost=false' },
      { line: 'DELETE /api/v4/users/sandbox-member', body: { hardDeletePost: true, hardDeleteComment: true } },
    ],
    bad: [
      { line: 'DELETE /api/v4/users/nobody' },
      { line: 'DELETE /api/v4/users/sandbox-member?deleteAll=perhaps' },
      { line: 'DELETE /api/v4/users/sandbox-member', as: 'memberToken' },
    ],
  },
  [`POST ${jobs}`]: {
    good: [{ line: `POST ${jobs}`, form: { file: 'userId\nsandbox-member\n', deleteOptions: '{"deleteAll":true}' } }],
    bad: [
      { line: `POST ${jobs}`, form: { deleteOptions: '{}' } },
      { line: `POST ${jobs}`, form: { file: 'sandbox-member', deleteOptions: 'all' } },
    ],
  },
  [`GET ${jobs}`]: {
    good: [{ line: `GET ${jobs}` }],
    bad: [{ line: `GET ${jobs}`, as: 'memberToken' }],
  },
  'POST /api/v4/me/flags/{userId}': {
    good: [{ line: `POST ${flags}` }],
    bad: [{ line: 'POST /api/v4/me/flags/nobody' }],
  },
  'DELETE /api/v4/me/flags/{userId}': {
    good: [{ line: `DELETE ${flags}`, as: 'memberToken' }],
    bad: [{ line: 'DELETE /api/v4/me/flags/nobody' }],
  },
  'GET /api/v3/users/{userId}/isFlagByMe': {
    good: [{ line: 'GET /api/v3/users/sandbox-member/isFlagByMe' }],
    bad: [{ line: 'GET /api/v3/users/nobody/isFlagByMe' }],
  },
  'DELETE /api/v2/users/{userId}/flags': {
    good: [{ line: 'DELETE /api/v2/users/sandbox-member/flags' }],
    bad: [{ line: 'DELETE /api/v2/users/sandbox-member/flags', as: 'memberToken' }],
  },
  'GET /api/v4/users/{userId}/followers': {
    good: [{ line: 'GET /api/v4/users/sandbox-member/followers?status=accepted&limit=2' }],
    bad: [{ line: `GET ${follows}/followers` }, { line: 'GET /api/v4/users/sandbox-member/followers?limit=0' }],
  },
  'GET /api/v4/users/{userId}/following': {
    good: [{ line: `GET /api/v4/users/sandbox-member/following?token=${btoa('{"skip":1,"limit":1}')}` }],
    bad: [{ line: 'GET /api/v4/users/sandbox-member/following?status=blocked' }],
  },
  'GET /api/v4/users/{userId}/followInfo': {
    good: [{ line: 'GET /api/v4/users/sandbox-member/followInfo' }],
    bad: [{ line: 'GET /api/v4/users/nobody/followInfo' }],
  },
  'GET /api/v5/users/{userId}/followInfo': {
    good: [{ line: 'GET /api/v5/users/sandbox-member/followInfo', as: 'memberToken' }],
    bad: [{ line: 'GET /api/v5/users/sandbox-member/followInfo', as: 'nobody' }],
  },
  [`GET ${presence}/network/users/count`]: {
    good: [{ line: `GET ${presence}/network/users/count` }],
    bad: [{ line: `GET ${presence}/network/users/count{offline}` }],
  },
  [`GET ${presence}/network/users`]: {
    good: [{ line: `GET ${presence}/network/users?orderBy=asc` }],
    bad: [{ line: `GET ${presence}/network/users{offline}` }, { line: `GET ${presence}/network/users?orderBy=name` }],
  },
  [`GET ${presence}/users/list`]: {
    good: [{ line: `GET ${presence}/users/list?userIds[]=sandbox-member&userIds[]=nobody` }],
    bad: [{ line: `GET ${presence}/users/list` }],
  },
  [`GET ${presence}/settings`]: {
    good: [{ line: `GET ${presence}/settings{offline}` }],
    bad: [{ line: `GET ${presence}/settings`, as: 'nobody' }],
  },
  'GET /api/v1/reports/user-last-activity': {
    good: [{ line: 'GET /api/v1/reports/user-last-activity{early}' }],
    bad: [
      { line: 'GET /api/v1/reports/user-last-activity' },
      { line: 'GET /api/v1/reports/user-last-activity{early}', as: 'memberToken' },
    ],
  },
};
