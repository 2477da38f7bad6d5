import { expect, test } from 'vitest';

import { plantCommunity } from '../plantCommunity.ts';
import { plantUsers } from '../plantUsers.ts';
import { call, createTestNetwork } from '../testCalls.ts';

type Member = { userId: string; communityMembership: string; isBanned: boolean; roles: string[] };

function planted(options: Record<string, unknown>) {
  const { network } = createTestNetwork();
  const { communityId, userIds } = plantCommunity(network.state, { displayName: 'Club', ...options });
  const path = `/api/v3/communities/${communityId}`;
  return {
    network,
    userIds,
    path,
    roles: `/api/v4/communities/${communityId}/users/roles`,
    counts: async () => {
      const { json } = await call(network, `GET ${path}`);
      const [community] = json['communities'] as { membersCount: number; moderatorMemberCount: number }[];
      return [community?.membersCount, community?.moderatorMemberCount];
    },
    member: async (userId: string) => {
      const { json } = await call(
        network,
        `GET ${path}/users?search=${userId}&memberships[]=member&memberships[]=banned`,
      );
      return (json['communityUsers'] as Member[]).find((one) => one.userId === userId);
    },
  };
}

test('adding, removing and banning change the counts; adding twice changes nothing', async () => {
  const { network, path, counts, member } = planted({ members: 3 });
  plantUsers(network.state, { userIds: ['newcomer'] });
  for (let times = 0; times < 2; times += 1)
    expect(await call(network, `POST ${path}/users`, { userIds: ['newcomer'] })).toMatchObject({ status: 200 });
  expect(await counts()).toEqual([4, 1]);
  await call(network, `PUT ${path}/users/ban`, { userIds: ['member-2'] });
  expect(await counts()).toEqual([3, 1]);
  expect(await member('member-2')).toMatchObject({ communityMembership: 'banned', isBanned: true });
  // Removing a banned one lifts the ban with it.
  await call(network, `DELETE ${path}/users`, { userIds: ['member-2'] });
  expect(await member('member-2')).toBeUndefined();
  expect(await call(network, `PUT ${path}/users/unban`, { userIds: ['member-2'] })).toMatchObject({
    status: 403,
    json: { code: 400316 },
  });
});

test('a call is taken as a whole or not at all', async () => {
  const { network, path, counts } = planted({ members: 5 });
  plantUsers(network.state, { userIds: ['member-4'], roles: ['super-moderator'] });
  const answer = await call(network, `PUT ${path}/users/ban`, { userIds: ['member-3', 'member-4', 'member-5'] });
  expect(answer).toMatchObject({ status: 403, json: { code: 400306 } });
  expect(await counts()).toEqual([5, 1]);
});

test('the last moderator stays, whichever way they would go', async () => {
  const { network, path, roles } = planted({ members: 2, moderators: 1 });
  const [userIds] = [['member-1']];
  for (const [line, body] of [
    [`DELETE ${path}/users`, { userIds }],
    [`DELETE ${roles}`, { roles: ['community-moderator'], userIds }],
  ] as const)
    expect(await call(network, line, body)).toMatchObject({ status: 403, json: { code: 400317 } });
  await call(network, `DELETE ${path}/users`, { userIds: ['member-2'] });
  expect(await call(network, `DELETE ${path}/users`, { userIds })).toMatchObject({ json: { code: 400318 } });
});

test('roles are given and taken by a hundred, in both forms of DELETE', async () => {
  const { network, roles, userIds, counts, member } = planted({ members: 101 });
  const first = userIds.slice(0, 100);
  expect(await call(network, `POST ${roles}`, { roles: ['community-moderator'], userIds })).toMatchObject({
    status: 422,
  });
  expect(await call(network, `POST ${roles}`, { roles: ['community-moderator'], userIds: first })).toMatchObject({
    status: 200,
  });
  expect(await counts()).toEqual([101, 100]);
  await call(network, `DELETE ${roles}?roles[]=community-moderator&userIds[]=${first[1]}&userIds[]=${first[2]}`);
  await call(network, `DELETE ${roles}`, { roles: ['community-moderator'], userIds: [first[3]] });
  expect(await counts()).toEqual([101, 97]);
  expect((await member(first[4] ?? ''))?.roles).toEqual(['community-moderator']);
});

test('a closed community answers as closed, and takes no more changes', async () => {
  const { network, path } = planted({ members: 2 });
  expect(await call(network, `DELETE ${path}`)).toMatchObject({ status: 200, json: { success: true } });
  const { json } = await call(network, `GET ${path}`);
  expect(json['communities']).toMatchObject([{ isDeleted: true }]);
  expect(await call(network, `PUT ${path}`, { displayName: 'Again' })).toMatchObject({ json: { code: 400400 } });
});

test('a page of members is filtered by role, name and membership', async () => {
  const { network, path } = planted({ members: 30, moderators: 2, banned: 4 });
  const list = async (query: string) =>
    ((await call(network, `GET ${path}/users?options[limit]=100&${query}`)).json['communityUsers'] as Member[]).map(
      ({ userId }) => userId,
    );
  expect(await list('roles[]=community-moderator')).toEqual(['member-02', 'member-01']);
  expect(await list('memberships[]=banned')).toHaveLength(4);
  expect(await list('memberships[]=member')).toHaveLength(26);
  expect(await list('search=MEMBER-1')).toHaveLength(10);
});
