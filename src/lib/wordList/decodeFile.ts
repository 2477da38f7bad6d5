import { type BinaryKind, MAX_LIST_BYTES, type ReadProgress, ReadRefused } from './reading.ts';
import { nextTask } from './runReading.ts';

/** What is asked of a file; a `File` or `Blob` is one. */
export type ReadableFile = {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
};

export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type DecodedFile = {
  text: string;
  /** `windows-1252` is a guess: the file is no valid UTF-8, and old spreadsheets write this. */
  encoding: FileEncoding;
  /** Bytes that are no character in this encoding, shown as `\ufffd`. */
  undecodable: number;
};
export type DecodeDriver = {
  onProgress?: ((progress: ReadProgress) => void) | undefined;
  isCancelled?: (() => boolean) | undefined;
};

const SLICE = 4 * 1024 * 1024;
const SNIFFED = 64 * 1024;

/**
 * The text of a file, read slice by slice. Throws `ReadRefused`: too large (before a byte is read), binary, empty,
 * cancelled, or unreadable (moved or changed on disk). The byte order mark is kept: the list reader counts it.
 */
export async function decodeFile(file: ReadableFile, driver: DecodeDriver = {}): Promise<DecodedFile> {
  if (file.size > MAX_LIST_BYTES) throw new ReadRefused({ code: 'too-large', size: file.size, limit: MAX_LIST_BYTES });
  if (file.size === 0) throw new ReadRefused({ code: 'empty' });
  const head = await bytes(file, 0, Math.min(file.size, SNIFFED));
  const encoding = encodingByMark(head) ?? 'utf-8';
  if (encoding === 'utf-8') refuseBinary(head);
  const decoded = await decodeAs(file, encoding, driver);
  if (encoding !== 'utf-8' || decoded.undecodable === 0 || decoded.undecodable < decoded.beyondAscii) return decoded;
  return decodeAs(file, 'windows-1252', driver);
}

async function decodeAs(
  file: ReadableFile,
  encoding: FileEncoding,
  { onProgress, isCancelled = () => false }: DecodeDriver,
): Promise<DecodedFile & { beyondAscii: number }> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const parts: string[] = [];
  for (let start = 0; start < file.size; start += SLICE) {
    if (isCancelled()) throw new ReadRefused({ code: 'cancelled' });
    const end = Math.min(start + SLICE, file.size);
    // oxlint-disable-next-line no-await-in-loop -- one slice in memory at a time
    parts.push(decoder.decode(await bytes(file, start, end), { stream: true }));
    onProgress?.({ done: end, total: file.size });
    // oxlint-disable-next-line no-await-in-loop -- lets a cancel in
    await nextTask();
  }
  parts.push(decoder.decode());
  const text = parts.join('');
  const undecodable = encoding === 'windows-1252' ? 0 : count(text, /\ufffd/g);
  return { text, encoding, undecodable, beyondAscii: undecodable === 0 ? 0 : count(text, /[^\0-\x7f\ufeff\ufffd]/g) };
}

async function bytes(file: ReadableFile, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer());
  } catch {
    throw new ReadRefused({ code: 'unreadable' });
  }
}

function encodingByMark(head: Uint8Array): FileEncoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

const SIGNATURES: readonly (readonly [string, BinaryKind])[] = [
  ['PK\u0003\u0004', 'archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'spreadsheet'],
  ['%PDF-', 'document'],
  ['{\\rtf', 'document'],
  ['\u0089PNG', 'image'],
  ['\u00ff\u00d8\u00ff', 'image'],
  ['GIF8', 'image'],
  ['\u001f\u008b', 'archive'],
  ['7z\u00bc\u00af', 'archive'],
  ['Rar!', 'archive'],
];
/** More control characters than this share of the beginning: no text. */
const CONTROL_SHARE = 0.1;

function refuseBinary(head: Uint8Array): void {
  const start = String.fromCharCode(...head.subarray(0, 16));
  const kind = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  if (kind === 'archive') {
    // Today's office files are zip archives; the names inside them are plain ASCII.
    const names = new TextDecoder('windows-1252').decode(head);
    if (names.includes('xl/')) throw new ReadRefused({ code: 'binary', looksLike: 'spreadsheet' });
    if (names.includes('word/')) throw new ReadRefused({ code: 'binary', looksLike: 'document' });
  }
  if (kind) throw new ReadRefused({ code: 'binary', looksLike: kind });
  const controls = head.reduce((sum, byte) => sum + (byte < 0x20 && (byte < 0x09 || byte > 0x0d) ? 1 : 0), 0);
  if (head.includes(0) || controls > head.length * CONTROL_SHARE) throw new ReadRefused({ code: 'binary' });
}

function count(text: string, shape: RegExp): number {
  let found = 0;
  shape.lastIndex = 0;
  while (shape.test(text)) found += 1;
  return found;
}
