import { isRecord } from './envelope.ts';
import { ApiError, type ApiErrorKind } from './errors.ts';

/** What came back: `body` is undefined when there was none, or none that could be read as JSON. */
export type Answer = { status: number; body: unknown; isEmpty: boolean; retryAfter: string | null };

/**
 * What the vendor's error answer means. Looks at the business code first, at the HTTP status second: the same refusal
 * comes with different statuses, and v2 calls use plain HTTP numbers as codes (vendor spec, vendor docs).
 */
export function errorOfAnswer(endpoint: string, { status, body, isEmpty, retryAfter }: Answer): ApiError {
  const retryAfterMs = milliseconds(retryAfter);
  if (!isVendors(body)) {
    return new ApiError({
      kind: kindOfStrange(status, isEmpty),
      endpoint,
      status,
      message: `HTTP ${status} without the error body of this API`,
      retryAfterMs,
    });
  }
  // A number in one of the vendor's files and a string in another.
  const code = body['code'] === undefined || body['code'] === null ? NaN : Number(body['code']);
  const detail = details(body['data']);
  const { message } = body;
  return new ApiError({
    kind: kindOfCode(code, status, detail.length > 0) ?? kindOfStatus(code) ?? kindOfStatus(status) ?? 'invalid',
    endpoint,
    status,
    code: Number.isNaN(code) ? undefined : code,
    message: typeof message === 'string' && message !== '' ? message : `HTTP ${status}`,
    detail,
    retryAfterMs,
  });
}

/** Told by what the vendor always sends; other servers' JSON errors have a numeric `status`, or an `error`. */
function isVendors(body: unknown): body is Record<string, unknown> {
  return isRecord(body) && ('code' in body || body['status'] === 'error' || body['status'] === 'fail');
}

/**
 * An error without the vendor's body comes from something in between. A gateway's own 401, 413, 429 and 5xx mean what
 * they say; its page for anything else tells that there is another server at this address.
 */
function kindOfStrange(status: number, isEmpty: boolean): ApiErrorKind {
  const isPlain = isEmpty || status >= 500 || [401, 408, 413, 429].includes(status);
  return (isPlain ? kindOfStatus(status) : undefined) ?? 'bad-response';
}

const kindOfCodes = new Map<number, ApiErrorKind>([
  [400_000, 'invalid'],
  [400_001, 'invalid'],
  [400_002, 'invalid'],
  [400_100, 'unauthorized'],
  [400_311, 'rate-limited'],
  // Said of those the request is about, not of who asks: exempt from bans, no room, not banned, the only moderator.
  [400_305, 'conflict'],
  [400_306, 'conflict'],
  [400_312, 'globally-banned'],
  [400_315, 'conflict'],
  [400_316, 'conflict'],
  [400_317, 'conflict'],
  [400_318, 'conflict'],
  [400_400, 'not-found'],
  [400_900, 'conflict'],
]);

function kindOfCode(code: number, status: number, hasDetail: boolean): ApiErrorKind | undefined {
  // Validation comes with this code too, on 422, 413 or 500; then it says what is wrong with which field.
  if (code === 500_000) return (status >= 400 && status < 500) || hasDetail ? 'invalid' : 'server';
  const isRefusal = (code >= 400_300 && code < 400_400) || (code >= 403_000 && code < 404_000);
  return kindOfCodes.get(code) ?? (isRefusal ? 'forbidden' : undefined);
}

/** Also for codes, where these are plain HTTP numbers. */
function kindOfStatus(status: number): ApiErrorKind | undefined {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 408) return 'timeout';
  if (status === 409) return 'conflict';
  if (status === 429) return 'rate-limited';
  if (status === 501) return 'not-available';
  if (status >= 500 && status < 600) return 'server';
  return status >= 400 && status < 500 ? 'invalid' : undefined;
}

function details(data: unknown): string[] {
  const detail = isRecord(data) ? (data['detail'] ?? []) : [];
  return [detail]
    .flat()
    .map((entry: unknown) => (typeof entry === 'string' ? entry : JSON.stringify(entry)))
    .filter((entry) => entry !== '' && entry !== '{}');
}

/** `Retry-After` in seconds or as a date, as milliseconds from now. A time that is over, as by clocks that differ, says nothing. */
function milliseconds(retryAfter: string | null): number | undefined {
  if (retryAfter === null || retryAfter.trim() === '') return undefined;
  const seconds = Number(retryAfter);
  const wait = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1000;
  return wait > 0 ? wait : undefined;
}
