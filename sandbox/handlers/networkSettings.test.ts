import { expect, test } from 'vitest';

import { call, createTestNetwork } from '../testCalls.ts';

const prefix = '/api/v3/network-settings';

test('a change names what it changes; the rest stays, and comes back in the groups of the answer', async () => {
  const { network } = createTestNetwork();
  const { json: before } = await call(network, `GET ${prefix}/social`);
  await call(network, `PUT ${prefix}/social`, { isFollowWithRequestEnabled: true, showMyPost: false });
  const { json } = await call(network, `GET ${prefix}/social`);
  expect(json).toEqual({
    ...before,
    isFollowWithRequestEnabled: true,
    globalFeed: { ...(before['globalFeed'] as object), showMyPost: false },
  });
});

test('of the thresholds of live streams only those named change', async () => {
  const { network } = createTestNetwork();
  const categories = [{ category: 'violence', flagThreshold: 0.25 }];
  const { json } = await call(network, `PUT ${prefix}/video-streaming`, { moderation: { categories } });
  const { moderation } = json as { moderation: { enabled: boolean; categories: object[] } };
  expect(moderation.enabled).toBe(true);
  expect(moderation.categories).toHaveLength(5);
  expect(moderation.categories).toContainEqual({ ...categories[0], terminateThreshold: 0.9 });
});

test('the secret of the pre-hook is told once, when it is made', async () => {
  const { network } = createTestNetwork();
  const { json } = await call(network, `PUT ${prefix}/prehook`, { regenerateKey: true });
  expect(json['secretKey']).toMatch(/^[0-9a-f]{32}$/);
  expect((await call(network, `PUT ${prefix}/prehook`, {})).json).not.toHaveProperty('secretKey');
  expect((await call(network, `GET ${prefix}/prehook`)).json).not.toHaveProperty('secretKey');
});

test('where names may not be changed, users keep theirs and admins still change them', async () => {
  const { network } = createTestNetwork();
  const mia = { Authorization: `Bearer ${network.credentials.memberToken}` };
  const rename = (headers?: Record<string, string>) =>
    call(network, 'PUT /api/v3/users', { userId: 'sandbox-member', displayName: 'Other' }, headers);
  expect(await rename(mia)).toMatchObject({ status: 200 });
  await call(network, `PUT ${prefix}/users`, { isAllowUpdateDisplayName: false });
  expect(await rename(mia)).toMatchObject({ status: 403, json: { code: 400300 } });
  expect(await rename()).toMatchObject({ status: 200 });
});

test('with link moderation on, a link that is not on the allowlist is refused in a post', async () => {
  const { network } = createTestNetwork();
  const post = () => call(network, 'POST /api/v4/posts', { data: { text: 'Look: https://elsewhere.test/a' } });
  expect(await post()).toMatchObject({ status: 403, json: { code: 400309 } });
  await call(network, `PUT ${prefix}/moderation`, { isWhitelistEnabled: false });
  expect(await post()).toMatchObject({ status: 200 });
});

test('a picture is refused from the level on that the network has set, and every one at 0', async () => {
  const { network } = createTestNetwork();
  const upload = (name: string) => {
    const form = new FormData();
    form.append('files', new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], name));
    return call(network, 'POST /api/v4/images', form);
  };
  const setting = (body: object) => call(network, 'PUT /api/v2/moderation-settings', body);
  const refused = { status: 403, json: { code: 400314 } };
  await setting({ enableImageModeration: true, imageModeration: { nudity: 60 } });
  expect(await upload('sandbox-nudity-59.png')).toMatchObject({ status: 200 });
  expect(await upload('sandbox-nudity-60.png')).toMatchObject(refused);
  expect(await upload('cat.png')).toMatchObject({ status: 200 });
  await setting({ imageModeration: { violence: 0 } });
  expect(await upload('cat.png')).toMatchObject(refused);
  await setting({ enableImageModeration: false });
  expect(await upload('sandbox-nudity-60.png')).toMatchObject({ status: 200 });
});
