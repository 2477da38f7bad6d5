/**
 * Who may call a network. Those of the default network are well known: they are no secrets, they open nothing but made-up
 * data on this machine.
 */
export type Credentials = {
  networkId: string;
  /** Admin token of `userId`. */
  token: string;
  apiKey: string;
  userId: string;
  /** Token of an ordinary user: 403 / 400301 on what only admins may do. */
  memberToken: string;
  /** Token of a globally banned user: 403 / 400312 on everything. */
  bannedToken: string;
  /** An admin token past its time: 401 / 400100 on everything. */
  expiredToken: string;
};

export const defaultNetworkId = 'default';
export const adminUserId = 'sandbox-admin';
export const memberUserId = 'sandbox-member';
export const bannedUserId = 'sandbox-banned';

/** The credentials of a network. Those of a fresh network carry its id, so that a door can find it by any of them. */
export function credentialsOf(networkId: string): Credentials {
  const name = (what: string) => (networkId === defaultNetworkId ? `sandbox-${what}` : `${networkId}.${what}`);
  return {
    networkId,
    token: name('admin-token'),
    apiKey: name('api-key'),
    userId: adminUserId,
    memberToken: name('member-token'),
    bannedToken: name('banned-token'),
    expiredToken: name('expired-token'),
  };
}

/** The network that a token or API key was issued by; the default one when it does not say. */
export function networkIdOf(credential: string): string {
  const cut = credential.indexOf('.');
  return cut < 0 ? defaultNetworkId : credential.slice(0, cut);
}
