import { callerOf, json, queryOf, type Call } from '../call.ts';
import { notFound } from '../errors.ts';
import type { User } from '../models.ts';
import { readPage, takePage } from '../paging.ts';
import { requireAdmin } from '../auth.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { backwards, only } from '../tables.ts';
import { showFile } from './files.ts';

const sorts = ['firstCreated', 'lastCreated', 'displayName'];

export const userEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/v3/users',
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const keyword = input.text('keyword', { maxLength: 100 })?.toLowerCase() ?? '';
      const isExact = input.flag('exactMatchKeyword') ?? false;
      const isFlagged = input.text('filter', { oneOf: ['all', 'flagged'] }) === 'flagged';
      const sortBy = input.text('sortBy', { oneOf: sorts }) ?? 'displayName';
      const isDeleted = input.flag('isDeleted') ?? false;
      input.done();
      const page = readPage(call.query, 10);
      // Whose reports and whose leaving is no business of ordinary users (guess).
      if (isFlagged || isDeleted) requireAdmin(callerOf(call));
      const isWanted = (user: User) => {
        if (user.isDeleted !== isDeleted || (isFlagged && user.flagCount === 0)) return false;
        if (keyword === '') return true;
        const name = user.displayName.toLowerCase();
        return isExact ? name === keyword : name.includes(keyword);
      };
      const { items, paging } = takePage(only(inOrder(call.state, sortBy), isWanted), page);
      // The vendor's list of users pages forwards only (vendor spec).
      return json({ ...withFiles(call, items), paging: paging.next === undefined ? {} : { next: paging.next } });
    },
  },
  {
    method: 'GET',
    path: '/api/v3/users/list',
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const ids = input.texts('userIds', { required: true, maxItems: 100, maxLength: 900 }) ?? [];
      input.done();
      // Users that do not exist are left out (guess).
      const found = new Set(ids.flatMap((id) => findUser(call.state, id) ?? []));
      return json(withFiles(call, [...found]));
    },
  },
  {
    method: 'GET',
    path: '/api/v3/users/{userId}',
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const type = input.text('type', { oneOf: ['public', 'internal'] });
      input.done();
      const id = call.path['userId']!;
      const user = type === 'internal' ? findByInternalId(call.state, id) : findUser(call.state, id);
      if (!user) throw notFound('User');
      return json(withFiles(call, [user]));
    },
  },
];

/** The vendor's own client encodes ids in list calls twice, so an unknown id is tried decoded once more. */
export function findUser(state: State, userId: string): User | undefined {
  const user = state.users.get(userId);
  if (user || !userId.includes('%')) return user;
  try {
    return state.users.get(decodeURIComponent(userId));
  } catch {
    return undefined;
  }
}

export function findByInternalId(state: State, internalId: string): User | undefined {
  return state.users.rows.find((user) => user.userInternalId === internalId);
}

/** Users as answers show them, with the files they refer to: both keys always there, even when empty. */
export function withFiles(call: Call, users: readonly User[]) {
  const files = users.flatMap((user) => {
    const file = user.avatarFileId === undefined ? undefined : call.state.files.get(user.avatarFileId);
    return file ? [showFile(file, call.base)] : [];
  });
  return { users: users.map(showUser), files };
}

function showUser(user: User) {
  const { flaggedBy: _, lastActiveAt: __, ...shown } = user;
  return {
    ...shown,
    _id: user.userInternalId,
    userPublicId: user.userId,
    permissions: [],
    tags: [],
    ...hashFlagOf(user),
  };
}

/** A filter of who reported; the vendor's clients only look whether it is there. */
const hashFlagOf = ({ flagCount, userInternalId }: User) =>
  flagCount > 0 ? { hashFlag: { bits: 256, hashes: 5, hash: [userInternalId] } } : {};

/** The few words older calls, and the newest of messages, have for a user (vendor spec). */
export function showBareUser(user: User) {
  const { userId, roles, displayName, flagCount, metadata, createdAt, updatedAt, isDeleted } = user;
  const shown = { userId, roles, displayName, flagCount, metadata, createdAt, updatedAt, isDeleted };
  return { _id: user.userInternalId, ...shown, ...hashFlagOf(user) };
}

function inOrder(state: State, sortBy: string): Iterable<User> {
  if (sortBy === 'firstCreated') return state.users.rows;
  if (sortBy === 'lastCreated') return backwards(state.users.rows);
  return state.users.sorted('displayName', byName);
}

function byName(a: User, b: User): number {
  const [left, right] = [a.displayName.toLowerCase(), b.displayName.toLowerCase()];
  if (left !== right) return left < right ? -1 : 1;
  return a.userId < b.userId ? -1 : 1;
}
