import { expect, test } from 'vitest';

import { moderatorRole } from './seed/members.ts';
import { call, createTestNetwork } from './testCalls.ts';

/** A network with two communities of the admin's, one of them private, and Mia, who is in neither. */
async function setUp() {
  const { network } = createTestNetwork();
  const mia = { Authorization: `Bearer ${network.credentials.memberToken}` };
  const make = async (displayName: string, more: object = {}) => {
    const { json } = await call(network, 'POST /api/v3/communities', { displayName, ...more });
    return (json['communities'] as { communityId: string }[])[0]!.communityId;
  };
  const [open, closed] = [await make('Open house'), await make('Inner circle', { isPublic: false })];
  const write = (communityId: string, text: string) =>
    call(network, 'POST /api/v4/posts', { data: { text }, targetType: 'community', targetId: communityId });
  await write(open, 'Welcome');
  await write(closed, 'Among us');
  const as = (line: string, body?: unknown) => call(network, line, body, mia);
  return { network, mia, open, closed, write, as };
}
const posts = (communityId: string) => `GET /api/v4/posts?targetType=community&targetId=${communityId}`;
const namesIn = (json: Record<string, unknown>) =>
  (json['communities'] as { displayName: string }[]).map(({ displayName }) => displayName);
const denied = { status: 403, json: { code: 400301 } };

test('a user reads public communities, and private ones as soon as they are in', async () => {
  const { network, open, closed, as } = await setUp();
  expect(namesIn((await as('GET /api/v3/communities?options[limit]=100')).json)).toContain('Open house');
  expect(namesIn((await as('GET /api/v3/communities?options[limit]=100')).json)).not.toContain('Inner circle');
  expect((await as(posts(open))).json['posts']).toHaveLength(1);
  expect(await as(posts(closed))).toMatchObject(denied);
  expect(await as(`GET /api/v3/communities/${closed}/users`)).toMatchObject(denied);
  await call(network, `POST /api/v3/communities/${closed}/users`, { userIds: ['sandbox-member'] });
  expect(namesIn((await as('GET /api/v3/communities?filter=member&options[limit]=100')).json)).toContain(
    'Inner circle',
  );
  expect((await as(posts(closed))).json['posts']).toHaveLength(1);
  expect((await as(`GET /api/v3/communities/${closed}`)).json['communities']).toMatchObject([{ isJoined: true }]);
});

test('closed communities and reports are for admins, and so is the whole network at once', async () => {
  const { as } = await setUp();
  for (const query of ['communities?isDeleted=true', 'communities?hasFlag=true', 'posts?targetType=community'])
    expect(await as(`GET /api/v3/${query}`)).toMatchObject(denied);
});

test('who moderates a community does there what admins do, and nowhere else', async () => {
  const { network, open, closed, as } = await setUp();
  await call(network, `POST /api/v3/communities/${open}/users`, { userIds: ['sandbox-member'] });
  expect(await as(`PUT /api/v3/communities/${open}`, { description: 'Mine' })).toMatchObject(denied);
  const roles = { roles: [moderatorRole], userIds: ['sandbox-member'] };
  await call(network, `POST /api/v4/communities/${open}/users/roles`, roles);
  expect(await as(`PUT /api/v3/communities/${open}`, { description: 'Ours' })).toMatchObject({ status: 200 });
  expect(await as(`PUT /api/v3/communities/${closed}`, { description: 'Ours' })).toMatchObject(denied);
  const { json } = await as(`GET /api/v3/communities/${open}/permissions/me`);
  expect(json['permissions']).toContain('BAN_COMMUNITY_USER');
  expect(json['permissions']).not.toContain('BAN_USER');
});

test('a post goes into review where the community asks for it, and nobody else reads it there', async () => {
  const { network, open, as } = await setUp();
  await call(network, `PUT /api/v3/communities/${open}`, { needApprovalOnPostCreation: true });
  const mine = { data: { text: 'May I?' }, targetType: 'community', targetId: open };
  expect(await as('POST /api/v4/posts', mine)).toMatchObject(denied);
  await as(`POST /api/v3/communities/${open}/join`);
  const { json } = await as('POST /api/v4/posts', mine);
  const [post] = json['posts'] as { postId: string; feedId: string }[];
  expect(post?.feedId).toContain('reviewing');
  expect((await as(`${posts(open)}&feedType[]=reviewing`)).json['posts']).toHaveLength(1);
  expect(await as(`POST /api/v3/posts/${post?.postId}/approve`)).toMatchObject(denied);
  await call(network, `POST /api/v3/posts/${post?.postId}/approve`);
  expect((await as(posts(open))).json['posts']).toHaveLength(2);
});

test('what is written is checked against the blocklist, and links against the allowlist while that is on', async () => {
  const { network, open, write } = await setUp();
  await call(network, 'POST /api/v3/blocklists', { regexs: ['forbidden fruit'] });
  expect(await write(open, 'A forbidden fruit')).toMatchObject({ status: 403, json: { code: 400308 } });
  await call(network, 'PUT /api/v3/network-settings/moderation', { isWhitelistEnabled: true });
  expect(await write(open, 'See https://nowhere.invalid/x')).toMatchObject({ status: 403, json: { code: 400309 } });
  await call(network, 'PUT /api/v3/network-settings/moderation', { isWhitelistEnabled: false });
  expect(await write(open, 'See https://nowhere.invalid/x')).toMatchObject({ status: 200 });
});

test('what is deleted for good is gone, with what hung on it', async () => {
  const { network, open, write } = await setUp();
  const [post] = (await write(open, 'Short-lived')).json['posts'] as { postId: string }[];
  const comment = { referenceId: post?.postId, data: { text: 'Indeed' } };
  const [said] = (await call(network, 'POST /api/v3/comments', comment)).json['comments'] as { commentId: string }[];
  expect(await call(network, `DELETE /api/v4/posts/${post?.postId}?permanent=true`)).toMatchObject({ status: 200 });
  expect(await call(network, `GET /api/v3/posts/${post?.postId}`)).toMatchObject({ status: 404 });
  expect(await call(network, `GET /api/v3/comments/${said?.commentId}`)).toMatchObject({ status: 404 });
});

test('who is banned is added and given roles by nobody, and who comes back is the newest member', async () => {
  const { network, open } = await setUp();
  const add = (userIds: string[]) => call(network, `POST /api/v3/communities/${open}/users`, { userIds });
  const users = network.state.users.rows
    .filter(({ isDeleted, roles }) => !isDeleted && roles.length === 0)
    .slice(10, 12);
  const [first, second] = users.map(({ userId }) => userId) as [string, string];
  await add([first]);
  await add([second]);
  await call(network, `DELETE /api/v3/communities/${open}/users`, { communityId: open, userIds: [first] });
  await add([first]);
  const { json } = await call(network, `GET /api/v3/communities/${open}/users?memberships[]=member`);
  expect((json['communityUsers'] as { userId: string }[])[0]?.userId).toBe(first);
  await call(network, `PUT /api/v3/communities/${open}/users/ban`, { userIds: [first] });
  expect(await add([first])).toMatchObject({ status: 403, json: { code: 400304 } });
  const roles = { roles: ['moderator'], userIds: [first] };
  expect(await call(network, `POST /api/v4/communities/${open}/users/roles`, roles)).toMatchObject({
    status: 403,
    json: { code: 400304 },
  });
});
