import type { ContractCall } from './contractCalls.ts';

const settings = '/api/v3/network-settings';
const roles = '/api/v3/roles';

/** For the contract test: ways to ask for the settings of a network and its roles, and to change them. */
export const settingsCalls: Record<string, { good: ContractCall[]; bad: ContractCall[] }> = {
  'GET /api/v2/moderation-settings': {
    good: [{ line: 'GET /api/v2/moderation-settings' }],
    bad: [{ line: 'GET /api/v2/moderation-settings', as: 'memberToken' }],
  },
  'PUT /api/v2/moderation-settings': {
    good: [{ line: 'PUT /api/v2/moderation-settings', body: { imageModeration: { nudity: 40 } } }],
    bad: [{ line: 'PUT /api/v2/moderation-settings', body: { maxRepetition: 'often' } }],
  },
  ...part('moderation', { isWhitelistEnabled: true }, { isWhitelistEnabled: 'on' }),
  ...part(
    'social',
    { userPrivacySetting: 'private', showMyPost: false, storyExpiryTimeMinutes: 60, maxGlobalPinnedPost: 20 },
    { storyExpiryTimeMinutes: 59 },
  ),
  ...part(
    'feed-setting',
    { story: { video: { maxDurationSeconds: 90, transcodeConfig: { minResolution: '360p' } } } },
    { story: { video: { maxDurationSeconds: 91 } } },
  ),
  ...part(
    'video-streaming',
    { moderation: { enabled: true, categories: [{ category: 'violence', flagThreshold: 0.5 }] } },
    { moderation: { categories: [{ category: 'violence', flagThreshold: 2 }] } },
  ),
  ...part('users', { isAllowUpdateDisplayName: false }, { isAllowUpdateDisplayName: 1 }),
  ...part('webhook', { webhookEnabled: true }, { webhookEnabled: 'yes' }),
  ...part('prehook', { callbackUrl: 'https://hook.test', regenerateKey: true }, { defaultAction: 'perhaps' }),
  ...part('semantic-search', { postMinScore: 0.25 }, { postMinScore: 25 }),
  [`GET ${roles}`]: {
    good: [{ line: `GET ${roles}?keyword=&options[limit]=100` }],
    bad: [{ line: `GET ${roles}` }],
  },
  [`GET ${roles}/{roleId}`]: {
    good: [{ line: `GET ${roles}/community-moderator` }],
    bad: [{ line: `GET ${roles}/unknown` }],
  },
  [`POST ${roles}`]: {
    good: [{ line: `POST ${roles}`, body: { roleId: 'helper', permissions: ['BAN_USER'] } }],
    bad: [
      { line: `POST ${roles}`, body: { roleId: 'helper' } },
      { line: `POST ${roles}`, body: { roleId: 'moderator', permissions: [] } },
      { line: `POST ${roles}`, body: { roleId: 'helper', permissions: [] }, as: 'memberToken' },
    ],
  },
  [`PUT ${roles}/{roleId}`]: {
    good: [{ line: `PUT ${roles}/moderator`, body: { roleId: 'moderator', permissions: ['BAN_USER'] } }],
    bad: [
      { line: `PUT ${roles}/moderator`, body: { roleId: 'other', permissions: [] } },
      { line: `PUT ${roles}/unknown`, body: { roleId: 'unknown', permissions: [] } },
    ],
  },
  [`DELETE ${roles}/{roleId}`]: {
    good: [{ line: `DELETE ${roles}/moderator?roleId=moderator` }],
    bad: [{ line: `DELETE ${roles}/unknown` }],
  },
};

/** One part of the settings: read, changed, refused to who is no admin, and not in the plan. */
function part(name: string, well: unknown, badly: unknown): typeof settingsCalls {
  const line = `${settings}/${name}`;
  return {
    [`GET ${line}`]: {
      good: [{ line: `GET ${line}` }],
      bad: [{ line: `GET ${line}`, as: 'nobody' }, { line: `GET ${line}{planless}` }],
    },
    [`PUT ${line}`]: {
      good: [
        { line: `PUT ${line}`, body: well },
        { line: `PUT ${line}`, body: {} },
      ],
      bad: [
        { line: `PUT ${line}`, body: badly },
        { line: `PUT ${line}`, body: well, as: 'memberToken' },
        { line: `PUT ${line}{planless}`, body: well },
      ],
    },
  };
}
