import type { Job } from './job.ts';

/** What passes between tabs: only that something changed. What it is now is in the database. */
export type JobMessage = { changed: string } | { removed: string };

/** A BroadcastChannel, as far as we use one. */
export type JobChannel = {
  postMessage(message: JobMessage): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  close(): void;
};

/** The jobs as this tab sees them: stable snapshots, kept up to date with what other tabs do. */
export type JobList = {
  /** All jobs, the newest first. The same array until something changes. */
  jobs(): readonly Job[];
  /** One job, or undefined. The same object until it changes. */
  job(id: string): Job | undefined;
  /** False until the jobs have been read from the database. */
  isLoaded(): boolean;
  subscribe(listener: () => void): () => void;
  /** Takes over what was read from the database, without telling the other tabs. */
  replace(jobs: readonly Job[]): void;
  /** Takes over what was read of one job, without telling the other tabs. */
  see(job: Job): void;
  /** Takes over what this tab has saved, and tells the others. */
  put(job: Job): void;
  remove(id: string): void;
  close(): void;
};

/** `read` gets one job from the database: another tab has changed it. */
export function createJobList(read: (id: string) => Promise<Job | undefined>, channel?: JobChannel): JobList {
  let byId = new Map<string, Job>();
  let sorted: readonly Job[] | undefined;
  let isLoaded = false;
  const listeners = new Set<() => void>();
  const reading = new Set<string>();
  const readAgain = new Set<string>();

  function changed(): void {
    sorted = undefined;
    for (const listener of listeners) listener();
  }

  function keep(job: Job): void {
    const known = byId.get(job.id);
    // Answers of the database may arrive out of order; a job never goes back.
    if (known && known.revision >= job.revision) return;
    byId.set(job.id, job);
    changed();
  }

  // A job that runs changes twenty times a second; one read at a time is enough to keep up.
  async function reread(id: string): Promise<void> {
    if (reading.has(id)) {
      readAgain.add(id);
      return;
    }
    reading.add(id);
    try {
      do {
        readAgain.delete(id);
        const job = await read(id);
        if (job) keep(job);
      } while (readAgain.has(id));
    } catch {
      // The database is gone for now. What we show is old, and the next change says so again.
    } finally {
      reading.delete(id);
    }
  }

  channel?.addEventListener('message', ({ data }) => {
    const message = data as JobMessage;
    if ('changed' in message) void reread(message.changed);
    else if (byId.delete(message.removed)) changed();
  });

  return {
    jobs: () => (sorted ??= [...byId.values()].toSorted((one, other) => other.createdAt - one.createdAt)),
    job: (id) => byId.get(id),
    isLoaded: () => isLoaded,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    replace(jobs) {
      byId = new Map(jobs.map((job) => [job.id, newer(job, byId.get(job.id))]));
      isLoaded = true;
      changed();
    },
    see: keep,
    put(job) {
      keep(job);
      // A BroadcastChannel stays on this origin by itself.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      channel?.postMessage({ changed: job.id });
    },
    remove(id) {
      byId.delete(id);
      changed();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      channel?.postMessage({ removed: id });
    },
    close() {
      channel?.close();
      listeners.clear();
    },
  };
}

function newer(job: Job, known: Job | undefined): Job {
  return known && known.revision > job.revision ? known : job;
}
