import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from './fakeNetwork.ts';
import { changeSettings, readSettings, renewPrehookSecret } from './networkSettings.ts';

afterEach(() => vi.unstubAllGlobals());

function networkOf(...answers: NonNullable<Parameters<typeof createFakeNetwork>[0]>) {
  const network = createFakeNetwork(answers);
  vi.stubGlobal('fetch', network.fetch);
  return network;
}

const social = { userPrivacySetting: 'public', globalFeed: { showMyPost: true }, story: { expiryTimeMinutes: 60 } };

test.each([
  ['flat', social],
  ['under a name of its own', { socialNetworkSetting: social }],
])('the settings of social are read %s, under the names a change has', async (_, body) => {
  const { client } = networkOf({ body });
  expect(await readSettings(client, 'social')).toEqual({
    userPrivacySetting: 'public',
    showMyPost: true,
    storyExpiryTimeMinutes: 60,
  });
});

test('lists of the answer become groups of settings', async () => {
  const video = { contentType: 'video', allowed: true, transcodeConfig: { maxResolution: '720p' } };
  const feeds = networkOf({ body: { feedSettings: [{ feedType: 'post', contentSettings: [video] }] } });
  expect(await readSettings(feeds.client, 'feed')).toEqual({
    'post.video.allowed': true,
    'post.video.transcodeConfig.maxResolution': '720p',
  });
});

test('a setting alone is sent alone, one in a group with what stands beside it', async () => {
  const alone = networkOf({ body: {} });
  await changeSettings(alone.client, 'social', { showMyPost: false });
  expect(alone.received).toMatchObject([{ method: 'PUT', body: { showMyPost: false } }]);

  const data = { maxRepetition: 5, imageModeration: { nudity: 60, violence: 70 } };
  const grouped = networkOf({ body: { status: 'success', data } }, { body: { status: 'success', code: '200' } });
  await changeSettings(grouped.client, 'image-and-mutes', { 'imageModeration.nudity': 40 });
  expect(grouped.received.at(-1)?.body).toEqual({ imageModeration: { nudity: 40, violence: 70 } });
});

test('thresholds of live streams are sent as the list they are', async () => {
  const categories = [
    { category: 'violence', flagThreshold: 0.5, terminateThreshold: 0.9 },
    { category: 'profanity', flagThreshold: 0.6, terminateThreshold: 0.8 },
  ];
  const network = networkOf({ body: { enabled: true, moderation: { enabled: true, categories } } }, { body: {} });
  await changeSettings(network.client, 'video-streaming', { 'moderation.categories.violence.flagThreshold': 0.3 });
  expect(network.received.at(-1)?.body).toEqual({
    moderation: { enabled: true, categories: [{ ...categories[0], flagThreshold: 0.3 }, categories[1]] },
  });
});

const refusal = (message: string) => ({ status: 400, body: { status: 'error', code: 400_000, message } });

test('what the plan lacks is no mistake, and any other refusal is', async () => {
  const lacking = networkOf(refusal('This feature is not available on your network'));
  await expect(readSettings(lacking.client, 'social')).rejects.toMatchObject({ kind: 'not-available', code: 400_000 });
  const refusing = networkOf(refusal('Bad Request'));
  await expect(changeSettings(refusing.client, 'social', { showMyPost: true })).rejects.toMatchObject({
    kind: 'invalid',
  });
});

test('a new secret of the pre-hook is handed over', async () => {
  const { client, received } = networkOf({ body: { enabled: true, secretKey: 's3cret' } });
  expect(await renewPrehookSecret(client)).toBe('s3cret');
  expect(received[0]?.body).toEqual({ regenerateKey: true });
});
