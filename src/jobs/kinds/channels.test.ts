import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from '#src/api/fakeNetwork.ts';

import { closeChannels } from './closeChannels.ts';
import { muteChannelMembers } from './muteChannelMembers.ts';
import { muteChannels } from './muteChannels.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const now = Date.parse('2026-11-24T12:00:00.000Z');
const hour = 3_600_000;
const room = { channelId: 'room/7 50% & more', displayName: 'Room' };
const done = (outcome: string) => ({ is: 'done' as const, outcome });

function network(...bodies: unknown[]) {
  const fake = createFakeNetwork(bodies.map((body) => ({ body })));
  vi.stubGlobal('fetch', fake.fetch);
  return fake;
}

test('a channel is muted for a period in milliseconds, under the singular path, whatever its id holds', async () => {
  const { client, received } = network({ success: true });
  await muteChannels.send(client, [{ ...room, mutedUntil: 0 }], { mutePeriod: hour });
  expect(received).toMatchObject([
    {
      method: 'PUT',
      url: 'https://api.test/api/v2/channel/room%2F7%2050%25%20%26%20more/mute',
      body: { mutePeriod: hour },
    },
  ]);
});

const fate = (mutedUntil: number, mutePeriod: number) =>
  muteChannels.accept({ ...room, mutedUntil }, { mutePeriod }).fate;

test('nothing is sent to mute for good what is, or to unmute what is not; a period anew is sent', () => {
  expect(fate(-1, -1)).toMatchObject({ outcome: 'unchanged' });
  expect(fate(0, 0)).toMatchObject({ outcome: 'unchanged' });
  for (const [until, period] of [
    [0, -1],
    [-1, 0],
    [now + hour, hour],
    [now + hour, 0],
    [-1, hour],
  ] as const)
    expect(fate(until, period)).toEqual({ is: 'queued' });
});

test('undo mutes again for what is left of the time before, and undo of that unmutes', () => {
  vi.useFakeTimers({ now });
  const undo = muteChannels.undo!;
  const was = { ...room, mutedUntil: now + hour + 200 };
  expect(undo.params({ mutePeriod: 0 })).toEqual({});
  expect(undo.input(was, done('unmuted'), { mutePeriod: 0 })).toEqual({
    ...room,
    mutedUntil: 0,
    mutePeriod: hour + 1000,
  });
  const back = { ...was, mutedUntil: 0, mutePeriod: hour };
  expect(undo.input(back, done('mute-restored'), {})).toMatchObject({ mutedUntil: now + hour, mutePeriod: 0 });
  expect(undo.input({ ...room, mutedUntil: -1 }, done('muted'), { mutePeriod: hour })).toMatchObject({
    mutePeriod: -1,
  });
  // One that would have been over by now is not muted again.
  expect(undo.input({ ...room, mutedUntil: now - hour }, done('muted'), { mutePeriod: -1 })).toMatchObject({
    mutePeriod: 0,
  });
  expect(undo.input(was, done('unchanged'), { mutePeriod: 0 })).toBeUndefined();
});

test('members are muted by hundreds, and each gets back what it had in calls of one period', async () => {
  expect(muteChannelMembers.itemsPerCall).toBe(100);
  const { client, received } = network({ success: true });
  const [ann, bob] = ['ann', 'bob'].map((userId) => ({ userId, mutedUntil: 0 }));
  await muteChannelMembers.send(client, [ann!, bob!], { channelId: 'c', mutePeriod: -1 });
  await muteChannelMembers.send(client, [{ ...ann!, mutePeriod: hour }], { channelId: 'c' });
  expect(received.map(({ url, body }) => [url, body])).toEqual([
    ['https://api.test/api/v2/channel/c/users/mute', { userIds: ['ann', 'bob'], mutePeriod: -1 }],
    ['https://api.test/api/v2/channel/c/users/mute', { userIds: ['ann'], mutePeriod: hour }],
  ]);
  expect(muteChannelMembers.groupOf({ ...ann!, mutePeriod: hour })).not.toBe(
    muteChannelMembers.groupOf({ ...bob!, mutePeriod: 0 }),
  );
  expect(muteChannelMembers.undo!.params({ channelId: 'c', mutePeriod: -1 })).toEqual({ channelId: 'c' });
});

test('a channel is closed only while it bears the name it was decided on by; ten are looked at a request', async () => {
  const inputs = Array.from({ length: 12 }, (_, index) => ({ channelId: `c${index}`, displayName: `Room ${index}` }));
  const channels = inputs.map((input, index) => (index === 3 ? { ...input, displayName: 'Renamed' } : input));
  const { client, received } = network(
    { channels: channels.slice(0, 10) },
    // The last one is gone; one without a name counts as having an empty one.
    { channels: [{ channelId: 'c10', displayName: null }] },
  );
  inputs[10]!.displayName = '';
  const found = await closeChannels.recheck!(client, inputs, {});
  expect(Object.fromEntries(found)).toEqual({ c3: { kind: 'changed-since' }, c11: { kind: 'changed-since' } });
  expect(received).toHaveLength(2);
});

test('closing is sent to the plural path, and waits at least ten seconds', async () => {
  const { client, received } = network({});
  await closeChannels.send(client, [room], {});
  expect(received).toMatchObject([
    { method: 'POST', url: 'https://api.test/api/v2/channels/room%2F7%2050%25%20%26%20more/close' },
  ]);
  expect(closeChannels.leastGraceMs).toBe(10_000);
  expect(closeChannels.view({ channelId: 'c', displayName: '' }).text).toBe('c');
});
