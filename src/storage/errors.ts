/**
 * Why the browser database could not be used.
 * - `unavailable`: the browser has none, or forbids it (private window, blocked site data).
 * - `quota`: the disk, or the share of it the browser grants us, is full.
 * - `outdated`: another tab runs a newer Custos; this tab has to be reloaded.
 * - `failed`: the browser broke off a single operation; trying again may help.
 */
export type StorageErrorKind = 'unavailable' | 'quota' | 'outdated' | 'failed';

/** The one error type that leaves `storage/`. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly kind: StorageErrorKind;

  constructor(kind: StorageErrorKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

/** Turns what IndexedDB throws into a `StorageError`; errors of other making come back as they are. */
export function asStorageError(error: unknown): unknown {
  if (error instanceof StorageError || !isDomException(error)) return error;
  switch (error.name) {
    case 'QuotaExceededError':
      return new StorageError('quota', 'The browser has no room left for this site.', error);
    case 'VersionError':
      return new StorageError('outdated', 'The database was made by a newer version. Reload this tab.', error);
    case 'SecurityError':
    case 'NotSupportedError':
      return new StorageError('unavailable', 'The browser does not let this site keep data.', error);
    default:
      return new StorageError('failed', `The browser database failed: ${error.message || error.name}`, error);
  }
}

// Not `instanceof` alone: QuotaExceededError is becoming a class of its own, and test databases bring theirs.
function isDomException(error: unknown): error is Error {
  return (
    (typeof DOMException !== 'undefined' && error instanceof DOMException) ||
    (error instanceof Error &&
      /^(QuotaExceeded|InvalidState|Abort|Unknown|Version|Security|Transaction|Data)\w*Error$/.test(error.name))
  );
}
