import { createBrowser, type Browser } from './browser.ts';
import type { Plan } from './plan.ts';
import { createRandom, type Random } from './random.ts';
import type { Network, SandboxDoor } from './server.ts';
import { openTab, type Tab } from './tab.ts';
import { sleep, type Time } from './time.ts';

/** Everything one run happens in: a network, a browser with its database, and the tabs in it. */
export type World = {
  readonly name: string;
  readonly time: Time;
  readonly browser: Browser;
  readonly random: Random;
  readonly port: number;
  readonly token: string;
  readonly network: Network;
  readonly databaseName: string;
  readonly hasTwoTabs: boolean;
  /** The planned trouble makes the sandbox forget what it would have refused. */
  readonly hidesRefusals: boolean;
  isOnline(): boolean;
  /** Counts a request that is about to leave, and says whether the line still holds. */
  isOnlineAfterNext(): boolean;
  /** From now on the trouble of the plan is on its way. */
  arm(): Promise<void>;
  /** Somebody connects with a good token again, in every tab. */
  reconnect(): Promise<void>;
  killHappened(): void;
  engineFailed(error: unknown): void;
  /** A person lost patience with a page that showed no progress. */
  reloaded(): void;
  /** A new tab, which meets the end that is planned if `isDoomed`. */
  open(isDoomed?: boolean): Tab;
  livingTabs(): readonly Tab[];
  /** What was planned and has happened, and what the engine said about its database. */
  events(): Promise<Events>;
  close(): void;
};

export type Events = {
  isKilled: boolean;
  isTroubled: boolean;
  engineFailures: readonly unknown[];
  reloads: number;
};

const offlineMs = 20_000;
let worlds = 0;

export async function createWorld(
  sandbox: SandboxDoor,
  time: Time,
  { seed, kill, trouble }: Plan,
  options: { rules: readonly { regex: string; isMatchExactWord: boolean }[]; latency?: number },
): Promise<World> {
  const name = `world-${++worlds}`;
  const network = await sandbox.open({ seed, ...options });
  const tabs: Tab[] = [];
  const engineFailures: unknown[] = [];
  let requests = 0;
  let reloads = 0;
  let isOnline = true;
  let isKilled = false;
  let wasOffline = false;
  let isArmed = false;
  let earlierHits = 0;

  async function loseLine(): Promise<void> {
    wasOffline = true;
    isOnline = false;
    for (const tab of tabs) tab.onlineChanged();
    await sleep(offlineMs);
    isOnline = true;
    for (const tab of tabs) tab.onlineChanged();
  }

  const world: World = {
    name,
    time,
    network,
    browser: createBrowser(),
    random: createRandom(seed),
    port: sandbox.port,
    token: network.token,
    databaseName: name,
    hasTwoTabs: trouble?.name === 'two-tabs',
    hidesRefusals: trouble?.rules.some(({ effect }) => effect.kind !== 'rate-limit') ?? false,
    isOnline: () => isOnline,
    isOnlineAfterNext() {
      if (isArmed) requests += 1;
      if (requests === trouble?.offlineAfter) void loseLine();
      return isOnline;
    },
    async arm() {
      isArmed = true;
      if (trouble && trouble.rules.length > 0) await network.addFaults(trouble.rules);
    },
    async reconnect() {
      earlierHits += await network.faultHits();
      await network.clearFaults();
      for (const tab of world.livingTabs()) tab.connect();
    },
    killHappened() {
      isKilled = true;
    },
    engineFailed: (error) => void engineFailures.push(error),
    reloaded() {
      reloads += 1;
    },
    open(isDoomed = false) {
      const tab = openTab(world, `tab-${tabs.length + 1}-${name}`, isDoomed ? kill : undefined);
      tabs.push(tab);
      return tab;
    },
    livingTabs: () => tabs.filter((tab) => !tab.isDead()),
    async events() {
      const isTroubled = trouble?.name === 'two-tabs' || wasOffline || earlierHits + (await network.faultHits()) > 0;
      return { isKilled, isTroubled, engineFailures, reloads };
    },
    close() {
      for (const tab of tabs) tab.die();
      indexedDB.deleteDatabase(name);
    },
  };
  return world;
}
