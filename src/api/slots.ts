/**
 * "The network asked for fewer requests": for how long nobody sends (milliseconds), at which pace it goes on, and up to
 * which pace it may recover soon (requests per second). A span and not a time: clocks of tabs need not agree.
 */
export type SlowDown = { forMs: number; pace: number; goodPace: number };

/** Lets a slot come free that many milliseconds from now; 0 when no request was made of it. */
export type Release = (afterMs: number) => void;

/**
 * The budget of requests, shared by whoever uses the same slots: who has taken one may start a request. Also the timers
 * of the limiter, because a hidden tab's own are held back by the browser.
 */
export type Slots = {
  /** Resolves when a request may start. The slot stays taken until it is released. */
  take(): Promise<Release>;
  /** Calls back after `ms` milliseconds, also in a hidden tab. Returns the function that calls it off. */
  after(ms: number, callback: () => void): () => void;
  /** Tells the other tabs to slow down, and hears it from them. `hear` returns the function that stops listening. */
  tell(slowDown: SlowDown): void;
  hear(listener: (slowDown: SlowDown) => void): () => void;
  /** Call when no request will be made any more. What was sent a moment ago goes on to count. */
  close(): void;
};

/** Slots for one place only: tests, node, and browsers without Web Locks. */
export function createLocalSlots(count: number): Slots {
  let free = count;
  const waiting: ((release: Release) => void)[] = [];
  const giveBack = () => {
    free += 1;
    grant();
  };
  const release: Release = (afterMs) => {
    if (afterMs === 0) giveBack();
    else setTimeout(giveBack, afterMs);
  };
  const grant = () => {
    if (free === 0) return;
    const next = waiting.shift();
    if (!next) return;
    free -= 1;
    next(release);
  };
  return {
    take: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        grant();
      }),
    after: (ms, callback) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
    tell: () => {},
    hear: () => () => {},
    close: () => {},
  };
}

/** What a tab asks of its worker, and what comes back. */
export type SlotRequest =
  | { type: 'open'; key: string; count: number }
  | { type: 'take'; id: number }
  | { type: 'release'; id: number; afterMs: number }
  | { type: 'after'; id: number; ms: number }
  | { type: 'forget'; id: number };
/** A slot was granted, or a time has come; without an id, the worker cannot have any locks. */
export type SlotAnswer = { id?: number };

const opened = new Map<string, { slots: Slots; users: number }>();

/**
 * The slots all tabs of this browser share for one network: Web Locks, held from a worker so that hidden tabs keep pace.
 * The same slots however often a tab connects to that network; they end when they are closed as often as they were opened.
 * @param key names the network, the same in every tab
 * @param count requests per second
 */
export function createSharedSlots(key: string, count: number): Slots {
  const name = `${key} ${count}`;
  const shared = opened.get(name) ?? { slots: openSharedSlots(key, count), users: 0 };
  opened.set(name, shared);
  shared.users += 1;
  const close = () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    opened.delete(name);
    shared.slots.close();
  };
  return { ...shared.slots, close };
}

const leftKey = 'custos.slots';

/** Writes down when the slots of a page that ends would have come free: for the page that is loaded in its place. */
function leaveSlots(held: readonly number[]): void {
  const now = performance.now();
  const left = held.filter((until) => until > now).map((until) => Math.round(Date.now() + until - now));
  if (left.length === 0) return;
  try {
    localStorage.setItem(leftKey, JSON.stringify(left));
  } catch {
    // Storage is blocked: a few requests more than allowed may fall into that second, which the network says.
  }
}

/** What a page that has just ended has left, in milliseconds since the epoch; empty a second later. */
function leftSlots(): number[] {
  try {
    const left: unknown = JSON.parse(localStorage.getItem(leftKey) ?? '[]');
    const now = Date.now();
    // A clock that was set back must not stop anything for long.
    return Array.isArray(left) ? left.filter((until: unknown): until is number => isSoon(until, now)) : [];
  } catch {
    return [];
  }
}

const isSoon = (until: unknown, now: number): boolean =>
  typeof until === 'number' && until > now && until < now + mostHeldMs;

/** No slot is held longer, in milliseconds. */
const mostHeldMs = 2_000;

function openSharedSlots(key: string, count: number): Slots {
  const local = createLocalSlots(count);
  if (typeof Worker === 'undefined' || !('locks' in navigator)) return local;

  const worker = new Worker(new URL('./slots.worker.ts', import.meta.url), { type: 'module', name: 'custos-slots' });
  const channel = new BroadcastChannel(`custos-limiter-${key}`);
  const takes = new Map<number, (release: Release) => void>();
  const timers = new Map<number, { callback: () => void; ms: number }>();
  let lastId = 0;
  let heldUntil = 0;
  /** When the slots of requests already made come free. */
  let held: readonly number[] = [];
  let isBroken = false;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers have none
  const ask = (request: SlotRequest) => worker.postMessage(request);

  // A worker that does not start, or has no locks, must not keep every request waiting for ever.
  const goOnAlone = () => {
    isBroken = true;
    // Other tabs get back at once what it held.
    worker.terminate();
    for (const resolve of takes.values()) void local.take().then(resolve);
    for (const { callback, ms } of timers.values()) local.after(ms, callback);
    takes.clear();
    timers.clear();
  };
  worker.addEventListener('error', goOnAlone);
  worker.addEventListener('message', ({ data: { id } }: MessageEvent<SlotAnswer>) => {
    if (id === undefined) {
      goOnAlone();
      return;
    }
    const timer = timers.get(id);
    const take = takes.get(id);
    timers.delete(id);
    takes.delete(id);
    timer?.callback();
    take?.((afterMs) => {
      const until = performance.now() + afterMs;
      heldUntil = Math.max(heldUntil, until);
      held = [...held.filter((end) => end > performance.now()), until];
      ask({ type: 'release', id, afterMs });
    });
  });
  ask({ type: 'open', key, count });
  // The locks of a page end with it; what it has sent in its last second goes on to count.
  const leave = () => leaveSlots(held);
  addEventListener('pagehide', leave);

  const after: Slots['after'] = (ms, callback) => {
    if (isBroken) return local.after(ms, callback);
    lastId += 1;
    const id = lastId;
    timers.set(id, { callback, ms });
    ask({ type: 'after', id, ms });
    return () => {
      if (timers.delete(id)) ask({ type: 'forget', id });
    };
  };

  const take: Slots['take'] = () => {
    if (isBroken) return local.take();
    return new Promise((resolve) => {
      lastId += 1;
      takes.set(lastId, resolve);
      ask({ type: 'take', id: lastId });
    });
  };
  for (const until of leftSlots()) void take().then((release) => release(Math.max(0, until - Date.now())));

  return {
    take,
    after,
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- channels have none
    tell: (slowDown) => channel.postMessage(slowDown),
    hear: (listener) => {
      const hear = ({ data }: MessageEvent<SlowDown>) => listener(data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    close: () => {
      channel.close();
      removeEventListener('pagehide', leave);
      after(Math.max(0, heldUntil - performance.now()), () => worker.terminate());
    },
  };
}
