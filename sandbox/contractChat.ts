import type { contractCalls } from './contractCalls.ts';

const channels = '/api/v3/channels';
const one = `${channels}/{channel}`;
const people = `${one}/users`;
const byPeople = `${channels}/{channelId}/users`;
const v3 = '/api/v3/messages';
const v5 = '/api/v5/messages';
const feeds = '/api/v5/message-feeds';
const userIds = ['sandbox-member'];
const insiders = ['{insider}'];

/** For the contract test: ways to ask for channels and messages, and to decide on them. */
export const chatCalls: typeof contractCalls = {
  'PUT /api/v3/network-settings/chat': {
    good: [
      {
        line: 'PUT /api/v3/network-settings/chat',
        body: { messagePreviewSetting: { enabled: false }, isAllowAdminViewConversationMessage: false },
      },
    ],
    bad: [
      { line: 'PUT /api/v3/network-settings/chat', body: { messagePreviewSetting: {} } },
      { line: 'PUT /api/v3/network-settings/chat', body: {}, as: 'memberToken' },
    ],
  },
  [`GET ${channels}`]: {
    good: [
      { line: `GET ${channels}?types[]=community&types[]=live&isDeleted=false&options[limit]=100` },
      { line: `GET ${channels}?filter=flagged&sortBy=displayName&keyword=e&excludeTags[]=help` },
      { line: `GET ${channels}?types[]=conversation&userId={insider}` },
    ],
    bad: [{ line: `GET ${channels}?types[]=secret` }, { line: `GET ${channels}`, as: 'memberToken' }],
  },
  [`GET ${channels}/list`]: {
    good: [{ line: `GET ${channels}/list?channelIds[]={channel}&channelIds[]=unknown` }],
    bad: [{ line: `GET ${channels}/list` }],
  },
  [`GET ${channels}/{channelId}`]: {
    good: [{ line: `GET ${one}` }, { line: `GET ${channels}/{conversation}` }],
    bad: [{ line: `GET ${channels}/unknown` }, { line: `GET ${channels}/{conversation}{unseen}` }],
  },
  [`POST ${channels}`]: {
    good: [
      { line: `POST ${channels}`, body: { channelId: 'new', displayName: 'New', userIds, isMuted: true, tags: ['a'] } },
      { line: `POST ${channels}`, body: { type: 'broadcast', metadata: { a: 1 }, autoDeleteMessageByFlagLimit: 3 } },
    ],
    bad: [
      { line: `POST ${channels}`, body: { channelId: '{broadcast}' } },
      { line: `POST ${channels}`, body: { type: 'conversation' } },
      { line: `POST ${channels}`, body: { userIds: ['unknown'] } },
    ],
  },
  [`PUT ${channels}/{channelId}`]: {
    good: [{ line: `PUT ${one}`, body: { displayName: 'Renamed', tags: [], notificationMode: 'silent' } }],
    bad: [
      { line: `PUT ${one}`, body: { avatarFileId: 'none' } },
      { line: `PUT ${channels}/unknown`, body: {} },
    ],
  },
  [`DELETE ${channels}/{channelId}`]: {
    good: [{ line: `DELETE ${one}` }],
    bad: [{ line: `DELETE ${channels}/unknown` }],
  },
  'POST /api/v2/channels/{channelId}/close': {
    good: [{ line: 'POST /api/v2/channels/{channel}/close' }],
    bad: [{ line: 'POST /api/v2/channels/{channel}/close', as: 'memberToken' }],
  },
  'PUT /api/v2/channel/{channelId}/mute': {
    good: [{ line: 'PUT /api/v2/channel/{channel}/mute', body: { mutePeriod: -1 } }],
    bad: [{ line: 'PUT /api/v2/channel/{channel}/mute', body: {} }],
  },
  'PUT /api/v2/channel/{channelId}/users/mute': {
    good: [{ line: 'PUT /api/v2/channel/{channel}/users/mute', body: { userIds: insiders, mutePeriod: 60_000 } }],
    bad: [
      { line: 'PUT /api/v2/channel/{channel}/users/mute', body: { userIds: insiders } },
      { line: 'PUT /api/v2/channel/{channel}/users/mute', body: { userIds: ['sandbox-banned'], mutePeriod: 0 } },
    ],
  },
  'GET /api/v4/channels/{channelId}/users': {
    good: [
      { line: 'GET /api/v4/channels/{channel}/users?memberships[]=banned&memberships[]=muted&options[limit]=100' },
      { line: 'GET /api/v4/channels/{channel}/users?roles[]=channel-moderator&search=&sortBy=firstCreated' },
    ],
    bad: [{ line: 'GET /api/v4/channels/{channel}/users?memberships[]=none' }],
  },
  [`POST ${byPeople}`]: {
    good: [{ line: `POST ${people}`, body: { userIds } }],
    bad: [
      { line: `POST ${people}`, body: { userIds: [] } },
      { line: `POST ${channels}/{conversation}/users`, body: { userIds } },
    ],
  },
  [`DELETE ${byPeople}`]: {
    good: [
      { line: `DELETE ${people}`, body: { channelId: 'ignored', userIds: insiders } },
      { line: `DELETE ${people}?userIds[]=sandbox-member` },
    ],
    bad: [{ line: `DELETE ${people}` }],
  },
  [`PUT ${byPeople}/ban`]: {
    good: [{ line: `PUT ${people}/ban`, body: { userIds: ['sandbox-member'] } }],
    bad: [
      { line: `PUT ${people}/ban`, body: { userIds: ['sandbox-admin'] } },
      { line: `PUT ${channels}/{broadcast}/users/ban`, body: { userIds } },
    ],
  },
  [`PUT ${byPeople}/unban`]: {
    good: [{ line: 'PUT /api/v3/channels/{left}/users/unban', body: { userIds: ['{outcast}'] } }],
    bad: [{ line: `PUT ${people}/unban`, body: { userIds: insiders } }],
  },
  [`POST ${byPeople}/roles`]: {
    good: [{ line: `POST ${people}/roles`, body: { role: 'channel-moderator', userIds: insiders } }],
    bad: [{ line: `POST ${people}/roles`, body: { role: 'channel-moderator', userIds: ['sandbox-banned'] } }],
  },
  [`DELETE ${byPeople}/roles`]: {
    good: [
      { line: `DELETE ${people}/roles`, body: { role: 'channel-moderator', userIds: insiders } },
      { line: `DELETE ${people}/roles?role=channel-moderator&userIds[]={insider}` },
    ],
    bad: [{ line: `DELETE ${people}/roles`, body: { userIds: insiders } }],
  },
  'GET /api/v2/search/channels': {
    good: [
      { line: 'GET /api/v2/search/channels?query=e&types[]=community&options[sortBy]=lastActivity&options[limit]=2' },
      { line: 'GET /api/v2/search/channels?query=General&exactMatch=true&options[orderBy]=asc' },
    ],
    bad: [{ line: 'GET /api/v2/search/channels' }],
  },
  [`GET ${v3}`]: {
    good: [
      { line: `GET ${v3}?channelId={channel}&options[last]=100` },
      { line: `GET ${v3}?channelId={channel}&hasFlag=true&isDeleted=false&options[first]=2&options[after]=1` },
    ],
    bad: [{ line: `GET ${v3}` }, { line: `GET ${v3}?channelId={channel}&options[token]=nonsense` }],
  },
  [`GET ${v3}/list`]: {
    good: [{ line: `GET ${v3}/list?messageIds[]={message}&messageIds[]={picture}` }],
    bad: [{ line: `GET ${v3}/list` }],
  },
  [`GET ${v3}/{messageId}`]: {
    good: [{ line: `GET ${v3}/{message}` }],
    bad: [{ line: `GET ${v3}/unknown` }],
  },
  [`DELETE ${v3}/{messageId}`]: {
    good: [{ line: `DELETE ${v3}/{message}` }],
    bad: [{ line: `DELETE ${v3}/unknown` }, { line: `DELETE ${v3}/{message}`, as: 'memberToken' }],
  },
  [`POST ${v3}/{messageId}/flag`]: {
    good: [{ line: `POST ${v3}/{message}/flag`, as: 'memberToken' }],
    bad: [{ line: `POST ${v3}/unknown/flag` }],
  },
  [`DELETE ${v3}/{messageId}/unflag`]: {
    good: [{ line: `DELETE ${v3}/{message}/unflag` }],
    bad: [{ line: `DELETE ${v3}/unknown/unflag` }],
  },
  [`DELETE ${v3}/{messageId}/clearFlags`]: {
    good: [{ line: `DELETE ${v3}/{message}/clearFlags` }],
    bad: [{ line: `DELETE ${v3}/{message}/clearFlags`, as: 'memberToken' }],
  },
  [`GET ${v3}/{messageId}/isFlaggedByMe`]: {
    good: [{ line: `GET ${v3}/{message}/isFlaggedByMe` }],
    bad: [{ line: `GET ${v3}/unknown/isFlaggedByMe` }],
  },
  [`GET ${v5}`]: {
    good: [
      { line: `GET ${v5}?messageFeedId={room}&options[limit]=100&options[sortBy]=segmentAsc` },
      { line: `GET ${v5}?messageFeedId={room}&hasFlags=true&isDeleted=true&dataType=text` },
      { line: `GET ${v5}?messageFeedId={feed}&options[around]={message}` },
    ],
    bad: [{ line: `GET ${v5}` }, { line: `GET ${v5}?messageFeedId=unknown` }],
  },
  [`GET ${v5}/list`]: {
    good: [{ line: `GET ${v5}/list?messageIds[]={message}&messageIds[]={picture}` }],
    bad: [{ line: `GET ${v5}/list` }],
  },
  [`GET ${v5}/user/{creatorId}`]: {
    good: [{ line: `GET ${v5}/user/{writer}?hasFlags=false&options[limit]=3` }],
    bad: [{ line: `GET ${v5}/user/unknown` }],
  },
  [`GET ${v5}/{messageId}`]: {
    good: [{ line: `GET ${v5}/{picture}` }],
    bad: [{ line: `GET ${v5}/unknown` }],
  },
  [`DELETE ${v5}/{messageId}`]: {
    good: [{ line: `DELETE ${v5}/{message}?permanent=false` }, { line: `DELETE ${v5}/{message}?permanent=true` }],
    bad: [{ line: `DELETE ${v5}/{message}?permanent=perhaps` }],
  },
  [`GET ${v5}/{messageId}/flags`]: {
    good: [{ line: `GET ${v5}/{message}/flags` }],
    bad: [{ line: `GET ${v5}/unknown/flags` }],
  },
  [`POST ${v5}/{messageId}/flags`]: {
    good: [{ line: `POST ${v5}/{message}/flags`, as: 'memberToken' }],
    bad: [{ line: `POST ${v5}/unknown/flags` }],
  },
  [`DELETE ${v5}/{messageId}/flags`]: {
    good: [{ line: `DELETE ${v5}/{message}/flags` }],
    bad: [{ line: `DELETE ${v5}/{message}/flags`, as: 'nobody' }],
  },
  [`DELETE ${v5}/{messageId}/flags/all`]: {
    good: [{ line: `DELETE ${v5}/{message}/flags/all` }],
    bad: [{ line: `DELETE ${v5}/{message}/flags/all`, as: 'memberToken' }],
  },
  [`POST ${feeds}`]: {
    good: [{ line: `POST ${feeds}`, body: { channelId: '{room}', name: 'New' } }],
    bad: [{ line: `POST ${feeds}`, body: { channelId: '{room}' } }],
  },
  [`GET ${feeds}/channel/{channelId}`]: {
    good: [{ line: `GET ${feeds}/channel/{room}?options[sortBy]=lastMessageTimestampAsc&options[limit]=5` }],
    bad: [{ line: `GET ${feeds}/channel/unknown` }],
  },
  [`GET ${feeds}/user/{creatorId}`]: {
    good: [{ line: `GET ${feeds}/user/{writer}?isDeleted=false` }],
    bad: [{ line: `GET ${feeds}/user/unknown` }],
  },
  [`GET ${feeds}/list`]: {
    good: [{ line: `GET ${feeds}/list?messageFeedIds[]={room}&messageFeedIds[]={feed}` }],
    bad: [{ line: `GET ${feeds}/list` }],
  },
  [`GET ${feeds}/{messageFeedId}`]: {
    good: [{ line: `GET ${feeds}/{feed}` }],
    bad: [{ line: `GET ${feeds}/unknown` }],
  },
  [`PUT ${feeds}/{messageFeedId}`]: {
    good: [{ line: `PUT ${feeds}/{feed}`, body: { name: 'Renamed' } }],
    bad: [{ line: `PUT ${feeds}/{feed}`, body: {} }],
  },
  [`DELETE ${feeds}/{messageFeedId}`]: {
    good: [{ line: `DELETE ${feeds}/{feed}` }, { line: `DELETE ${feeds}/{feed}?permanent=true` }],
    bad: [{ line: `DELETE ${feeds}/{room}` }],
  },
};
