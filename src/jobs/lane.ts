import type { ApiClient } from '#src/api/client.ts';
import type { Clock } from '#src/lib/clock.ts';
import { StorageError } from '#src/storage/errors.ts';

import { createAlarm } from './alarm.ts';
import { IllegalTransition, isFinished, isSending, transition, type Job } from './job.ts';
import type { AnyJobKind } from './kind.ts';
import { createLookAhead, type LookAhead } from './lookAhead.ts';
import { isProbed, nextStep, type Step } from './nextStep.ts';
import {
  advance,
  changeJob,
  paused,
  readBack,
  recover,
  sendItems,
  showCanary,
  takeItems,
  takeMark,
  verify,
  type StepContext,
  type StepResult,
} from './steps.ts';
import type { JobStore } from './store.ts';
import {
  afterFailedProbe,
  afterFailure,
  afterResume,
  afterSuccess,
  failureOf,
  noTrouble,
  waitLeft,
  type Pause,
  type Trouble,
} from './trouble.ts';

/** Enough calls in flight to cover the latency (targets): the pace itself is the limiter's business. */
const defaultMaxInFlight = 8;

export type LaneDeps = {
  store: JobStore;
  kinds: ReadonlyMap<string, AnyJobKind>;
  clock: Clock;
  /** The connection of this tab to the lane's network, or undefined while there is none. */
  client(): Promise<ApiClient | undefined>;
  /** A request that tells whether the network is back. Throws when it is not. */
  probe(client: ApiClient): Promise<unknown>;
  isOnline(): boolean;
  /** Between 0 and 1. */
  random(): number;
  /** Connections whose token was refused: no job goes on with one of them by itself. */
  refused: Pick<WeakSet<ApiClient>, 'add' | 'delete' | 'has'>;
  maxInFlight?: number | undefined;
};

/** Runs the jobs of one network, in one tab, until there is nothing left to do or it is closed. */
export type Lane = {
  /** Resolves once nothing is in flight any more. Rejects when the database failed: what was out is then in doubt. */
  run(): Promise<void>;
  /** True while a call of it is out. */
  hasCallsOut(): boolean;
  /** Something outside has changed: the connection, for one. */
  wake(): void;
  /** The network may be back: nobody waits any longer. */
  tryNow(): void;
  /** Begins nothing new; `run` then resolves. */
  close(): void;
};

/** What the lane knows of a job beyond its record. */
type Runtime = {
  out: number;
  isAlone: boolean;
  isRefreshing: boolean;
  wasPaused: boolean;
  trouble: Trouble;
  lookAhead: LookAhead;
};

