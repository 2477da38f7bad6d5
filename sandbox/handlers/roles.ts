import { bodyOf, json, queryOf, type Call } from '../call.ts';
import { badRequest, duplicateEntry, notFound } from '../errors.ts';
import type { InputReader } from '../limits.ts';
import type { Role } from '../models.ts';
import { readPage, takePage } from '../paging.ts';
import type { Endpoint } from '../router.ts';

const path = '/api/v3/roles';

export const roleEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path,
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      // Required, though it may be empty (vendor spec).
      const keyword = input.text('keyword', { required: true, maxLength: 100 }) ?? '';
      const sortBy = input.text('sortBy', { oneOf: ['lastCreated', 'firstCreated', 'displayName'] }) ?? 'lastCreated';
      input.done();
      const found = call.state.roles.rows.filter(
        ({ roleId, isDeleted }) => !isDeleted && roleId.toLowerCase().includes(keyword.toLowerCase()),
      );
      const { items, paging } = takePage(inOrder(found, sortBy), readPage(call.query, 10));
      // In both envelopes (contract §28).
      return json({ status: 'success', data: items, roles: items, paging });
    },
  },
  {
    method: 'GET',
    path: `${path}/{roleId}`,
    access: 'user',
    handle: (call) => answer(roleOf(call)),
  },
  {
    method: 'POST',
    path,
    access: 'admin',
    handle: (call) => {
      const { roleId, ...fields } = readRole(call);
      const known = call.state.roles.get(roleId);
      if (known && !known.isDeleted) throw duplicateEntry('Role');
      return changed(call, { roleId, displayName: roleId, ...fields });
    },
  },
  {
    method: 'PUT',
    path: `${path}/{roleId}`,
    access: 'admin',
    handle: (call) => {
      const { roleId: _, ...fields } = readRole(call);
      // The list of permissions is replaced (contract §19).
      return changed(call, { ...roleOf(call), ...fields });
    },
  },
  {
    method: 'DELETE',
    path: `${path}/{roleId}`,
    access: 'admin',
    handle: (call) => {
      for (const input of [bodyOf(call), queryOf(call)]) {
        checkSameRole(call, input);
        input.done();
      }
      return changed(call, { ...roleOf(call), isDeleted: true });
    },
  },
];

function inOrder(roles: readonly Role[], sortBy: string): readonly Role[] {
  if (sortBy === 'firstCreated') return roles;
  if (sortBy === 'lastCreated') return roles.toReversed();
  return roles.toSorted((one, other) => (one.displayName < other.displayName ? -1 : 1));
}

function roleOf({ state, path: { roleId = '' } }: Call): Role {
  const role = state.roles.get(roleId);
  if (!role || role.isDeleted) throw notFound('Role');
  return role;
}

/** The vendor wants the id a second time; another one than in the path is refused (guess). */
function checkSameRole(call: Call, input: InputReader): void {
  const roleId = input.text('roleId', { minLength: 1, maxLength: 100 });
  if (roleId !== undefined && roleId !== call.path['roleId']) throw badRequest('roleId is not the one of the path');
}

function readRole(call: Call) {
  const input = bodyOf(call);
  const roleId = input.text('roleId', { required: true, minLength: 1, maxLength: 100 }) ?? '';
  const displayName = input.text('displayName', { maxLength: 100 });
  const permissions = input.texts('permissions', { required: true }) ?? [];
  input.done();
  if (call.path['roleId'] !== undefined) checkSameRole(call, input);
  return { roleId, ...(displayName !== undefined && { displayName }), permissions: [...new Set(permissions)] };
}

const changed = (call: Call, role: Omit<Role, 'isDeleted' | 'updatedAt'> & { isDeleted?: boolean }): Response =>
  answer(call.state.roles.put({ isDeleted: false, ...role, updatedAt: call.state.stamp() }));

/** A list of one, in both envelopes (contract §28). */
function answer(role: Role): Response {
  return json({ status: 'success', data: [role], roles: [role] });
}
