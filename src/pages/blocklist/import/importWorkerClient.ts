import { proxy, wrap } from 'comlink';

import type { ReadOptions } from '#src/lib/wordList/reading.ts';

import type { ImportOutcome, ImportProgress, ImportSession } from './importSession.ts';

export type ReadDriver = {
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Aborting ends the reading with the refusal `cancelled`. */
  signal?: AbortSignal | undefined;
};

type Reads = 'bringPart' | 'readParts' | 'readText' | 'readFile' | 'readAgain' | 'cancel';
/** The import in its worker. Everything else is the review's own (lib/wordList/review.ts), asynchronously. */
export type ImportClient = {
  [Name in Exclude<keyof ImportSession, Reads>]: (
    ...args: Parameters<ImportSession[Name]>
  ) => Promise<ReturnType<ImportSession[Name]>>;
} & {
  readText(text: string, options?: ReadOptions, driver?: ReadDriver): Promise<ImportOutcome>;
  readFile(file: File, options?: ReadOptions, driver?: ReadDriver): Promise<ImportOutcome>;
  /** Reads what was brought once more, in another way. Edits are lost. */
  readAgain(options: ReadOptions, driver?: ReadDriver): Promise<ImportOutcome>;
  /** Ends the worker and frees its memory. Calls that wait are rejected. */
  close(): void;
};

/** The worker broke (out of memory, script not loaded) or was closed. The list it held is gone. */
export class ImportWorkerEnded extends Error {
  readonly why: 'failed' | 'closed';
  constructor(why: 'failed' | 'closed') {
    super(`The import worker ${why === 'failed' ? 'failed' : 'was closed'}.`);
    this.name = 'ImportWorkerEnded';
    this.why = why;
  }
}

const startWorker = (): Worker => new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });

/** Characters of a paste sent at once: copying more would hold the page for longer than a frame. */
const PART = 1 << 20;

const cancelled: ImportOutcome = { ok: false, refusal: { code: 'cancelled' } };

/** Starts the worker of one import. */
export function openImport(createWorker: () => Worker = startWorker): ImportClient {
  const worker = createWorker();
  const session = wrap<ImportSession>(worker);
  const ended = Promise.withResolvers<never>();
  // Every call watches it; when none waits, its rejection is nobody's news.
  ended.promise.catch(() => undefined);
  worker.addEventListener('error', () => ended.reject(new ImportWorkerEnded('failed')));
  worker.addEventListener('messageerror', () => ended.reject(new ImportWorkerEnded('failed')));
  /** Without this a call to a dead worker would wait for ever. */
  const alive = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, ended.promise]);

  let latestRead = 0;
  async function read(
    { onProgress, signal }: ReadDriver,
    start: (
      onProgress: ((progress: ImportProgress) => void) | undefined,
      isOver: () => boolean,
    ) => Promise<ImportOutcome>,
  ): Promise<ImportOutcome> {
    if (signal?.aborted) return cancelled;
    latestRead += 1;
    const mine = latestRead;
    const cancel = () => {
      if (mine === latestRead) void session.cancel();
    };
    signal?.addEventListener('abort', cancel);
    try {
      return await alive(start(onProgress && proxy(onProgress), () => mine !== latestRead || signal?.aborted === true));
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  return {
    readText: (text, options = {}, driver = {}) =>
      read(driver, async (report, isOver) => {
        if (text.length <= PART) return session.readText(text, options, report);
        for (let sent = 0; sent < text.length; sent += PART) {
          // oxlint-disable-next-line no-await-in-loop -- one part at a time is the point
          await session.bringPart(text.slice(sent, sent + PART), sent === 0);
          if (isOver()) return cancelled;
        }
        return session.readParts(options, report);
      }),
    readFile: (file, options = {}, driver = {}) => read(driver, (report) => session.readFile(file, options, report)),
    readAgain: (options, driver = {}) => read(driver, (report) => session.readAgain(options, report)),
    clear: () => alive(session.clear()),
    addExisting: (rules) => alive(session.addExisting(rules)),
    clearExisting: () => alive(session.clearExisting()),
    configure: (change) => alive(session.configure(change)),
    setMode: (rows, mode) => alive(session.setMode(rows, mode)),
    edit: (row, text) => alive(session.edit(row, text)),
    remove: (rows) => alive(session.remove(rows)),
    restore: (rows) => alive(session.restore(rows)),
    lint: (options) => alive(session.lint(options)),
    patterns: (most) => alive(session.patterns(most)),
    counts: () => alive(session.counts()),
    window: (filter, from, count, search) => alive(session.window(filter, from, count, search)),
    textOf: (row) => alive(session.textOf(row)),
    itemsToAdd: (from, count) => alive(session.itemsToAdd(from, count)),
    close() {
      worker.terminate();
      ended.reject(new ImportWorkerEnded('closed'));
    },
  };
}
