import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from './fakeNetwork.ts';
import { listRoles } from './roles.ts';

afterEach(() => vi.unstubAllGlobals());

const roles = [{ roleId: 'community-moderator', displayName: 'Community moderator', permissions: ['A'] }];

test.each([
  ['flat, as the SDK reads them', { roles, paging: { next: 'n' } }, 'n'],
  ['wrapped, as the spec prints them', { status: 'success', data: roles }, undefined],
  ['both at once', { status: 'success', data: roles, roles, paging: { next: 'n' } }, 'n'],
])('roles are read %s', async (_, body, next) => {
  const network = createFakeNetwork([{ body }]);
  vi.stubGlobal('fetch', network.fetch);
  const page = await listRoles(network.client, { limit: 20 });
  expect(page.items).toMatchObject(roles);
  expect(page.next).toBe(next);
  expect(network.received[0]?.url).toContain('keyword=&');
});
