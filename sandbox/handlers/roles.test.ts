import { expect, test } from 'vitest';

import { call, createTestNetwork } from '../testCalls.ts';

test('a role changed or deleted changes what its holders may do', async () => {
  const { network } = createTestNetwork();
  const permissions = ['BAN_COMMUNITY_USER', 'EDIT_COMMUNITY'];
  await call(network, 'POST /api/v3/roles', { roleId: 'bouncer', permissions });
  const user = network.state.users.get('sandbox-member')!;
  network.state.users.put({ ...user, roles: ['bouncer'] });
  const { communityId } = network.state.communities.rows[0]!;
  const headers = { Authorization: `Bearer ${network.credentials.memberToken}` };
  const as = (line: string, body?: unknown) => call(network, line, body, headers);
  const mine = async () => (await as(`GET /api/v3/communities/${communityId}/permissions/me`)).json['permissions'];
  const rename = () => as(`PUT /api/v3/communities/${communityId}`, { description: 'Guarded' });
  expect(await mine()).toEqual(permissions);
  expect(await rename()).toMatchObject({ status: 200 });
  await call(network, 'PUT /api/v3/roles/bouncer', { roleId: 'bouncer', permissions: ['BAN_COMMUNITY_USER'] });
  expect(await mine()).toEqual(['BAN_COMMUNITY_USER']);
  expect(await rename()).toMatchObject({ status: 403, json: { code: 400301 } });
  expect(await call(network, 'DELETE /api/v3/roles/bouncer')).toMatchObject({ status: 200 });
  expect(await mine()).toEqual([]);
  expect(await call(network, 'GET /api/v3/roles/bouncer')).toMatchObject({ status: 404, json: { code: 400400 } });
});

test('a deleted role is out of the list, and its id is free again', async () => {
  const { network } = createTestNetwork();
  const listed = async () => {
    const { json } = await call(network, 'GET /api/v3/roles?keyword=helper&sortBy=displayName');
    return (json['roles'] as { displayName: string }[]).map(({ displayName }) => displayName);
  };
  const helper = { roleId: 'helper', displayName: 'Helper', permissions: [] };
  await call(network, 'POST /api/v3/roles', helper);
  expect(await call(network, 'POST /api/v3/roles', helper)).toMatchObject({ status: 403, json: { code: 400315 } });
  await call(network, 'DELETE /api/v3/roles/helper', { roleId: 'helper' });
  expect(await listed()).toEqual([]);
  await call(network, 'POST /api/v3/roles', { ...helper, displayName: 'Helper again' });
  expect(await listed()).toEqual(['Helper again']);
});
