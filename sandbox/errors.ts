/**
 * The vendor's error body: `{status, code, message, data: {detail}}`, with a numeric business code that says more than
 * the HTTP status (vendor spec). Handlers throw these; the network turns them into answers.
 */
export class VendorError extends Error {
  override readonly name = 'VendorError';
  readonly status: number;
  readonly code: number;
  readonly detail: readonly string[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: number,
    message: string,
    more: { detail?: readonly string[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.detail = more.detail ?? [];
    this.headers = more.headers ?? {};
  }

  toResponse(): Response {
    const body = { status: 'error', code: this.code, message: this.message, data: { detail: this.detail } };
    return Response.json(body, { status: this.status, headers: this.headers });
  }
}

/** The connection was cut. Each door shows it its own way: a rejected fetch, a destroyed socket. */
export class DroppedConnection extends TypeError {
  override readonly name = 'DroppedConnection';

  constructor() {
    super('The sandbox cut the connection');
  }
}

export const badRequest = (message = 'Bad Request') => new VendorError(400, 400000, message);
export const queryTokenInvalid = () => badRequest('query token is invalid');
export const invalidRegularExpression = (regex: string) =>
  new VendorError(400, 400001, 'Invalid regular expression', { detail: [`"${regex}" is not a regular expression`] });
export const unauthorized = () => new VendorError(401, 400100, 'Unauthorized Request');
export const forbidden = (message = 'Forbidden') => new VendorError(403, 400300, message);
export const permissionDenied = () => new VendorError(403, 400301, 'Permission denied');
export const bannedHere = () => new VendorError(403, 400304, 'User is banned');
export const exemptFromBan = () => new VendorError(403, 400306, 'Some users are exempt from ban');
export const blockedWordFound = () => new VendorError(403, 400308, 'Some texts contain blocked words');
export const linkNotAllowed = () => new VendorError(403, 400309, 'Some URLs are not in the allowlist');
export const globallyBanned = () => new VendorError(403, 400312, 'User is globally banned');
export const unsafeContent = () => new VendorError(403, 400314, 'The image is not safe');
export const duplicateEntry = (what: string) => new VendorError(403, 400315, `${what} already exists`);
export const notBanned = () => new VendorError(403, 400316, 'User is unbanned');
export const onlyModerator = () => new VendorError(403, 400317, 'The only moderator cannot leave');
export const onlyMember = () => new VendorError(403, 400318, 'The only moderator is the only member');
export const notFound = (what: string) => new VendorError(404, 400400, `${what} Not Found`);
/** The v2 calls use plain HTTP numbers as codes (vendor spec). */
export const resourceNotFound = () => new VendorError(404, 404, 'Resource Not Found');
export const conflict = (what: string) => new VendorError(409, 400900, `${what} already exists`);
export const invalid = (detail: readonly string[]) =>
  new VendorError(422, 500000, 'Data validation error!', { detail });
export const serverError = (status = 500, code = 500000, message = 'Unexpected error') =>
  new VendorError(status, code, message);
export const notBuilt = (method: string, path: string) =>
  new VendorError(501, 501, `The sandbox does not emulate ${method} ${path} yet`);

/** `Retry-After` is left out unless asked for: no vendor text promises it. */
export const rateLimited = (retryAfter?: number) =>
  new VendorError(
    429,
    400311,
    'Rate limit exceeded',
    retryAfter === undefined ? {} : { headers: { 'Retry-After': String(retryAfter) } },
  );
