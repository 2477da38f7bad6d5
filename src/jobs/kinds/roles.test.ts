import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from '#src/api/fakeNetwork.ts';

import { createRoles } from './createRoles.ts';
import { deleteRoles } from './deleteRoles.ts';
import { updateRoles } from './updateRoles.ts';

afterEach(() => vi.unstubAllGlobals());

const helper = { roleId: 'helper', displayName: 'Helper', permissions: ['BAN_USER', 'EDIT_USER'] };
const gone = { status: 404, body: { status: 'error', code: 400_400, message: 'Role Not Found' } };

function networkOf(...answers: NonNullable<Parameters<typeof createFakeNetwork>[0]>) {
  const network = createFakeNetwork(answers);
  vi.stubGlobal('fetch', network.fetch);
  return network;
}

test('a change of the name leaves the permissions, which the vendor wants to hear again', async () => {
  const input = {
    roleId: 'helper',
    displayName: 'Helper',
    from: { displayName: 'Helper' },
    to: { displayName: 'Aid' },
  };
  const { item } = updateRoles.accept(input, {});
  const network = networkOf({ body: { roles: [helper] } }, { body: {} });
  await updateRoles.send(network.client, [item], {});
  expect(network.received.at(-1)?.body).toEqual({ ...helper, displayName: 'Aid' });
});

test('permissions are a set: their order is no change, and another one is', async () => {
  const from = { permissions: ['EDIT_USER', 'BAN_USER'] };
  const { item } = updateRoles.accept({ ...helper, from, to: { permissions: [] } }, {});
  const look = async (permissions: string[]) => {
    const { client } = networkOf({ body: [{ ...helper, permissions }] });
    return Object.fromEntries(await updateRoles.recheck!(client, [item], {}));
  };
  expect(await look(['BAN_USER', 'EDIT_USER'])).toEqual({});
  expect(await look(['BAN_USER', 'EDIT_USER', 'DELETE_ROLE'])).toEqual({ helper: { kind: 'changed-since' } });
  expect(await look([])).toEqual({ helper: { is: 'done', outcome: 'already-done', objectId: 'helper' } });
});

test('a role that has changed since is not deleted, and one that is gone is done', async () => {
  const { item } = deleteRoles.accept(helper, {});
  const same = networkOf({ body: [{ ...helper, permissions: helper.permissions.toReversed() }] });
  expect(await deleteRoles.recheck!(same.client, [item], {})).toEqual(new Map());
  const changed = networkOf({ body: [{ ...helper, displayName: 'Aid' }] });
  expect(await deleteRoles.recheck!(changed.client, [item], {})).toEqual(
    new Map([['helper', { kind: 'changed-since' }]]),
  );
  const deleted = networkOf(gone);
  expect([...(await deleteRoles.recheck!(deleted.client, [item], {})).values()]).toMatchObject([
    { outcome: 'already-gone' },
  ]);
});

test.each([
  [[], 'role-created'],
  [['helper'], 'already-there'],
])('a role found after a lost answer, with %j there before, is %s', async (firstMark, outcome) => {
  const { client } = networkOf({ body: [helper] });
  const seen = [];
  const search = { wanted: new Set(['helper']), firstMark, marks: [firstMark], thorough: false };
  for await (const some of createRoles.find!(client, search)) seen.push(...some);
  expect(seen).toEqual([{ key: 'helper', outcome, objectId: 'helper' }]);
});
