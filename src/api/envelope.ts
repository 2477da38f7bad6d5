/**
 * What an answer holds, whatever it is wrapped in: v2 calls answer `{ status, data }`, most others flat, writes often
 * nothing at all (vendor spec). Errors are not looked at here.
 */
export function unwrap(body: unknown): unknown {
  if (body === undefined || body === null || body === '') return {};
  if (!isRecord(body) || !isStatus(body['status'])) return body;
  // Some calls answer both forms at once: then the flat one is the fuller.
  const { status: _, code: _code, data, ...flat } = body;
  if (!isRecord(data)) return data === undefined || data === null || Object.keys(flat).length > 0 ? flat : data;
  return { ...data, ...flat };
}

/** True for `{ status: 'error' | 'fail' }`, which some endpoints send with HTTP 200. */
export function isFailure(body: unknown): boolean {
  return isRecord(body) && (body['status'] === 'error' || body['status'] === 'fail');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStatus(value: unknown): boolean {
  return value === 'success' || value === 'fail' || value === 'error';
}
