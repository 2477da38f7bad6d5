import { i18n } from '@lingui/core';
import { expect, test } from 'vitest';

import type { User } from '#src/api/users.ts';

import { whyProtected, shieldOf } from './protection.ts';

i18n.loadAndActivate({ locale: 'en', messages: {} });

const user = (change: Partial<User> = {}): User => ({
  userId: 'ana',
  roles: [],
  flagCount: 0,
  isDeleted: false,
  isGlobalBan: false,
  isBrand: false,
  createdAt: '',
  updatedAt: '',
  ...change,
});
const shield = shieldOf('me', 'friend\nother; third');

test.each<[string, Partial<User>]>([
  ['the token’s own user', { userId: 'me' }],
  ['who stands on the list of this device', { userId: 'third' }],
  ['admins and moderators', { roles: ['moderator'] }],
  ['brands', { isBrand: true }],
  ['verified ones, however the app writes it', { metadata: { verified: 'verified' } }],
  ['who is reported', { flagCount: 1 }],
])('%s are not deleted in passing', (_, change) => {
  expect(whyProtected(user(change), shield)).toBeDefined();
});

test('everybody else is', () => {
  expect(whyProtected(user({ metadata: { verified: false } }), shield)).toBeUndefined();
  expect(whyProtected(user({ isGlobalBan: true }), shieldOf(undefined, ''))).toBeUndefined();
});
