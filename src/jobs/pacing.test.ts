import 'fake-indexeddb/auto';

import { expect, test, vi } from 'vitest';

import type { Clock } from '#src/lib/clock.ts';

import { createFakeNetwork } from './fakeNetwork.ts';
import { createEngine, isOver, turn, until } from './fakes.ts';
import { addBlocklistRules } from './kinds/addBlocklistRules.ts';

vi.mock('#src/api/blocklist.ts', async () => (await import('./fakeNetwork.ts')).api);

/** A clock whose time goes on only when everything else has come to rest. */
function createVirtualClock(): Clock & { run<T>(work: Promise<T>): Promise<T> } {
  let now = 0;
  let timers: { at: number; go: () => void }[] = [];
  return {
    now: () => now,
    sleep: (ms) => new Promise((resolve) => timers.push({ at: now + ms, go: resolve })),
    async run(work) {
      const ended = new AbortController();
      const result = work.finally(() => ended.abort());
      while (!ended.signal.aborted) {
        for (let turns = 0; turns < 40; turns++) await turn();
        const next = Math.min(...timers.map(({ at }) => at));
        if (Number.isFinite(next)) now = next;
        const due = timers.filter(({ at }) => at <= now);
        timers = timers.filter(({ at }) => at > now);
        for (const { go } of due) go();
      }
      return result;
    },
  };
}

test.for([150, 400])(
  'at %i ms latency the calls start at 97 %% of ten a second or more',
  { timeout: 30_000 },
  async (latency) => {
    const clock = createVirtualClock();
    const network = createFakeNetwork();
    const starts: number[] = [];
    let nextStart = 0;
    // What the limiter does: starts evenly spaced, answers not waited for.
    network.around = async (work) => {
      const start = Math.max(clock.now(), nextStart);
      nextStart = start + 100;
      await clock.sleep(start - clock.now());
      starts.push(clock.now());
      await clock.sleep(latency);
      return work();
    };
    const engine = createEngine({ network, name: `pacing-${latency}`, clock });
    await engine.runner.start();
    const inputs = Array.from({ length: 6000 }, (_, index) => ({
      regex: `word ${index}`,
      isMatchExactWord: false,
      lines: [],
    }));
    const job = await engine.jobs.create(addBlocklistRules, {}, inputs, { profileId: 'p' });
    await clock.run(until(engine.store, job.id, isOver));

    // The first call is the mark; after the sixty batches comes the read-back.
    const batches = starts.slice(1, 61);
    const perSecond = ((batches.length - 1) / (batches.at(-1)! - batches[0]!)) * 1000;
    expect(perSecond).toBeGreaterThanOrEqual(9.7);
    expect(engine.jobs.get(job.id)?.counts.outcomes).toEqual({ live: 6000 });
  },
);
