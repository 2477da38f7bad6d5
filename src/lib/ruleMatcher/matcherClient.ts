import type { MatcherRule, RuleHit } from '#src/lib/ruleMatcher/types.ts';

import type { FromMatcher, ToMatcher } from './matcherMessages.ts';

export type MatcherAnswer = {
  text: string;
  hits: readonly RuleHit[];
  /** Rules that cannot be checked here: they took longer than the time budget. The server may still apply them. */
  tooSlow: readonly string[];
  /** Rules that are no regular expressions in this browser. */
  unusable: readonly string[];
  /** False for what was found so far. */
  isComplete: boolean;
};

export type MatcherClient = {
  /** Replaces all rules. */
  setRules(rules: readonly MatcherRule[]): void;
  /** Adds rules, as pages of the list arrive. Tests begun before do not see them. */
  addRules(rules: readonly MatcherRule[]): void;
  /**
   * Which rules would stop the text. `undefined` if a newer text was asked meanwhile, or the client closed.
   * Rejected with `MatcherFailed` if the worker broke; asking again starts a new one.
   */
  test(text: string, onPartial?: (answer: MatcherAnswer) => void): Promise<MatcherAnswer | undefined>;
  close(): void;
};

export class MatcherFailed extends Error {
  constructor() {
    super('The matcher worker failed.');
    this.name = 'MatcherFailed';
  }
}

export type MatcherOptions = {
  createWorker?: () => Worker;
  /** How long (ms) a single pattern may run before the worker is ended and the pattern excluded. */
  budget?: number;
};

type Test = {
  id: number;
  text: string;
  isSent: boolean;
  onPartial: ((answer: MatcherAnswer) => void) | undefined;
  resolve: (answer: MatcherAnswer | undefined) => void;
  reject: (error: MatcherFailed) => void;
};

/** Rules sent in one message: more would hold the page for longer than a frame. */
const CHUNK = 2000;
/** A busy page may hear of its worker late; so long (ms) it listens once more before it judges. */
const GRACE = 30;

const startWorker = (): Worker => new Worker(new URL('./matcherWorker.ts', import.meta.url), { type: 'module' });

/** Starts the matcher. It keeps the rules too, to hand them to a new worker when a pattern has hung the old one. */
export function openMatcher({ createWorker = startWorker, budget = 500 }: MatcherOptions = {}): MatcherClient {
  let rules: MatcherRule[] = [];
  /** How many of them the worker has. */
  let sent = 0;
  let worker: Worker | undefined;
  let pump: ReturnType<typeof setTimeout> | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  /** What the worker last said it was running. */
  let running: readonly string[] = [];
  const tooSlow = new Set<string>();
  let careful: readonly string[] = [];
  let current: Test | undefined;
  let ids = 0;

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none; windows have
  const post = (message: ToMatcher) => worker?.postMessage(message);

  /** Sends the rules the worker lacks, a chunk per task, then the text that waits. */
  function send(): void {
    if (pump !== undefined) return;
    worker ??= start();
    if (sent < rules.length) {
      post({ type: 'add', rules: rules.slice(sent, sent + CHUNK) });
      sent = Math.min(sent + CHUNK, rules.length);
    }
    if (sent < rules.length) {
      pump = setTimeout(() => {
        pump = undefined;
        send();
      }, 0);
    } else if (current && !current.isSent) {
      current.isSent = true;
      post({ type: 'test', id: current.id, text: current.text, careful });
    }
  }

  function start(): Worker {
    const fresh = createWorker();
    fresh.addEventListener('message', (event: MessageEvent<FromMatcher>) => {
      if (fresh === worker) receive(event.data);
    });
    fresh.addEventListener('error', () => {
      if (fresh !== worker) return;
      end();
      current?.reject(new MatcherFailed());
      current = undefined;
    });
    worker = fresh;
    sent = 0;
    if (tooSlow.size > 0) post({ type: 'exclude', ruleIds: [...tooSlow] });
    return fresh;
  }

  function end(): void {
    clearTimeout(watchdog);
    clearTimeout(pump);
    pump = undefined;
    worker?.terminate();
    worker = undefined;
    sent = 0;
    if (current) current.isSent = false;
  }

  function receive(message: FromMatcher): void {
    clearTimeout(watchdog);
    if (message.type === 'running') {
      running = message.ruleIds;
      // Old texts are watched too: a worker hung by one never comes to the newest.
      watchdog = setTimeout(() => {
        watchdog = setTimeout(onHang, GRACE);
      }, budget);
      return;
    }
    const slow = message.type === 'done' ? message.slow : [];
    for (const ruleId of slow) tooSlow.add(ruleId);
    if (message.id !== current?.id) return;
    const test = current;
    const answer: MatcherAnswer = {
      text: test.text,
      hits: message.hits,
      tooSlow: [...tooSlow],
      unusable: message.type === 'done' ? message.unusable : [],
      isComplete: message.type === 'done',
    };
    if (message.type === 'partial') {
      test.onPartial?.(answer);
      return;
    }
    current = undefined;
    careful = [];
    test.resolve(answer);
  }

  function onHang(): void {
    const [only, ...others] = running;
    if (only !== undefined && others.length === 0) {
      tooSlow.add(only);
      careful = [];
    } else careful = running;
    end();
    send();
  }

  return {
    setRules(next) {
      rules = [...next];
      sent = 0;
      const known = new Set(rules.map((rule) => rule.ruleId));
      for (const ruleId of tooSlow) if (!known.has(ruleId)) tooSlow.delete(ruleId);
      post({ type: 'clear' });
      send();
    },
    addRules(more) {
      for (const rule of more) rules.push(rule);
      send();
    },
    test(text, onPartial) {
      current?.resolve(undefined);
      const { promise, resolve, reject } = Promise.withResolvers<MatcherAnswer | undefined>();
      ids += 1;
      current = { id: ids, text, isSent: false, onPartial, resolve, reject };
      send();
      return promise;
    },
    close() {
      current?.resolve(undefined);
      current = undefined;
      rules = [];
      end();
    },
  };
}
