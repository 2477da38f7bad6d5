import { communityCalls } from './contractCommunities.ts';
import { chatCalls } from './contractChat.ts';
import { content } from './contractContent.ts';
import { storyCalls } from './contractStories.ts';
import { settingsCalls } from './contractSettings.ts';
import { userCalls } from './contractUsers.ts';
import type { Credentials } from './credentials.ts';

export type ContractCall = {
  /** Method and path; `{blocked}`, `{allowed}`, `{file}`, `{internal}`, `{community}`, `{post}`, `{comment}` and `{commented}` stand for ids of the seed. */
  line: string;
  body?: unknown;
  /** Instead of a body: a form with this in its field `files`. */
  image?: 'png' | 'text';
  /** Instead of a body: a form of these fields; `file` is one. */
  form?: Record<string, string>;
  /** Whose credential is sent; the admin's, unless said otherwise. */
  as?: 'nobody' | 'apiKey' | Exclude<keyof Credentials, 'networkId' | 'userId'>;
};

/** For the contract test: ways to ask every built operation well and badly. */
export const contractCalls: Record<string, { good: ContractCall[]; bad: ContractCall[] }> = {
  ...communityCalls,
  ...userCalls,
  ...chatCalls,
  ...storyCalls,
  ...settingsCalls,
  ...lists('blocklists', 'blacklist', '{blocked}'),
  ...lists('allowlists', 'whitelist', '{allowed}'),
  'POST /api/v3/blocklists/verify': {
    good: [{ line: 'POST /api/v3/blocklists/verify', body: { data: ['good morning'] }, as: 'memberToken' }],
    bad: [
      { line: 'POST /api/v3/blocklists/verify', body: { data: ['the first one'] } },
      { line: 'POST /api/v3/blocklists/verify', body: { data: [] } },
      { line: 'POST /api/v3/blocklists/verify', body: {} },
    ],
  },
  'POST /api/v3/allowlists/verify': {
    good: [{ line: 'POST /api/v3/allowlists/verify', body: { data: ['https://example.com'] }, as: 'memberToken' }],
    bad: [
      { line: 'POST /api/v3/allowlists/verify', body: { data: ['https://elsewhere.test'] } },
      { line: 'POST /api/v3/allowlists/verify', body: { data: ['no link'] } },
      { line: 'POST /api/v3/allowlists/verify', body: { data: ['x'.repeat(501)] } },
    ],
  },
  ...sessions('v3'),
  ...sessions('v4'),
  ...sessions('v5'),
  'GET /api/v3/sessions': {
    good: [{ line: 'GET /api/v3/sessions' }, { line: 'GET /api/v3/sessions', as: 'memberToken' }],
    bad: [
      { line: 'GET /api/v3/sessions', as: 'nobody' },
      { line: 'GET /api/v3/sessions', as: 'bannedToken' },
    ],
  },
  'DELETE /api/v4/sessions': {
    good: [
      { line: 'DELETE /api/v4/sessions', as: 'memberToken' },
      { line: 'DELETE /api/v4/sessions?userId=sandbox-member' },
    ],
    bad: [
      { line: 'DELETE /api/v4/sessions?userId=nobody' },
      { line: 'DELETE /api/v4/sessions?userId=sandbox-admin', as: 'memberToken' },
    ],
  },
  'DELETE /api/v4/sessions/users/{userId}': {
    good: [
      { line: 'DELETE /api/v4/sessions/users/sandbox-member?isPublic=true' },
      { line: 'DELETE /api/v4/sessions/users/{internal}?isPublic=false' },
    ],
    bad: [{ line: 'DELETE /api/v4/sessions/users/nobody' }],
  },
  'GET /api/v3/users': {
    good: [
      { line: 'GET /api/v3/users?options[limit]=100' },
      { line: 'GET /api/v3/users?filter=flagged&sortBy=lastCreated' },
      { line: 'GET /api/v3/users?isDeleted=true' },
      { line: 'GET /api/v3/users?keyword=nobody%20at%20all' },
    ],
    bad: [
      { line: 'GET /api/v3/users?sortBy=shoeSize' },
      { line: 'GET /api/v3/users?options[token]=nonsense' },
      { line: 'GET /api/v3/users?filter=flagged', as: 'memberToken' },
    ],
  },
  'GET /api/v3/users/list': {
    good: [{ line: 'GET /api/v3/users/list?userIds[]=sandbox-admin&userIds[]=sandbox-banned' }],
    bad: [{ line: 'GET /api/v3/users/list' }],
  },
  'GET /api/v3/users/{userId}': {
    good: [{ line: 'GET /api/v3/users/sandbox-admin' }, { line: 'GET /api/v3/users/{internal}?type=internal' }],
    bad: [{ line: 'GET /api/v3/users/nobody' }, { line: 'GET /api/v3/users/sandbox-admin?type=secret' }],
  },
  'GET /api/v3/network-settings/chat': {
    good: [{ line: 'GET /api/v3/network-settings/chat', as: 'memberToken' }],
    bad: [{ line: 'GET /api/v3/network-settings/chat', as: 'nobody' }],
  },
  ...content,
  'GET /api/v3/files/{fileId}/download': {
    good: [{ line: 'GET /api/v3/files/{file}/download?size=small', as: 'nobody' }],
    bad: [{ line: 'GET /api/v3/files/none/download' }, { line: 'GET /api/v3/files/{file}/download?size=huge' }],
  },
};