export function createLane(profileId: string, deps: LaneDeps): Lane {
  const { store, clock } = deps;
  const runtimes = new Map<string, Runtime>();
  const out = new Set<Promise<void>>();
  let calls = 0;
  let lastServed: string | undefined;
  const closing = new AbortController();
  let crash: { error: unknown } | undefined;
  const alarm = createAlarm(clock);

  /** Jobs of a kind that only a newer version knows are left to that version. */
  const ours = () =>
    store.jobs().filter((job) => job.profileId === profileId && !isFinished(job) && deps.kinds.has(job.kind));

  function runtimeOf({ id }: Job): Runtime {
    let runtime = runtimes.get(id);
    if (!runtime) {
      runtime = {
        out: 0,
        isAlone: false,
        isRefreshing: false,
        wasPaused: false,
        trouble: noTrouble,
        lookAhead: createLookAhead(clock),
      };
      runtimes.set(id, runtime);
    }
    return runtime;
  }

  /** Begins the next step of the job, if there is one to begin now. */
  async function beginNext(job: Job, client: ApiClient, at: number): Promise<boolean> {
    const kind = deps.kinds.get(job.kind);
    const runtime = runtimeOf(job);
    const isPaused = job.state.status === 'paused';
    // Resumed by a person, who does not want to wait until our patience runs out.
    if (!isPaused && runtime.wasPaused) runtime.trouble = afterResume(runtime.trouble);
    runtime.wasPaused = isPaused;
    if (!kind || waitLeft(runtime.trouble, at) > 0) return false;

    const step = nextStep(job, kind, runtime);
    if (step === undefined) return false;
    const context: StepContext = { store, clock, kind, jobId: job.id, lookAhead: runtime.lookAhead };
    if (step === 'advance' || step === 'show') {
      await (step === 'show' ? showCanary(context) : advance(context));
      return true;
    }
    if (step !== 'send') {
      begin(job, client, step, (forJobs) => work(step, context, forJobs, job));
      return true;
    }
    const block = await takeItems(context);
    if (block) {
      begin(job, client, step, (forJobs, call) =>
        sendItems(context, forJobs, job, block, (error) => judge(job, client, call, error)),
      );
    }
    return block !== undefined;
  }

  function work(
    step: Exclude<Step, 'send' | 'show' | 'advance'>,
    context: StepContext,
    client: ApiClient,
    job: Job,
  ): Promise<StepResult> {
    switch (step) {
      case 'mark':
      case 'refresh':
        return takeMark(context, client);
      case 'read-back':
        return readBack(context, client, job);
      case 'verify':
        return verify(context, client, job);
      case 'probe':
        return probe(job, client);
    }
  }

  /** Lets a step run beside the loop. */
  function begin(
    job: Job,
    client: ApiClient,
    step: Step,
    run: (forJobs: ApiClient, call: number) => Promise<StepResult>,
  ): void {
    const runtime = runtimeOf(job);
    const call = ++calls;
    runtime.out++;
    if (step === 'refresh') runtime.isRefreshing = true;
    else if (step !== 'send') runtime.isAlone = true;

    const live = async () => {
      try {
        // Cancelled or paused while the call waits for its turn in the limiter, it does not leave.
        const mayLeave = step === 'send' ? () => isSending(store.job(job.id)) : undefined;
        const result = await run(client.forJobs(mayLeave), call);
        // That the server answers a question says nothing about its taking a change.
        if (result === 'changed') runtime.trouble = afterSuccess(runtime.trouble, call);
        if (result !== 'failed') deps.refused.delete(client);
      } catch (error) {
        if (error instanceof StorageError || error instanceof IllegalTransition) throw error;
        const why = await judge(job, client, call, error);
        if (why) await pause(job, why);
      }
    };
    const finished = live()
      .catch((error: unknown) => {
        // The database, or a mistake of ours. The next lane starts from what is saved, with what was out in doubt.
        crash ??= { error };
        closing.abort();
      })
      .finally(() => {
        runtime.out--;
        if (step === 'refresh') runtime.isRefreshing = false;
        else if (step !== 'send') runtime.isAlone = false;
        out.delete(finished);
        alarm.ring();
      });
    out.add(finished);
  }

  /** What a failed call means for the job: waits are noted here, a pause is for the caller to save. */
  async function judge(job: Job, client: ApiClient, call: number, error: unknown): Promise<Pause | undefined> {
    const runtime = runtimeOf(job);
    const circumstances = { now: clock.now(), call, lastCall: calls, isOnline: deps.isOnline(), random: deps.random() };
    const { trouble, pause: why } = afterFailure(runtime.trouble, error, circumstances);
    runtime.trouble = trouble;
    if (why?.reason !== 'unauthorized') return why;
    // An old token's late answer must not stop the connection made since.
    const current = await deps.client();
    if (current !== undefined && current !== client) return undefined;
    deps.refused.add(client);
    for (const other of ours()) if (other.id !== job.id) await pause(other, why);
    return why;
  }

  async function pause({ id }: Job, why: Pause): Promise<void> {
    await changeJob(store, id, (job, now) => paused(job, why, now));
  }

  async function resume({ id }: Job, isMeant: (job: Job) => boolean): Promise<void> {
    await changeJob(store, id, (job, now) => (isMeant(job) ? transition(job, { type: 'resume' }, now) : job));
  }

  async function probe(job: Job, client: ApiClient): Promise<StepResult> {
    const runtime = runtimeOf(job);
    try {
      await deps.probe(client);
    } catch (error) {
      runtime.trouble = afterFailedProbe(runtime.trouble, clock.now(), deps.random());
      // That the network is still away is no news; that it is back and refuses the token is.
      if (failureOf(error).kind !== 'unauthorized') return 'failed';
      await resume(job, isProbed);
      throw error;
    }
    await resume(job, isProbed);
    return 'answered';
  }

  /** One step of the job whose turn it is. */
  async function serve(client: ApiClient, at: number): Promise<boolean> {
    const jobs = ours();
    const last = jobs.findIndex(({ id }) => id === lastServed);
    for (const job of [...jobs.slice(last + 1), ...jobs.slice(0, last + 1)]) {
      if (await beginNext(job, client, at)) {
        lastServed = job.id;
        return true;
      }
    }
    return false;
  }

  /** How long from `at`, when they were told to wait, until a job's wait is over; undefined when none waits. */
  function nextWait(at: number): number | undefined {
    const waits = ours().flatMap((job) => {
      const left = waitLeft(runtimeOf(job).trouble, at);
      return left > 0 && (job.state.status === 'running' || isProbed(job)) ? [Math.ceil(left)] : [];
    });
    return waits.length > 0 ? Math.min(...waits) : undefined;
  }

  async function loop(): Promise<void> {
    for (const job of ours()) await recover(store, job.id);
    while (!closing.signal.aborted) {
      alarm.reset();
      const client = await deps.client();
      if (!client) {
        for (const job of ours()) await pause(job, { reason: 'unauthorized' });
        return;
      }
      if (!deps.refused.has(client)) for (const job of ours()) if (isLockedOut(job)) await resume(job, isLockedOut);
      // One time for both questions: a wait that ends between them would be nobody's, and the job would stand still.
      const at = clock.now();
      if (out.size < (deps.maxInFlight ?? defaultMaxInFlight) && (await serve(client, at))) continue;
      if (out.size === 0 && !ours().some((job) => job.state.status === 'running' || isProbed(job))) return;
      await alarm.wait(nextWait(at));
    }
  }

  return {
    async run() {
      const stopListening = store.subscribe(alarm.ring);
      try {
        await loop();
      } finally {
        closing.abort();
        await Promise.all(out);
        stopListening();
      }
      if (crash) throw crash.error;
    },
    hasCallsOut: () => out.size > 0,
    wake: alarm.ring,
    tryNow() {
      for (const runtime of runtimes.values()) runtime.trouble = { ...runtime.trouble, until: 0 };
      alarm.ring();
    },
    close() {
      closing.abort();
      alarm.ring();
    },
  };
}

/** Paused because there was no valid token. */
export function isLockedOut({ state }: Job): boolean {
  return state.status === 'paused' && state.reason === 'unauthorized';
}
