import { globallyBanned, permissionDenied, unauthorized } from './errors.ts';
import type { Token, User } from './models.ts';
import type { State } from './state.ts';

/** Whom an operation lets in: anybody, whoever holds the API key, any user, or admins only. */
export type Access = 'open' | 'apiKey' | 'user' | 'admin';

export type Caller = { token: Token; user: User };

function bearerToken(headers: Headers): string | undefined {
  return /^Bearer\s+(\S+)\s*$/i.exec(headers.get('authorization') ?? '')?.[1];
}

/** The token or API key of a request, whatever it is worth. */
export function credentialIn(headers: Headers): string | undefined {
  return bearerToken(headers) ?? headers.get('x-api-key') ?? undefined;
}

/**
 * Who is calling: 401 / 400100 for a token that is missing, wrong, revoked or expired, 403 / 400312 for a globally banned
 * user (vendor spec).
 */
export function identify(state: State, headers: Headers): Caller {
  const bearer = bearerToken(headers);
  const token = bearer === undefined ? undefined : state.tokens.get(bearer);
  if (!token || token.isRevoked || Date.parse(token.expiresAt) <= state.clock.now()) throw unauthorized();
  const user = state.users.get(token.userId);
  if (!user || user.isDeleted) throw unauthorized();
  if (user.isGlobalBan) throw globallyBanned();
  return { token, user };
}

export function checkApiKey(state: State, headers: Headers): void {
  if (headers.get('x-api-key') !== state.credentials.apiKey) throw unauthorized();
}

/** 403 / 400301 unless the caller is an admin. */
export function requireAdmin(caller: Caller): void {
  if (!caller.token.isAdmin) throw permissionDenied();
}
