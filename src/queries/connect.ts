import type { ProbeResult } from '#src/api/probe.ts';
import { newId } from '#src/lib/newId.ts';
import { connect, connectSandbox, disconnect, sessionState } from '#src/session/session.ts';
import type { Profile } from '#src/storage/profiles.ts';

// The browser database, like the API, comes when it is needed: the connect page is painted without it.
const profiles = () => import('#src/storage/profiles.ts');

export type Attempt = {
  /** Without an id: a network that was not chosen among the saved ones. */
  profile: Omit<Profile, 'id'> & { id?: string | undefined };
  token: string;
  /** Keep the token in this tab's sessionStorage, so that a reload does not ask again. */
  keepForTab: boolean;
  /** Somebody has said that it is the same network, although it does not look so. */
  isSameNetwork?: boolean;
};

/**
 * `not-in-policy`: this installation's Content-Security-Policy does not list the server, so the browser asked nobody.
 * `other-network`: the token works, but not for the network that the profile was last connected to.
 */
export type ConnectResult = ProbeResult | { status: 'not-in-policy' } | { status: 'other-network' };

/**
 * Tries the connection and takes it up when the network says yes; otherwise says exactly what is wrong. The token is
 * never saved: only the profile is. Undefined when it was called off, or overtaken: whoever has connected, locked or
 * left meanwhile is not pulled back.
 */
export async function tryToConnect(attempt: Attempt, signal: AbortSignal): Promise<ConnectResult | undefined> {
  const before = sessionState.get();
  const isOvertaken = () => signal.aborted || sessionState.get() !== before;
  const result = await probe(attempt, signal);
  if (isOvertaken() || result === undefined || result.status !== 'ok') return isOvertaken() ? undefined : result;

  const { fingerprint = attempt.profile.fingerprint } = result;
  const known = attempt.profile.fingerprint;
  if (known !== undefined && fingerprint !== known && !attempt.isSameNetwork) return { status: 'other-network' };
  const profile = {
    ...attempt.profile,
    id: attempt.profile.id ?? (await idOf(attempt.profile.server, fingerprint)),
    lastUsedAt: Date.now(),
    ...(fingerprint !== undefined && { fingerprint }),
  };
  // A browser that refuses storage must not keep anybody from working: the profile is then asked for again next time.
  await profiles()
    .then(({ saveProfile }) => saveProfile(profile))
    .catch(() => {});
  if (isOvertaken()) return undefined;
  connect(profile, attempt.token, attempt.keepForTab);
  return result;
}

async function probe({ profile, token }: Attempt, signal: AbortSignal): Promise<ConnectResult | undefined> {
  const { probeConnection } = await import('#src/api/probe.ts');
  const { server, userId } = profile;
  let isForbidden = false;
  const onViolation = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    isForbidden ||= blockedURI.startsWith(new URL(server, location.href).origin);
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  try {
    const result = await probeConnection({ server, token, userId }, { signal });
    return isForbidden ? { status: 'not-in-policy' } : result;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    document.removeEventListener('securitypolicyviolation', onViolation);
  }
}

/**
 * The same network gets the same id, also after it was forgotten: its jobs, notes and record are found again. Random
 * where nothing tells it from others.
 */
async function idOf(server: string, fingerprint: string | undefined): Promise<string> {
  const { subtle } = crypto as Partial<Crypto>;
  if (fingerprint === undefined || !subtle) return newId();
  const saved = (await savedProfiles()).find((one) => one.server === server && one.fingerprint === fingerprint);
  if (saved) return saved.id;
  const hash = await subtle.digest('SHA-256', new TextEncoder().encode(`${server} ${fingerprint}`));
  return Array.from(new Uint8Array(hash, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The saved networks, last used first. Empty where the browser refuses storage. */
export function savedProfiles(): Promise<Profile[]> {
  return profiles()
    .then(({ listProfiles }) => listProfiles())
    .catch(() => []);
}

/** How many jobs of the network this browser keeps; 0 where it refuses storage. */
export function jobsOfProfile(profileId: string): Promise<number> {
  return profiles()
    .then(({ countJobsOf }) => countJobsOf(profileId))
    .catch(() => 0);
}

/** Forgets a saved network, and disconnects from it where this tab is connected. Jobs and their results stay. */
export async function forgetProfile(profileId: string): Promise<void> {
  await (await profiles()).deleteProfile(profileId);
  const session = sessionState.get();
  if (session.status !== 'disconnected' && session.profile.id === profileId) disconnect();
}

export const connectToSandbox = connectSandbox;
