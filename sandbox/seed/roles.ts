import type { Role } from '../models.ts';
import { allPermissions, inCommunities } from '../permissions.ts';

const inChannels = allPermissions.filter(
  (permission) => permission.includes('CHANNEL') || permission.includes('MESSAGE'),
);

/** The roles every network has (contract §19), with the permissions their names promise (guess). */
export function seedRoles(): Role[] {
  return [
    role('community-moderator', 'Community moderator', inCommunities),
    role('channel-moderator', 'Channel moderator', inChannels),
    role('moderator', 'Moderator', [...inChannels, ...inCommunities]),
    role('super-moderator', 'Super moderator', allPermissions),
    role('global-admin', 'Global admin', allPermissions),
  ];
}

function role(roleId: string, displayName: string, permissions: readonly string[]): Role {
  return { roleId, displayName, permissions, isDeleted: false, updatedAt: '2024-01-01T00:00:00.000Z' };
}
