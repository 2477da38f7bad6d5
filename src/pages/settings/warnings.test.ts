import { i18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';

import { imageWarning } from './imageFields.ts';
import { prehookWarning } from './prehookFields.ts';
import { streamWarning } from './streamWarning.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const threshold = (name: string, value: number) => ({ [`moderation.categories.violence.${name}Threshold`]: value });
const levels = { 'imageModeration.nudity': 60, 'imageModeration.violence': 9.5 };

test('image moderation that is on and refuses nearly everything has to be meant, and says why', () => {
  expect(imageWarning({ enableImageModeration: true, ...levels })?.says).toContain('Violence');
  expect(imageWarning({ enableImageModeration: false, ...levels })).toBeUndefined();
  expect(imageWarning({ enableImageModeration: true, 'imageModeration.nudity': 10 })).toBeUndefined();
});

test('live streams that would nearly all be ended have to be meant; reporting them all has not', () => {
  expect(streamWarning({ 'moderation.enabled': true, ...threshold('terminate', 0) })).toBeDefined();
  expect(streamWarning({ 'moderation.enabled': true, ...threshold('flag', 0) })).toBeUndefined();
  expect(streamWarning({ 'moderation.enabled': false, ...threshold('terminate', 0) })).toBeUndefined();
});

test('a pre-hook whose silence means no has to be meant, all the more without an address', () => {
  const deny = { enabled: true, defaultAction: 'deny' };
  expect(prehookWarning({ ...deny, callbackUrl: 'https://hook.test' })?.says).toContain('while the server');
  expect(prehookWarning({ ...deny, callbackUrl: '' })?.says).toContain('is none');
  expect(prehookWarning({ ...deny, defaultAction: 'allow' })).toBeUndefined();
  expect(prehookWarning({ ...deny, enabled: false })).toBeUndefined();
});
