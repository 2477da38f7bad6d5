import { expose } from 'comlink';
import { afterEach, expect, test } from 'vitest';

import { createImportSession, type ImportProgress } from './importSession.ts';
import { type ImportClient, ImportWorkerEnded, openImport } from './importWorkerClient.ts';

/** The real session behind a real message channel: all of a worker but the thread. */
class FakeWorker extends EventTarget {
  readonly #port: MessagePort;
  constructor() {
    super();
    const { port1, port2 } = new MessageChannel();
    expose(createImportSession(), port2);
    port1.addEventListener('message', (event) =>
      this.dispatchEvent(new MessageEvent('message', { data: event.data, ports: [...event.ports] })),
    );
    port1.start();
    this.#port = port1;
  }
  postMessage(message: unknown, transfer: Transferable[] = []) {
    this.#port.postMessage(message, transfer);
  }
  terminate() {
    this.#port.close();
  }
}

let client: ImportClient | undefined;
let worker: FakeWorker;
const open = (): ImportClient => {
  worker = new FakeWorker();
  client = openImport(() => worker as unknown as Worker);
  return client;
};
afterEach(() => client?.close());

test('a pasted list is read in the worker, and only the asked rows come back', async () => {
  const list = open();
  await list.addExisting([{ ruleId: '1', regex: 'word 3', isMatchExactWord: false, isEnabled: true }]);
  const outcome = await list.readText(Array.from({ length: 5000 }, (_, at) => `word ${at}`).join('\n'));
  expect(outcome).toMatchObject({
    ok: true,
    summary: { format: 'txt', rows: 5000 },
    counts: { toAdd: 4999, byClass: { 'already-there': 1 } },
  });
  const { total, rows } = await list.window('all', 100, 2);
  expect({ total, texts: rows.map((row) => row.text) }).toEqual({ total: 5000, texts: ['word 100', 'word 101'] });
  expect((await list.edit(0, 'word 1')).byClass.repeated).toBe(1);
  expect((await list.itemsToAdd(0, 1)).items).toEqual([
    { fate: 'add', text: 'word 1', regex: 'word 1', isMatchExactWord: false, lines: [1, 2] },
  ]);
});

test('a file is read with progress, and again in another way', async () => {
  const list = open();
  const seen: ImportProgress[] = [];
  const file = new File(['k\u00e4se,1\nwurst,2\n'], 'words.csv');
  const outcome = await list.readFile(file, { hasHeader: false }, { onProgress: (progress) => seen.push(progress) });
  expect(outcome).toMatchObject({
    ok: true,
    summary: { format: 'csv', fileName: 'words.csv', encoding: 'utf-8', table: { column: 0 } },
  });
  expect(seen).toContainEqual({ phase: 'decoding', done: file.size, total: file.size, rows: 0 });
  await list.readAgain({ column: 1, hasHeader: false });
  expect((await list.window('all', 0, 9)).rows.map((row) => row.text)).toEqual(['1', '2']);
});

test('a refused or cancelled reading leaves the review as it was', async () => {
  const list = open();
  await list.readText('spam');
  await list.configure({ mode: 'exact' });
  expect(await list.readFile(new File(['a\0b'], 'a.txt'))).toEqual({ ok: false, refusal: { code: 'binary' } });

  const stop = new AbortController();
  const onProgress = () => stop.abort();
  const cancelled = await list.readText('word\n'.repeat(1_500_000), {}, { signal: stop.signal, onProgress });
  expect(cancelled).toEqual({ ok: false, refusal: { code: 'cancelled' } });
  expect(await list.readText('x', {}, { signal: stop.signal })).toEqual(cancelled);
  expect((await list.window('all', 0, 9)).rows).toMatchObject([{ text: 'spam', mode: 'exact' }]);
});

test('a newer reading cancels the older one', async () => {
  const list = open();
  const older = list.readText('word\n'.repeat(1_500_000));
  const newer = list.readText('spam');
  expect(await older).toEqual({ ok: false, refusal: { code: 'cancelled' } });
  expect(await newer).toMatchObject({ ok: true, summary: { rows: 1 } });
});

test('calls to a worker that broke or was closed are rejected, not left waiting', async () => {
  const list = open();
  const waiting = list.counts();
  worker.dispatchEvent(new Event('error'));
  await expect(list.counts()).rejects.toThrow(ImportWorkerEnded);
  await waiting.catch(() => undefined);
  const closed = open();
  closed.close();
  await expect(closed.counts()).rejects.toMatchObject({ why: 'closed' });
});
