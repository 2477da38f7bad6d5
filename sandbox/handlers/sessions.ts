import { requireAdmin } from '../auth.ts';
import { bodyOf, callerOf, json, queryOf, success, type Call } from '../call.ts';
import { globallyBanned, notFound } from '../errors.ts';
import { isObject } from '../limits.ts';
import type { Token, User } from '../models.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { findByInternalId, withFiles } from './users.ts';

const thirtyDays = 30 * 24 * 60 * 60 * 1000;

export const sessionEndpoints: Endpoint[] = [
  { method: 'POST', path: '/api/v3/sessions', access: 'apiKey', handle: (call) => json(register(call)) },
  { method: 'POST', path: '/api/v4/sessions', access: 'apiKey', handle: (call) => json(register(call)) },
  {
    method: 'POST',
    path: '/api/v5/sessions',
    access: 'apiKey',
    handle: (call) => {
      const { accessToken, issuedAt, expiresAt, users } = register(call);
      return json({ accessToken, issuedAt, expiresAt, users });
    },
  },
  {
    method: 'GET',
    path: '/api/v3/sessions',
    access: 'user',
    handle: ({ state }) => json({ lastCachePurge: lastCachePurge(state) }),
  },
  {
    method: 'DELETE',
    path: '/api/v4/sessions',
    access: 'user',
    handle: (call) => {
      const input = isObject(call.body) && 'userId' in call.body ? bodyOf(call) : queryOf(call);
      const userId = input.text('userId', { minLength: 1, maxLength: 50 });
      input.done();
      if (userId === undefined) revoke(call.state, (token) => token === callerOf(call).token);
      else revokeAll(call, userId);
      return success();
    },
  },
  {
    method: 'DELETE',
    path: '/api/v4/sessions/users/{userId}',
    access: 'admin',
    handle: (call) => {
      revokeAll(call, call.path['userId']!);
      return success();
    },
  },
];

/** Logs a user in and creates them first if need be; a display name in the body overwrites theirs (vendor docs). */
function register(call: Call) {
  const { state } = call;
  const input = bodyOf(call);
  const userId = input.text('userId', { required: true, minLength: 1, maxLength: 50 }) ?? '';
  const deviceId = input.text('deviceId', { required: true, minLength: 1, maxLength: 150 }) ?? '';
  const displayName = input.text('displayName', { maxLength: 100 });
  input.text('authToken', { minLength: 1, maxLength: 100 });
  const device = input.inside('deviceInfo');
  device.text('kind', { oneOf: ['ios', 'android', 'web', 'node'] });
  device.text('model', { maxLength: 100 });
  device.text('sdkVersion', { maxLength: 30 });
  input.done();

  const known = state.users.get(userId);
  if (known?.isGlobalBan) throw globallyBanned();
  const user = known ? renamed(state, known, displayName) : createUser(state, userId, displayName || userId);
  revoke(state, (token) => token.userId === userId && token.deviceId === deviceId);
  const now = state.clock.now();
  const issuedAt = new Date(now).toISOString();
  const expiresAt = new Date(now + thirtyDays).toISOString();
  const accessToken = `${state.origin.networkId}.${crypto.randomUUID()}`;
  state.tokens.put({ token: accessToken, userId, deviceId, isAdmin: false, isRevoked: false, issuedAt, expiresAt });
  return {
    accessToken,
    // Only the vendor's clients use it, and no call takes it (vendor FAQ).
    refreshToken: crypto.randomUUID(),
    issuedAt,
    expiresAt,
    ...withFiles(call, [user]),
    lastCachePurge: lastCachePurge(state),
  };
}

function renamed(state: State, user: User, displayName: string | undefined): User {
  if (!displayName || displayName === user.displayName || user.isDeleted) return user;
  return state.users.put({ ...user, displayName, updatedAt: state.stamp() });
}

export function createUser(state: State, userId: string, displayName: string): User {
  const createdAt = state.stamp();
  return state.users.put({
    userId,
    userInternalId: state.newId(),
    displayName,
    description: '',
    roles: [],
    metadata: {},
    flagCount: 0,
    isGlobalBan: false,
    isBrand: false,
    isDeleted: false,
    createdAt,
    updatedAt: createdAt,
  });
}

/** Ends every session of a user; only admins may (vendor spec). */
function revokeAll(call: Call, userId: string): void {
  requireAdmin(callerOf(call));
  const input = queryOf(call);
  const isPublic = input.flag('isPublic') ?? true;
  input.done();
  const user = isPublic ? call.state.users.get(userId) : findByInternalId(call.state, userId);
  if (!user) throw notFound('userId');
  revoke(call.state, (token) => token.userId === user.userId);
}

function revoke(state: State, isMeant: (token: Token) => boolean): void {
  for (const token of state.tokens.rows) {
    if (!token.isRevoked && isMeant(token)) state.tokens.put({ ...token, isRevoked: true });
  }
}

const lastCachePurge = (state: State) => new Date(state.origin.startedAt).toISOString();
