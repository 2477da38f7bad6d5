/** What went wrong, in the terms the console acts on. */
export type ApiErrorKind =
  | 'unauthorized' // 401 / 400100: token missing, wrong, revoked or expired
  | 'globally-banned' // 403 / 400312
  | 'forbidden' // 403 / 400300, 400301 …
  | 'not-found' // 400400
  | 'conflict' // as things are, it cannot be: 409, 400305, 400306, 400315 to 400318, 400900
  | 'invalid' // the request itself was refused: 400000, 400001, 422, 413, 500000 with details
  | 'rate-limited' // 429 / 400311
  | 'not-available' // 501, or a feature the network does not have
  | 'server' // 5xx
  | 'unreachable' // no answer at all: offline, DNS, CORS, connection dropped
  | 'timeout'
  | 'aborted'
  | 'no-sandbox' // this browser does not run the sandbox
  | 'bad-response'; // an answer, but not this API's: not JSON, truncated, or a required field is missing

export type ApiErrorFields = {
  kind: ApiErrorKind;
  /** "GET /api/v3/blocklists": never with query or token. */
  endpoint: string;
  /** The vendor's own message, or ours for what never reached it. In English, for the details line. */
  message: string;
  status?: number | undefined;
  /** The vendor's business code (contract §5), e.g. 400311. */
  code?: number | undefined;
  /** The field that broke the schema, for `bad-response`. */
  field?: string | undefined;
  /** `data.detail[]` of a validation error. */
  detail?: readonly string[] | undefined;
  /** From `Retry-After`, in milliseconds. */
  retryAfterMs?: number | undefined;
  /** The request never left: it was no longer wanted when its turn came. */
  isUnsent?: boolean | undefined;
};

/** The one error type that leaves `api/`. It never holds a token, a header or a request body. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly endpoint: string;
  readonly status: number | undefined;
  readonly code: number | undefined;
  readonly field: string | undefined;
  readonly detail: readonly string[];
  readonly retryAfterMs: number | undefined;
  readonly isUnsent: boolean;

  constructor(fields: ApiErrorFields) {
    super(fields.message);
    this.kind = fields.kind;
    this.endpoint = fields.endpoint;
    this.status = fields.status;
    this.code = fields.code;
    this.field = fields.field;
    this.detail = fields.detail ?? [];
    this.retryAfterMs = fields.retryAfterMs;
    this.isUnsent = fields.isUnsent ?? false;
  }

  /** True when a write may have taken effect although it failed: read back before sending again. */
  get isDoubtful(): boolean {
    if (this.isUnsent) return false;
    return (
      this.kind === 'unreachable' ||
      this.kind === 'timeout' ||
      this.kind === 'aborted' ||
      this.kind === 'server' ||
      this.kind === 'bad-response'
    );
  }
}

export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError;

/**
 * Anything thrown on the way to an answer, as an `ApiError`. Known by their marks, not their classes, so that axios and
 * zod stay out of this file; and only marks are taken over: an axios error carries the headers, and with them the token.
 */
export function toApiError(cause: unknown, endpoint: string): ApiError {
  if (cause instanceof ApiError) return cause;
  const { name, code, issues } = (cause ?? {}) as Marks;
  if (Array.isArray(issues)) {
    const [issue] = issues as readonly Issue[];
    const message = issue?.message ?? 'The answer does not have the expected form';
    return new ApiError({
      kind: 'bad-response',
      endpoint,
      field: issue?.path?.map(String).join('.') || undefined,
      message,
    });
  }
  if (code === 'ECONNABORTED' || code === 'ETIMEDOUT' || name === 'TimeoutError') {
    return new ApiError({ kind: 'timeout', endpoint, message: 'No answer in time' });
  }
  if (code === 'ERR_CANCELED' || name === 'AbortError') {
    return new ApiError({ kind: 'aborted', endpoint, message: 'The request was called off' });
  }
  return new ApiError({ kind: 'unreachable', endpoint, message: 'The server did not answer' });
}

type Issue = { path?: readonly PropertyKey[]; message?: string };
type Marks = { name?: unknown; code?: unknown; issues?: unknown };
