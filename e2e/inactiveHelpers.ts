import type { Page } from '@playwright/test';

import { expect } from './fixtures.ts';
import type { Network } from './network.ts';

const day = 86_400_000;
export const daysAgo = (days: number) => new Date(Date.now() - days * day).toISOString();

export type Line = { userId: string; displayName?: string; lastActive: string };

/** A report as the vendor writes it, with two hundred others who were there yesterday. */
function report(lines: readonly Line[]) {
  const others = Array.from({ length: 200 }, (_, index) => ({ userId: `busy-${index}`, lastActive: daysAgo(1) }));
  const rows = [...lines, ...others].map(
    ({ userId, displayName = userId, lastActive }: Line, index) =>
      `64f${index},${userId},${displayName},${lastActive.replace('T', ' ').replace('Z', '')}`,
  );
  return {
    name: 'user-last-activity.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`user_id,user_public_id,display_name,last_active_utc\n${rows.join('\n')}\n`),
  };
}

const away: Line[] = [
  ...['ana', 'bo', 'cy'].map((userId) => ({ userId, displayName: userId.toUpperCase(), lastActive: daysAgo(400) })),
  { userId: 'mod', lastActive: daysAgo(500) },
  { userId: 'gone', lastActive: daysAgo(500) },
  { userId: 'nobody', lastActive: daysAgo(500) },
  { userId: 'silent', lastActive: 'null' },
  { userId: 'ahead', lastActive: '2099-01-01T00:00:00Z' },
];

export const plant = (network: Network) =>
  network.control('POST', 'users', {
    createdAt: daysAgo(900),
    users: [
      { userId: 'ana', displayName: 'ANA', metadata: { city: 'Oslo' }, lastActive: daysAgo(400) },
      { userId: 'bo', displayName: 'BO', lastActive: daysAgo(400) },
      { userId: 'cy', displayName: 'CY', lastActive: daysAgo(400) },
      { userId: 'mod', roles: ['moderator'], lastActive: daysAgo(500) },
      { userId: 'gone', isDeleted: true },
      { userId: 'silent', lastActive: null },
      { userId: 'ahead' },
    ],
  });

export const bringReport = async (page: Page, lines: readonly Line[] = away) => {
  await page.goto('/users/inactive');
  await page.locator('input[type=file]').setInputFiles(report(lines));
  await expect(page.getByText('user_public_id, last_active_utc')).toBeVisible();
};

export async function rehearse(page: Page) {
  await page.getByRole('button', { name: /^Rehearse/ }).click();
  await expect(page.getByText(/Nothing was\s+changed/)).toBeVisible();
}
