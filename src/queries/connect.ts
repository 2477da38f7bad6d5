import type { ProbeResult } from '#src/api/probe.ts';
import { connect, connectSandbox, disconnect, sessionState } from '#src/session/session.ts';
import type { Profile } from '#src/storage/profiles.ts';

// The browser database, like the API, comes when it is needed: the connect page is painted without it.
const profiles = () => import('#src/storage/profiles.ts');

export type Attempt = {
  profile: Profile;
  token: string;
  /** Keep the token in this tab's sessionStorage, so that a reload does not ask again. */
  keepForTab: boolean;
};

/** `not-in-policy`: this installation's Content-Security-Policy does not list the server, so the browser asked nobody. */
export type ConnectResult = ProbeResult | { status: 'not-in-policy' };

/**
 * Tries the connection and takes it up when the network says yes; otherwise says exactly what is wrong. The token is
 * never saved: only the profile is.
 */
export async function tryToConnect(attempt: Attempt, signal: AbortSignal): Promise<ConnectResult> {
  const { probeConnection } = await import('#src/api/probe.ts');
  const { server, userId } = attempt.profile;
  let isForbidden = false;
  const onViolation = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    isForbidden ||= blockedURI.startsWith(new URL(server, location.href).origin);
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  const result = await probeConnection({ server, token: attempt.token, userId }, { signal }).finally(() =>
    document.removeEventListener('securitypolicyviolation', onViolation),
  );
  if (isForbidden) return { status: 'not-in-policy' };
  if (result.status === 'ok') {
    const profile = { ...attempt.profile, lastUsedAt: Date.now() };
    // A browser that refuses storage must not keep anybody from working: the profile is then asked for again next time.
    await profiles()
      .then(({ saveProfile }) => saveProfile(profile))
      .catch(() => {});
    connect(profile, attempt.token, attempt.keepForTab);
  }
  return result;
}

/** The saved networks, last used first. Empty where the browser refuses storage. */
export function savedProfiles(): Promise<Profile[]> {
  return profiles()
    .then(({ listProfiles }) => listProfiles())
    .catch(() => []);
}

/** Forgets a saved network, and disconnects from it where this tab is connected. Jobs and their results stay. */
export async function forgetProfile(profileId: string): Promise<void> {
  await (await profiles()).deleteProfile(profileId);
  const session = sessionState.get();
  if (session.status !== 'disconnected' && session.profile.id === profileId) disconnect();
}

export const connectToSandbox = connectSandbox;
