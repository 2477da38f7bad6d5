import type { ApiClient } from '#src/api/client.ts';
import { ApiError } from '#src/api/errors.ts';
import type { Limiter } from '#src/api/limiter.ts';
import { createStore, type Store } from '#src/lib/store.ts';
import type { Profile } from '#src/storage/profiles.ts';

import { forgetTab, recallFromTab, rememberInTab } from './tabMemory.ts';

export type LockReason = 'person' | 'idle' | 'reload' | 'unauthorized' | 'globally-banned';

/** Which network this tab is connected to. The token is deliberately not in here: nothing that renders ever sees it. */
export type SessionState =
  | { status: 'disconnected' }
  | { status: 'connected'; profile: Profile }
  | { status: 'locked'; profile: Profile; why: LockReason };

/** The built-in network. Its token is public by design: it opens nothing but the sandbox in this browser. */
const sandboxProfile: Profile = {
  id: 'sandbox',
  name: 'Sandbox',
  colour: 'green',
  server: '/sandbox',
  apiKey: 'sandbox-api-key',
  ratePerSecond: 10,
  lastUsedAt: 0,
};
const sandboxToken = 'sandbox-admin-token';

export const isSandbox = (profile: Profile): boolean => profile.id === sandboxProfile.id;

const state: Store<SessionState> = createStore<SessionState>({ status: 'disconnected' });
let token: string | undefined;
let opened: Promise<{ client: ApiClient; limiter: Limiter }> | undefined;
let sandbox: SandboxDoor = { start: async () => {}, reset: async () => {} };

export const sessionState: Pick<Store<SessionState>, 'get' | 'subscribe'> = state;

/** How to start the built-in network, and how to put it back to what it was at first. */
export type SandboxDoor = { start: () => Promise<void>; reset: () => Promise<void> };

/** main.tsx hands in the one way to the sandbox, because nothing else in `src` may know it. */
export function setSandboxDoor(door: SandboxDoor): void {
  sandbox = door;
}

/** Puts the sandbox back to what it was at first, for every tab. */
export const resetSandbox = (): Promise<void> => sandbox.reset();

/** Takes up what this tab was connected to, or the sandbox on a first visit. */
export function restoreSession(): void {
  const remembered = recallFromTab();
  if (!remembered || isSandbox(remembered.profile)) {
    connectSandbox();
  } else if (remembered.token === undefined) {
    state.set({ status: 'locked', profile: remembered.profile, why: 'reload' });
  } else {
    open(remembered.profile, remembered.token);
  }
}

export function connectSandbox(): void {
  open(sandboxProfile, sandboxToken);
  rememberInTab({ profile: sandboxProfile });
}

/** Connects this tab. Call after the probe said yes; the token stays in memory unless `keepForTab`. */
export function connect(profile: Profile, newToken: string, keepForTab: boolean): void {
  open(profile, newToken);
  rememberInTab(keepForTab ? { profile, token: newToken } : { profile });
}

/** Drops the token. Pages stay as they are, hidden, until somebody unlocks; jobs pause. */
export function lock(why: LockReason): void {
  const current = state.get();
  if (current.status !== 'connected') return;
  closeConnection();
  rememberInTab({ profile: current.profile });
  state.set({ status: 'locked', profile: current.profile, why });
}

/** Drops the token and forgets which network this tab was connected to. */
export function disconnect(): void {
  closeConnection();
  forgetTab();
  state.set({ status: 'disconnected' });
}

/** The connection of this tab for the given network, or undefined while it is locked or connected elsewhere. */
export async function clientFor(profileId: string): Promise<ApiClient | undefined> {
  const current = state.get();
  if (current.status !== 'connected' || current.profile.id !== profileId) return undefined;
  return (await openConnection(current.profile)).client;
}

/** The connection of this tab. Throws when there is none: pages are only shown while connected. */
export async function currentClient(): Promise<ApiClient> {
  const current = state.get();
  if (current.status !== 'connected') throw new Error('Not connected to a network');
  return (await openConnection(current.profile)).client;
}

/** The limiter of this tab's connection, for showing its pace; undefined while not connected. */
export async function currentLimiter(): Promise<Limiter | undefined> {
  const current = state.get();
  return current.status === 'connected' ? (await openConnection(current.profile)).limiter : undefined;
}

function open(profile: Profile, newToken: string): void {
  closeConnection();
  token = newToken;
  state.set({ status: 'connected', profile });
}

// Whoever still waits for a turn is told at once, instead of after every turn before.
function closeConnection(): void {
  token = undefined;
  void opened?.then(({ limiter }) => limiter.close(tokenDropped())).catch(() => {});
  opened = undefined;
}

// The API layer (axios, zod) is not part of the first paint: it comes with the first request.
function openConnection(profile: Profile): Promise<{ client: ApiClient; limiter: Limiter }> {
  opened ??= (async () => {
    const usedToken = token;
    if (usedToken === undefined) throw new Error('Not connected to a network');
    const [{ createClient }, { createLimiter }, { createSharedSlots }] = await Promise.all([
      import('#src/api/client.ts'),
      import('#src/api/limiter.ts'),
      import('#src/api/slots.ts'),
      isSandbox(profile) ? sandbox.start().catch(noSandbox) : undefined,
    ]);
    const limiter = createLimiter({
      ratePerSecond: profile.ratePerSecond,
      slots: createSharedSlots(await budgetKey(profile, usedToken), profile.ratePerSecond),
    });
    const client = createClient({ server: profile.server, token: usedToken, apiKey: profile.apiKey, limiter });
    return { client: lockOn401(client, usedToken), limiter };
  })();
  const opening = opened;
  // A start that failed, say while offline, must not fail every request after it.
  opening.catch(() => {
    if (opened === opening) opened = undefined;
  });
  return opening;
}

function noSandbox(cause: unknown): never {
  const message = cause instanceof Error ? cause.message : '';
  throw new ApiError({ kind: 'no-sandbox', endpoint: '', message });
}

// The vendor counts requests per token, so that is what tabs share: also two profiles that hold the same one. A few digits
// of a hash name it; they are kept nowhere and lead back to nothing.
async function budgetKey(profile: Profile, usedToken: string): Promise<string> {
  const { subtle } = crypto as Partial<Crypto>;
  // Only secure contexts can hash. Then a profile is the best guess at a token.
  if (!subtle) return profile.id;
  const hash = await subtle.digest('SHA-256', new TextEncoder().encode(`${profile.server} ${usedToken}`));
  return Array.from(new Uint8Array(hash, 0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// A refused token locks the session, so that whoever comes back finds the page as it was. Only the token that was
// refused: an old request's late answer must not lock the connection made since.
function lockOn401(client: ApiClient, usedToken: string): ApiClient {
  const watch = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      // Locked or connected anew since: a reading under way must not go on with the token that was dropped.
      if (token !== usedToken) throw tokenDropped();
      try {
        return await call(...args);
      } catch (error) {
        const kind = error instanceof ApiError ? error.kind : undefined;
        if ((kind === 'unauthorized' || kind === 'globally-banned') && token === usedToken) lock(kind);
        throw error;
      }
    };
  };
  return {
    server: client.server,
    get: watch(client.get),
    post: watch(client.post),
    put: watch(client.put),
    delete: watch(client.delete),
    forJobs: (mayLeave) => lockOn401(client.forJobs(mayLeave), usedToken),
  } as ApiClient;
}

const tokenDropped = () =>
  new ApiError({ kind: 'unauthorized', endpoint: '', message: 'The session was locked or changed meanwhile' });
