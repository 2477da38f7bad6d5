import { json, queryOf } from '../call.ts';
import { notFound } from '../errors.ts';
import { readPage, takePage } from '../paging.ts';
import { allPermissions, inCommunities } from '../permissions.ts';
import type { Endpoint } from '../router.ts';

const inChannels = allPermissions.filter(
  (permission) => permission.includes('CHANNEL') || permission.includes('MESSAGE'),
);

/** The roles every network has (contract §19). */
const roles = [
  role('community-moderator', 'Community moderator', inCommunities),
  role('channel-moderator', 'Channel moderator', inChannels),
  role('moderator', 'Moderator', [...inChannels, ...inCommunities]),
  role('super-moderator', 'Super moderator', allPermissions),
  role('global-admin', 'Global admin', allPermissions),
];

function role(roleId: string, displayName: string, permissions: readonly string[]) {
  return { roleId, displayName, permissions, isDeleted: false, updatedAt: '2024-01-01T00:00:00.000Z' };
}

export const roleEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/v3/roles',
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      // Required, though it may be empty (vendor spec).
      const keyword = input.text('keyword', { required: true, maxLength: 100 }) ?? '';
      const sortBy = input.text('sortBy', { oneOf: ['lastCreated', 'firstCreated', 'displayName'] }) ?? 'lastCreated';
      input.done();
      const found = roles.filter(({ roleId }) => roleId.includes(keyword.toLowerCase()));
      const sorted = sortBy === 'lastCreated' ? found.toReversed() : found;
      const { items, paging } = takePage(sorted, readPage(call.query, 10));
      // In both envelopes (contract §28).
      return json({ status: 'success', data: items, roles: items, paging });
    },
  },
  {
    method: 'GET',
    path: '/api/v3/roles/{roleId}',
    access: 'user',
    handle: (call) => {
      const found = roles.filter(({ roleId }) => roleId === call.path['roleId']);
      if (found.length === 0) throw notFound('Role');
      return json({ status: 'success', data: found, roles: found });
    },
  },
];
