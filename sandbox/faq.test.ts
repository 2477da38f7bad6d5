import { expect, test } from 'vitest';

import { call, createTestNetwork, type Answer } from './testCalls.ts';

// What the vendor's FAQ tells people to type, and what they get wrong while doing so. server.test.ts has more of it, where
// the bytes on the wire matter.

const { network } = createTestNetwork();
const listOf = ({ json }: Answer, key: string) => json[key] as Record<string, unknown>[];

test('the communities of the FAQ: a page by its token, without the deleted, and those one is a member of', async () => {
  const token = 'eyJza2lwIjoxMCwibGltaXQiOjEwfQ%3D%3D';
  const page = await call(network, `GET /api/v3/communities?filter=all&sortBy=lastCreated&options[token]=${token}`);
  expect(listOf(page, 'communities')).toHaveLength(10);
  expect(page.json['paging']).toEqual({
    next: btoa('{"skip":20,"limit":10}'),
    previous: btoa('{"skip":0,"limit":10}'),
  });
  const kept = await call(network, 'GET /api/v3/communities?filter=all&isDeleted=false');
  expect(listOf(kept, 'communities')).toHaveLength(20);
  expect(listOf(kept, 'communities').filter((community) => community['isDeleted'])).toEqual([]);
  const mine = await call(network, 'GET /api/v3/communities?filter=member');
  expect(listOf(mine, 'communities').every((community) => community['isJoined'])).toBe(true);
});

test('the switch of the FAQ for follow requests changes that setting', async () => {
  const path = '/api/v3/network-settings/social';
  for (const isFollowWithRequestEnabled of [true, false]) {
    await call(network, `PUT ${path}`, { isFollowWithRequestEnabled });
    expect((await call(network, `GET ${path}`)).json).toMatchObject({ isFollowWithRequestEnabled });
  }
});

test('the deletion of the FAQ leaves a user of that name, and their posts and comments nowhere', async () => {
  const { network: own } = createTestNetwork();
  const { postedUserId } = own.state.posts.rows.find(({ postedUserId: id }) => id.startsWith('user_'))!;
  const switches = 'deleteAll=true&markMessageDeleted=false&hardDeletePost=false&hardDeleteComment=false';
  const deleted = await call(own, `DELETE /api/v4/users/${postedUserId}?${switches}`);
  expect(deleted).toMatchObject({ status: 200, json: { success: true } });
  const { json } = await call(own, `GET /api/v3/users/${postedUserId}`);
  expect(json['users']).toMatchObject([{ displayName: 'Deleted user', isDeleted: true }]);
  expect(own.state.posts.rows.some((post) => post.postedUserId === postedUserId)).toBe(false);
  expect(own.state.comments.rows.some((comment) => comment.userId === postedUserId)).toBe(false);
});

test('no token, a wrong one and one in the wrong place are all 401 / 400100, before anything else is looked at', async () => {
  const { token } = network.credentials;
  for (const headers of [
    {},
    { Authorization: 'Bearer wrong' },
    { Authorization: 'Bearer ' },
    { Authorization: token },
    { 'x-admin-token': token },
    { 'x-api-key': token },
  ] as Record<string, string>[]) {
    const answer = await call(network, 'GET /api/v3/blocklists?options[limit]=999', undefined, headers);
    expect(answer).toMatchObject({ status: 401, json: { status: 'error', code: 400100 } });
  }
});

test('a limit above the most, or none at all, is refused by every list with the parameter named', async () => {
  const post = network.state.comments.rows[0]!.postId;
  for (const list of [
    'blocklists?',
    'allowlists?',
    'users?',
    'communities?',
    'posts?targetType=user&',
    `comments?referenceId=${post}&options[type]=pagination&`,
  ]) {
    for (const limit of ['101', '0', 'many']) {
      for (const name of ['options[limit]', 'options%5Blimit%5D']) {
        const { status, json } = await call(network, `GET /api/v3/${list}${name}=${limit}`);
        expect({ list, limit, status, code: json['code'] }).toEqual({ list, limit, status: 422, code: 500000 });
        expect(JSON.stringify(json['data'])).toContain('options.limit');
      }
    }
  }
});

test('the token of a page works alone and percent-encoded, in every list', async () => {
  for (const [list, key] of [
    ['blocklists?', 'results'],
    ['allowlists?', 'results'],
    ['users?', 'users'],
    ['communities?', 'communities'],
    ['posts?targetType=user&', 'posts'],
  ] as const) {
    const both = await call(network, `GET /api/v3/${list}options[limit]=4`);
    const first = await call(network, `GET /api/v3/${list}options%5Blimit%5D=2`);
    const { next } = first.json['paging'] as { next: string };
    const second = await call(network, `GET /api/v3/${list}options%5Btoken%5D=${encodeURIComponent(next)}`);
    expect([...listOf(first, key), ...listOf(second, key)]).toEqual(listOf(both, key));
  }
});
