import { afterEach, expect, test, vi } from 'vitest';

import { ApiError } from '#src/api/errors.ts';
import { createFakeNetwork } from '#src/api/fakeNetwork.ts';

import { banUsers } from './banUsers.ts';
import { clearUserFlags } from './clearUserFlags.ts';
import { createUsers } from './createUsers.ts';
import { deleteUsers } from './deleteUsers.ts';
import { unbanUsers } from './unbanUsers.ts';
import { updateUsers, type UpdateUserInput } from './updateUsers.ts';

afterEach(() => vi.unstubAllGlobals());

const network = (...bodies: object[]) => {
  const fake = createFakeNetwork(bodies.map((body) => ({ body })));
  vi.stubGlobal('fetch', fake.fetch);
  return fake;
};
const changed = { kind: 'changed-since' };
const done = (objectId: string, outcome = 'already-done') => ({ is: 'done', outcome, objectId });
const refused = (message: string, code = 400_000) =>
  new ApiError({ kind: 'invalid', endpoint: '/api/v4/users/a', code, message });
const switches = { deleteAll: false, markMessageDeleted: false, hardDeletePost: false, hardDeleteComment: false };
const named = (...ids: string[]) => ids.map((userId) => ({ userId, displayName: userId.toUpperCase() }));

test('a user who bears another name by now is not deleted, one who is deleted already is done', async () => {
  const users = [
    { userId: 'a', displayName: 'A' },
    { userId: 'b', displayName: 'Somebody else' },
    { userId: 'c', displayName: 'Deleted user', isDeleted: true },
  ];
  const { client } = network({ users });
  const found = await deleteUsers.recheck!(client, named('a', 'b', 'c', 'gone'), switches);
  expect(Object.fromEntries(found)).toEqual({ b: changed, c: done('c', 'already-gone'), gone: changed });
});

test('a second deletion counts as done, any other bad request does not', () => {
  expect(deleteUsers.alreadyDone!(refused('User is already deleted'), switches)).toBe('already-gone');
  expect(deleteUsers.alreadyDone!(refused('Parameter error'), switches)).toBeUndefined();
});

test('bans and flags are looked at again: what is so already needs nothing, what was deleted is left alone', async () => {
  const users = [
    { userId: 'a', isGlobalBan: true, flagCount: 2 },
    { userId: 'b', isGlobalBan: false, flagCount: 0 },
    { userId: 'c', isDeleted: true },
  ];
  const { client } = network({ users });
  const items = named('a', 'b', 'c');
  expect(Object.fromEntries(await banUsers.recheck!(client, items, {}))).toEqual({ a: done('a'), c: changed });
  expect(Object.fromEntries(await unbanUsers.recheck!(client, items, {}))).toEqual({ b: done('b'), c: changed });
  expect(Object.fromEntries(await clearUserFlags.recheck!(client, items, {}))).toEqual({ b: done('b'), c: changed });
});

test('who is there already is not registered again, which would overwrite the name', async () => {
  const { client } = network({ users: [{ userId: 'a' }, { userId: 'b', isDeleted: true }] });
  const found = await createUsers.recheck!(client, named('a', 'b', 'new'), { deviceId: 'd' });
  expect(Object.fromEntries(found)).toEqual({ a: done('a', 'already-there'), b: done('b', 'already-there') });
});

test('undo of a ban lifts only what this job banned', () => {
  const [item] = named('a');
  expect(banUsers.undo!.input(item!, { is: 'done', outcome: 'user-banned' }, {})).toEqual(item);
  expect(banUsers.undo!.input(item!, { is: 'done', outcome: 'already-done' }, {})).toBeUndefined();
  expect(banUsers.accept({ ...item!, isGlobalBan: true }, {}).fate).toMatchObject({ outcome: 'unchanged' });
});

const badge = (userId: string): UpdateUserInput => ({
  userId,
  displayName: userId,
  from: { metadata: {} },
  to: { metadata: { verified: true } },
});

test('a badge is merged into the metadata there is, and roles are compared as sets', async () => {
  const roles = { userId: 'r', displayName: 'r', from: { roles: ['x', 'y'] }, to: { roles: ['x'] } };
  const users = [
    { userId: 'a', metadata: { city: 'Oslo' } },
    { userId: 'b', metadata: { verified: true, city: 'Oslo' } },
    { userId: 'c', metadata: { verified: 'no' } },
    { userId: 'r', roles: ['y', 'x'] },
  ];
  const fake = network({ users }, { users: [users[0]] }, {});
  const found = await updateUsers.recheck!(fake.client, [...['a', 'b', 'c'].map(badge), roles], {});
  expect(Object.fromEntries(found)).toEqual({ b: done('b'), c: changed });
  await updateUsers.send(fake.client, [badge('a')], {});
  expect(fake.received.at(-1)?.body).toEqual({
    userId: 'a',
    metadata: { city: 'Oslo', verified: true },
    createNewUserWhenNotFound: false,
  });
});
