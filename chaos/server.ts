import type { FaultRule } from '#sandbox/faults.ts';
import type { LoggedRequest } from '#sandbox/requestLog.ts';
import { createSandboxServer } from '#sandbox/server.ts';

import { chunks } from '#src/lib/chunks.ts';

import { sleep, type Time } from './time.ts';
import { exchange } from './wire.ts';

export type Rule = { ruleId: string; regex: string; isMatchExactWord: boolean; isEnabled: boolean };

/** The sandbox over HTTP, in this process so that it lives in the run's time. */
export type SandboxDoor = {
  readonly port: number;
  open(options: {
    seed: string;
    rules: readonly { regex: string; isMatchExactWord: boolean }[];
    latency?: number;
  }): Promise<Network>;
  close(): Promise<void>;
};

export type PlantedUser = {
  userId: string;
  displayName?: string;
  isDeleted?: boolean;
  roles?: readonly string[];
  flagCount?: number;
  createdAt?: string;
  lastActive?: string | null;
};

/** One network of it, seen from outside the app. */
export type Network = {
  readonly token: string;
  addFaults(rules: readonly FaultRule[]): Promise<void>;
  /** How often any of the faults has struck. */
  faultHits(): Promise<number>;
  clearFaults(): Promise<void>;
  requests(): Promise<readonly LoggedRequest[]>;
  /** Adds users, or changes those there are, past the API. */
  plantUsers(users: readonly PlantedUser[]): Promise<void>;
  /** Somebody is back, and writes on their own feed: as their app would, with a session of their own. */
  writeAs(userId: string): Promise<void>;
  /** Who of these is deleted, by the vendor's own route. */
  deletedUsers(userIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Every live rule, oldest first, by the vendor's own route. */
  rules(): Promise<Rule[]>;
};

export async function startSandbox(time: Time): Promise<SandboxDoor> {
  const server = await createSandboxServer({
    port: 0,
    // The real limit, in the run's time.
    rateLimit: 10,
    clock: { now: () => Date.now(), sleep: (ms) => time.sleepDuring(ms) },
  });
  const port = Number(new URL(server.url).port);

  async function call<T>(method: string, path: string, body?: unknown, token?: string): Promise<T> {
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const answer = await exchange(time, port, {
      method,
      path,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  async function exchangeAs<T>(path: string, body: unknown, headers: Record<string, string>): Promise<T> {
    const answer = await exchange(time, port, { method: 'POST', path, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  return {
    port,
    close: () => server.close(),
    async open(options) {
      const { token, apiKey } = await call<{ token: string; apiKey: string }>('POST', '/__sandbox/networks', options);
      const control = <T>(method: string, route: string, body?: unknown) =>
        call<T>(method, `/__sandbox/${route}`, body, token);
      return {
        token,
        addFaults: async (rules) => void (await control('POST', 'faults', { rules })),
        async faultHits() {
          const { rules } = await control<{ rules: { hits: number }[] }>('GET', 'faults');
          return rules.reduce((sum, { hits }) => sum + hits, 0);
        },
        clearFaults: async () => void (await control('DELETE', 'faults')),
        requests: async () => (await control<{ requests: LoggedRequest[] }>('GET', 'requests')).requests,
        plantUsers: async (users) => void (await control('POST', 'users', { users })),
        async writeAs(userId) {
          const session = { userId, deviceId: 'chaos' };
          const { accessToken } = await exchangeAs<{ accessToken: string }>('/api/v4/sessions', session, {
            'x-api-key': apiKey,
          });
          const post = { targetType: 'user', targetId: userId, data: { text: 'I am back' } };
          await exchangeAs('/api/v4/posts', post, { authorization: `Bearer ${accessToken}` });
          await sleep(220);
        },
        async deletedUsers(userIds) {
          const found = new Set<string>();
          for (const some of chunks(userIds, 100)) {
            const query = some.map((id) => `userIds[]=${encodeURIComponent(id)}`).join('&');
            const path = `/api/v3/users/list?${query}`;
            const { users } = await call<{ users: { userId: string; isDeleted: boolean }[] }>(
              'GET',
              path,
              undefined,
              token,
            );
            for (const { userId, isDeleted } of users) if (isDeleted) found.add(userId);
            await withinLimit();
          }
          return found;
        },
        async rules() {
          const found: Rule[] = [];
          let page = 'options[limit]=100';
          for (;;) {
            const path = `/api/v3/blocklists?sortBy=firstCreated&${page}`;
            const { results, paging } = await call<ListAnswer>('GET', path, undefined, token);
            found.push(...results);
            if (!paging?.next) return found;
            page = `options[token]=${encodeURIComponent(paging.next)}`;
            await withinLimit();
          }
        },
      };
    },
  };
}

/** The limit holds for everybody. */
const withinLimit = () => sleep(110);

type ListAnswer = { results: Rule[]; paging?: { next?: string } };
