import { sandboxPort } from './ports.ts';

/** Where playwright.config.ts starts the sandbox, as the console shows it. */
export const sandboxHost = `127.0.0.1:${sandboxPort}`;
export const sandboxServer = `http://${sandboxHost}`;

type Credentials = {
  networkId: string;
  token: string;
  apiKey: string;
  memberToken: string;
  bannedToken: string;
  expiredToken: string;
};
type SeenRequest = { method: string; path: string; query: Record<string, unknown>; status: number };
type PlantedRule = string | { regex: string; isMatchExactWord?: boolean; isEnabled?: boolean };
type Rule = { ruleId: string; regex: string; isMatchExactWord: boolean; isEnabled: boolean };
/** docs/sandbox.md, "Faults". */
type Fault = {
  match?: { method?: string; path?: string; after?: number; times?: number };
  effect: { kind: string; [detail: string]: unknown };
};

/** One network of the sandbox, driven from outside like the vendor's: over HTTP, with its own token. */
export class Network {
  readonly token: string;
  readonly networkId: string;
  readonly apiKey: string;
  /** Those who are turned away: an ordinary user, a banned one, an admin of yesterday. */
  readonly otherTokens: Pick<Credentials, 'memberToken' | 'bannedToken' | 'expiredToken'>;

  private constructor({ token, networkId, apiKey, ...otherTokens }: Credentials) {
    this.token = token;
    this.apiKey = apiKey;
    this.networkId = networkId;
    this.otherTokens = otherTokens;
  }

  /** Opens a fresh network. `rules` replaces the seeded blocklist. */
  static async create(options: Record<string, unknown> = {}): Promise<Network> {
    const answer = await fetch(`${sandboxServer}/__sandbox/networks`, {
      method: 'POST',
      body: JSON.stringify(options),
    });
    return new Network((await answer.json()) as Credentials);
  }

  /** A connection profile for this network, as the app would save it. */
  get profile() {
    return {
      id: `test-${this.networkId}`,
      name: 'Test network',
      colour: 'blue',
      server: sandboxServer,
      ratePerSecond: 10,
      lastUsedAt: 1,
    };
  }

  /** Calls a control route of this network: faults, request log, token expiry. */
  async control<T = unknown>(method: string, route: string, body: Record<string, unknown> = {}): Promise<T> {
    const answer = await fetch(`${sandboxServer}/__sandbox/${route}?networkId=${this.networkId}`, {
      method,
      ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Puts these rules, the oldest first, in the place of the seeded blocklist. */
  async setBlocklist(rules: readonly PlantedRule[]): Promise<void> {
    await this.control('POST', 'scale', { rules });
  }

  /** What the network itself holds, asked for as anybody would: GET over HTTP with the admin token. Oldest first. */
  async blocklist(): Promise<Rule[]> {
    const answer = await fetch(`${sandboxServer}/api/v2/blacklist/records`, {
      headers: { Authorization: `Bearer ${this.token}` },
    });
    if (!answer.ok) throw new Error(`GET blocklist: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { data: { results: Rule[] } }).data.results;
  }

  async fail(...rules: readonly Fault[]): Promise<void> {
    await this.control('POST', 'faults', { rules });
  }

  async recover(): Promise<void> {
    await this.control('DELETE', 'faults');
  }

  /** What the network was asked so far, oldest first. */
  async requests(path = ''): Promise<SeenRequest[]> {
    const { requests } = await this.control<{ requests: SeenRequest[] }>('GET', 'requests');
    return requests.filter((request) => request.path.startsWith(path));
  }
}
