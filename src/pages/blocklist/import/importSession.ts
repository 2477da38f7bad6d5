import { decodeFile, type FileEncoding } from '#src/lib/wordList/decodeFile.ts';
import { type ReadOptions, ReadRefused, type ReadSummary, type Refusal } from '#src/lib/wordList/reading.ts';
import { readList } from '#src/lib/wordList/readList.ts';
import { Review } from '#src/lib/wordList/review.ts';
import { type ReviewCounts } from '#src/lib/wordList/reviewTypes.ts';
import { nextTask, runReading } from '#src/lib/wordList/runReading.ts';

export type ImportProgress = {
  /** `decoding`: from bytes to text, counted in bytes; `reading`: from text to rows, counted in characters. */
  phase: 'decoding' | 'reading';
  done: number;
  total: number;
  /** Rows found so far. */
  rows: number;
};
export type ImportSummary = ReadSummary & {
  fileName?: string;
  /** Of a file. */
  encoding?: FileEncoding;
  /** Bytes of a file that were no characters. */
  undecodable?: number;
};
export type ImportOutcome =
  | { ok: true; summary: ImportSummary; counts: ReviewCounts }
  | { ok: false; refusal: Refusal };

type Source = { text: string; about: Pick<ImportSummary, 'fileName' | 'encoding' | 'undecodable'> };
type OnProgress = (progress: ImportProgress) => unknown;

/**
 * One import, as the worker keeps it: the text that was brought, and the review of its rows. A reading that is
 * refused or cancelled changes nothing: the review before it stays. A newer reading cancels an older one.
 */
export function createImportSession() {
  let review = new Review();
  let source: Source | undefined;
  let latest = 0;
  /** A long paste, on its way. */
  let parts: string[] = [];

  async function read(
    getSource: (isCancelled: () => boolean) => Promise<Source>,
    options: ReadOptions,
    onProgress?: OnProgress,
  ): Promise<ImportOutcome> {
    latest += 1;
    const mine = latest;
    const isCancelled = () => latest !== mine;
    try {
      const brought = await getSource(isCancelled);
      const next = new Review(review.settings);
      const { fileName } = brought.about;
      const reading = readList(brought.text, { fileName, ...options }, (line, text, flaw) =>
        next.append(line, text, flaw),
      );
      const summary = await runReading(reading, {
        isCancelled,
        onProgress: ({ done, total }) => void onProgress?.({ phase: 'reading', done, total, rows: next.counts().all }),
        breathe: nextTask,
      });
      if (isCancelled()) throw new ReadRefused({ code: 'cancelled' });
      // What was set or learnt about the server meanwhile went to the old review.
      next.shareExisting(review);
      next.configure(review.settings);
      review = next;
      source = brought;
      return { ok: true, summary: { ...summary, ...brought.about }, counts: review.counts() };
    } catch (error) {
      if (error instanceof ReadRefused) return { ok: false, refusal: error.refusal };
      throw error;
    }
  }

  return {
    /** Takes a part of a text too long to be sent at once; `readParts` reads them all. */
    bringPart(part: string, isFirst: boolean): void {
      if (isFirst) parts = [];
      parts.push(part);
    },
    readParts(options: ReadOptions = {}, onProgress?: OnProgress): Promise<ImportOutcome> {
      const text = parts.join('');
      parts = [];
      return read(() => Promise.resolve({ text, about: {} }), options, onProgress);
    },

    /** Reads pasted text. */
    readText: (text: string, options: ReadOptions = {}, onProgress?: OnProgress): Promise<ImportOutcome> =>
      read(() => Promise.resolve({ text, about: {} }), options, onProgress),

    /** Reads a dropped or chosen file. */
    readFile: (file: File, options: ReadOptions = {}, onProgress?: OnProgress): Promise<ImportOutcome> =>
      read(
        async (isCancelled) => {
          const { text, encoding, undecodable } = await decodeFile(file, {
            isCancelled,
            onProgress: (progress) => void onProgress?.({ phase: 'decoding', ...progress, rows: 0 }),
          });
          return { text, about: { fileName: file.name, encoding, undecodable } };
        },
        options,
        onProgress,
      ),

    /** Reads what was brought once more, in another way: another format, column or delimiter. Edits are lost. */
    readAgain: (options: ReadOptions, onProgress?: OnProgress): Promise<ImportOutcome> =>
      read(() => Promise.resolve(source ?? { text: '', about: {} }), options, onProgress),

    /** Ends the reading that runs; it answers `cancelled`. */
    cancel(): void {
      latest += 1;
    },

    /** Forgets the list; the settings and the rules of the server stay. */
    clear(): void {
      latest += 1;
      const next = new Review(review.settings);
      next.shareExisting(review);
      review = next;
      source = undefined;
    },

    addExisting: (...args: Parameters<Review['addExisting']>) => review.addExisting(...args),
    clearExisting: () => review.clearExisting(),
    configure: (...args: Parameters<Review['configure']>) => review.configure(...args),
    setMode: (...args: Parameters<Review['setMode']>) => review.setMode(...args),
    edit: (...args: Parameters<Review['edit']>) => review.edit(...args),
    remove: (...args: Parameters<Review['remove']>) => review.remove(...args),
    restore: (...args: Parameters<Review['restore']>) => review.restore(...args),
    lint: (...args: Parameters<Review['lint']>) => review.lint(...args),
    patterns: (...args: Parameters<Review['patterns']>) => review.patterns(...args),
    counts: () => review.counts(),
    window: (...args: Parameters<Review['window']>) => review.window(...args),
    textOf: (...args: Parameters<Review['textOf']>) => review.textOf(...args),
    itemsToAdd: (...args: Parameters<Review['itemsToAdd']>) => review.itemsToAdd(...args),
  };
}

export type ImportSession = ReturnType<typeof createImportSession>;
