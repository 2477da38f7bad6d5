import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** The HTTP sandbox, in a process of its own: what it computes must not be taken for the browser's time. */
export type Sandbox = {
  /** Opens a fresh network with these options (docs/sandbox.md, "Control routes"). */
  open(options: Record<string, unknown>): Promise<Network>;
  close(): Promise<void>;
};

type LoggedRequest = { at: string; method: string; path: string; status: number; regexs?: unknown };

export type Network = {
  /** What a tab has to remember to be connected; `ratePerSecond` is what the app keeps to. */
  tabMemory(ratePerSecond: number): string;
  requests(): Promise<readonly LoggedRequest[]>;
  /** Makes reports arrive (docs/sandbox.md, "Control routes"). */
  plantFlags(body: Record<string, unknown>): Promise<void>;
  /** Lets the sandbox make its tables, which takes seconds on a large network, before anything is measured. */
  warmUp(): Promise<void>;
  /** The vendor's last-activity report of it, as a file. */
  lastActivity(): Promise<string>;
};

export async function startSandbox(): Promise<Sandbox> {
  const script = join(import.meta.dirname, '../sandbox/serve.ts');
  const child = spawn(process.execPath, [script, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const [hello] = (await Promise.race([
    once(child.stdout, 'data'),
    exit.then(() => {
      throw new Error('The sandbox did not start');
    }),
  ])) as [Buffer];
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(hello.toString())?.[0];
  if (url === undefined) throw new Error('The sandbox did not say where it listens');

  async function control<T>(method: string, route: string, body?: Record<string, unknown>): Promise<T> {
    const answer = await fetch(`${url}/__sandbox/${route}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  return {
    async open(options) {
      const { networkId, token } = await control<{ networkId: string; token: string }>('POST', 'networks', options);
      return {
        tabMemory: (ratePerSecond) =>
          JSON.stringify({
            profile: { id: networkId, name: 'Bench', colour: 'blue', server: url, ratePerSecond, lastUsedAt: 1 },
            token,
          }),
        async warmUp() {
          const headers = { authorization: `Bearer ${token}` };
          const lists = [
            'v3/users',
            'v3/posts?targetType=community',
            'v3/posts?targetType=user',
            'v1/presence/network/users',
          ];
          for (const list of lists) await fetch(`${url}/api/${list}`, { headers });
          // What they cost counts against the limit for a second.
          await setTimeout(1_100);
        },
        async lastActivity() {
          const headers = { authorization: `Bearer ${token}` };
          const answer = await fetch(`${url}/api/v1/reports/user-last-activity`, { headers });
          if (!answer.ok) throw new Error(`The report: ${answer.status}`);
          return answer.text();
        },
        plantFlags: (body) => control('POST', `flags?networkId=${networkId}`, body),
        requests: async () =>
          (await control<{ requests: LoggedRequest[] }>('GET', `requests?networkId=${networkId}`)).requests,
      };
    },
    async close() {
      child.kill();
      await exit;
    },
  };
}
