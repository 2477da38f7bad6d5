import { createSlotLocks } from '#src/api/slotLocks.ts';
import type { Release, SlotAnswer, SlotRequest } from '#src/api/slots.ts';
import { createFakeLocks } from '#src/jobs/fakes.ts';
import type { Locks } from '#src/jobs/locks.ts';

import { sleep } from './time.ts';

/** What the tabs of one browser share. */
export type Browser = {
  /** Locks that are gone, and are never granted again, once their holder has died. */
  locks(): Locks & { die(): void };
  channel(name: string): Channel;
  /** Runs `open` so that the workers and channels it makes are this browser's; `hear` gets the worker. */
  within<T>(open: () => T, hear: (worker: SlotsWorker) => void): T;
};

type Listener = (event: { data: unknown }) => void;
type Channel = {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: Listener): void;
  removeEventListener(type: 'message', listener: Listener): void;
  close(): void;
};

/** Tabs of one browser have keys of their own behind this sign: in one process they would share their slots at once. */
export const ownKey = '@';
const shared = (name: string) => name.split(ownKey, 1)[0] ?? name;

let current: { browser: Browser; hear: (worker: SlotsWorker) => void } | undefined;

/** `slots.worker.ts` without a thread of its own: the real locks and timers, and a way to kill it. */
export class SlotsWorker {
  #listeners = new Map<string, Listener>();
  #locks: Locks & { die(): void };
  #releases = new Map<number, Release>();
  #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #take: () => Promise<Release> = () => Promise.reject(new Error('Slots are not open yet'));
  #isDead = false;
  /** Told of every slot that is asked for. */
  onTake: (() => void) | undefined;

  constructor() {
    if (!current) throw new Error('A worker outside any browser');
    this.#locks = current.browser.locks();
    current.hear(this);
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, listener);
  }

  postMessage(request: SlotRequest): void {
    queueMicrotask(() => this.#receive(request));
  }

  terminate(): void {
    this.#isDead = true;
    this.#locks.die();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /** The worker dies alone; its tab hears of it. */
  fail(): void {
    if (this.#isDead) return;
    this.terminate();
    this.#listeners.get('error')?.({ data: undefined });
  }

  #answer(answer: SlotAnswer): void {
    if (!this.#isDead) this.#listeners.get('message')?.({ data: answer });
  }

  #receive(request: SlotRequest): void {
    if (this.#isDead) return;
    switch (request.type) {
      case 'open':
        this.#take = createSlotLocks(this.#locks, { key: shared(request.key), count: request.count, sleep });
        break;
      case 'take':
        this.onTake?.();
        void this.#take().then((release) => {
          this.#releases.set(request.id, release);
          this.#answer({ id: request.id });
        });
        break;
      case 'release':
        this.#releases.get(request.id)?.(request.afterMs);
        this.#releases.delete(request.id);
        break;
      case 'after':
        this.#timers.set(
          request.id,
          setTimeout(() => this.#answer({ id: request.id }), request.ms),
        );
        break;
      case 'forget':
        clearTimeout(this.#timers.get(request.id));
        break;
    }
  }
}

/** Called with `new`: a BroadcastChannel of the browser in which it is opened. */
function BrowserChannel(name: string): Channel {
  if (!current) throw new Error('A channel outside any browser');
  return current.browser.channel(shared(name));
}

/** A browser of its own for each run, so that nothing of one is seen in the next. */
export function createBrowser(): Browser {
  // Pages here are killed: none of them lives to say that it ends.
  const unheard = { addEventListener: () => {}, removeEventListener: () => {} };
  Object.assign(globalThis, { Worker: SlotsWorker, BroadcastChannel: BrowserChannel, ...unheard });
  const allLocks = createFakeLocks();
  const channels = new Map<string, Map<object, Set<Listener>>>();

  const browser: Browser = {
    locks() {
      const own = allLocks.tab();
      let isDead = false;
      return {
        request: (name, options, callback) =>
          isDead ? new Promise(() => {}) : own.request(name, options, async (lock) => callback(lock)),
        die() {
          isDead = true;
          own.die();
        },
      };
    },
    channel(name) {
      const self = {};
      const listeners = new Set<Listener>();
      const all = channels.get(name) ?? new Map<object, Set<Listener>>();
      channels.set(name, all.set(self, listeners));
      return {
        postMessage(data) {
          for (const [other, theirs] of all) {
            if (other !== self) for (const hear of theirs) queueMicrotask(() => hear({ data }));
          }
        },
        addEventListener: (_type, listener) => void listeners.add(listener),
        removeEventListener: (_type, listener) => void listeners.delete(listener),
        close: () => void all.delete(self),
      };
    },
    within(open, hear) {
      current = { browser, hear };
      try {
        return open();
      } finally {
        current = undefined;
      }
    },
  };
  return browser;
}