/** The blocklist and the allowlist are asked alike. */
function lists(v3: string, v2: string, ruleId: string): typeof contractCalls {
  const list = `/api/v3/${v3}`;
  const records = `/api/v2/${v2}/records`;
  const regexs = ['new', String.raw`ne+w\.test`];
  return {
    [`GET ${list}`]: {
      good: [
        { line: `GET ${list}` },
        { line: `GET ${list}?regex=e&sortBy=firstCreated&options[limit]=1` },
        { line: `GET ${list}?options[token]=${btoa('{"skip":1,"limit":1}')}` },
      ],
      bad: [
        { line: `GET ${list}?options[limit]=0` },
        { line: `GET ${list}?options[token]=nonsense` },
        { line: `GET ${list}`, as: 'memberToken' },
      ],
    },
    [`POST ${list}`]: {
      good: [{ line: `POST ${list}`, body: { regexs } }],
      bad: [
        { line: `POST ${list}`, body: { regexs: ['('] } },
        { line: `POST ${list}`, body: { regexs: [''] } },
      ],
    },
    [`GET ${records}`]: {
      good: [{ line: `GET ${records}?regexs[]=first` }],
      bad: [{ line: `GET ${records}?regexs[]=first`, as: 'nobody' }],
    },
    [`POST ${records}`]: {
      good: [{ line: `POST ${records}`, body: { regexs } }],
      bad: [{ line: `POST ${records}`, body: { regexs: ['('] } }, { line: `POST ${records}` }],
    },
    [`PUT ${records}`]: {
      good: [{ line: `PUT ${records}`, body: { regexs } }],
      bad: [{ line: `PUT ${records}`, body: {} }],
    },
    [`DELETE ${records}`]: {
      good: [
        { line: `DELETE ${records}?ruleIds[]=${ruleId}` },
        { line: `DELETE ${records}`, body: { ruleIds: [ruleId] } },
      ],
      bad: [{ line: `DELETE ${records}` }],
    },
    [`PUT ${records}/{ruleId}`]: {
      good: [{ line: `PUT ${records}/${ruleId}`, body: { ruleId, isEnabled: false } }],
      bad: [
        { line: `PUT ${records}/unknown`, body: { ruleId: 'unknown', isEnabled: false } },
        { line: `PUT ${records}/${ruleId}`, body: {} },
      ],
    },
  };
}

function sessions(version: string): typeof contractCalls {
  const line = `POST /api/${version}/sessions`;
  const body = { userId: 'somebody', deviceId: 'contract', displayName: 'Some Body', deviceInfo: { kind: 'web' } };
  return {
    [line]: {
      good: [
        { line, body, as: 'apiKey' },
        { line, body: { ...body, userId: 'sandbox-member' }, as: 'apiKey' },
      ],
      bad: [
        { line, body },
        { line, body: { ...body, userId: 'sandbox-banned' }, as: 'apiKey' },
        { line, body: { userId: '' }, as: 'apiKey' },
      ],
    },
  };
}
