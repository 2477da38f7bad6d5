import { parseIdList } from '../idList.ts';
import { objectInAddress, objectInJson } from './objectIn.ts';
import type { ObjectKind, Pasted } from './pasted.ts';

/** Longer than this, a text is a list or nothing that is typed (characters). */
const longestTyped = 2_000;

const objectId = /^[0-9a-f]{24}$/i;
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Three parts of base64: a JWT; or "Bearer" before whatever it is. */
const token = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*|\bbearer\s+[\w.~+/-]{16,}/i;
const longHex = /^[0-9a-f]{40,}$/i;
const codes = /\b(4\d{5}|5\d{5}|8\d{5}|9\d{5})\b/;
const domain = /^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i;
const question =
  /^(?:how|what|why|where|who|when|which|can|could|do|does|is|are|should|wie|was|warum|wo|kann)\b.*\s\S|\?$/i;
const regexSigns = /[\\[\](){}|*+^$]/;

/**
 * What somebody means by what they typed or pasted. Nothing is asked of a network, and nothing is kept: 10,000 ids are told
 * from words within a few milliseconds. @param origin of this console, to know its own addresses
 */
export function recognise(text: string, origin: string): Pasted {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return { is: 'nothing' };
  const isShort = trimmed.length <= longestTyped;
  if (isShort) {
    const address = addressIn(trimmed);
    const found = address && fromAddress(address, origin);
    if (found && (found.is !== 'link' || !/\s/.test(trimmed))) return found;
    if (token.test(trimmed) || longHex.test(trimmed)) return { is: 'secret' };
  }
  const json = jsonIn(trimmed);
  if (json !== undefined && !Array.isArray(json)) {
    const code = (json as { code?: unknown }).code;
    if (typeof code === 'number' && codes.test(String(code))) return { is: 'error-code', code };
    const object = objectInJson(json);
    if (object) return { is: 'object', ...object };
  }
  const list = listIn(trimmed, json);
  if (list) return list;
  if (!isShort) return { is: 'sentence', text: trimmed };
  return ofOneLine(trimmed);
}

/** The only address in a text: alone, in a command, or in angle brackets. */
function addressIn(text: string): URL | undefined {
  const found = text.match(/[a-z][a-z0-9+.-]*:\/\/[^\s"'<>]+/gi) ?? [];
  if (found.length === 1) return urlOf(found[0].replace(/[.,;)]+$/, ''));
  if (text.startsWith('/') && !/\s/.test(text)) return urlOf(`here://here${text}`);
  return undefined;
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function fromAddress(url: URL, origin: string): Pasted {
  const isApi = /^\/api\/v?\d/.test(url.pathname) || /^\/v\d\//.test(url.pathname);
  const isOwn = url.origin === origin || url.protocol === 'here:';
  if (isOwn && !isApi) return { is: 'here', to: `${url.pathname}${url.search}` };
  const object = objectInAddress(url);
  const isVendors = /(^|\.)(amity\.(co|services)|social\.plus)$/.test(url.hostname);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (object && (isApi || isOwn || isVendors || !isWeb || objectId.test(object.id))) return { is: 'object', ...object };
  return { is: 'link', address: `${url.host}${url.pathname}${url.search}`.replace(/\/$/, '') };
}

function jsonIn(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Two or more of something: ids where nearly all look like some, else lines of words. */
function listIn(text: string, json: unknown): Pasted | undefined {
  const isArray = Array.isArray(json);
  if (!isArray && !/[\n\r,;\t]/.test(text)) return undefined;
  const ids = isArray ? idsInArray(json) : parseIdList(text).map(({ id }) => id);
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  const hasHeader = !isArray && /(^|[,;\t])"?(user_?id|user_public_id|user id)"?([,;\t]|$)/i.test(first);
  if (hasHeader && ids.length > 0) return { is: 'ids', kind: 'user', ids };
  const looks = ids.filter(looksLikeId).length;
  const kind: ObjectKind = isArray ? kindOfArray(json) : 'unknown';
  if (ids.length > 1 && (kind !== 'unknown' || looks >= ids.length * 0.9)) {
    const isObjects = ids.every((id) => objectId.test(id));
    return { is: 'ids', kind: kind === 'unknown' && !isObjects ? 'user' : kind, ids };
  }
  // A sentence has commas, too.
  if (!isArray && lines.length < 2) return undefined;
  return { is: 'lines', count: isArray ? json.length : lines.length };
}

const idsInArray = (array: readonly unknown[]): string[] => [
  ...new Set(array.flatMap((one) => (typeof one === 'string' ? one.trim() : (objectInJson(one)?.id ?? [])))),
];

const kindOfArray = ([first]: readonly unknown[]): ObjectKind => objectInJson(first)?.kind ?? 'unknown';

/** One word that nobody would say: with a digit, an underscore or an at sign in it. */
const looksLikeId = (word: string): boolean =>
  objectId.test(word) || uuid.test(word) || (!/\s/.test(word) && word.length <= 100 && /[\d_@]/.test(word));

function ofOneLine(text: string): Pasted {
  const words = text.split(/\s+/);
  const code = codes.exec(text)?.[1];
  const isAboutError = /error|code|amity|sdk|failed|refused/i.test(text);
  if (code !== undefined && (words.length === 1 || isAboutError)) return { is: 'error-code', code: Number(code) };
  if (words.length === 1) return ofOneWord(text);
  if (question.test(text)) return { is: 'question', text };
  if (regexSigns.test(text.replace(/[!?.,:;'"()-]/g, ''))) return { is: 'pattern', pattern: text };
  if (words.length <= 3 && words.every((word) => /^\p{Lu}|^[\p{Lo}]/u.test(word))) return { is: 'name', name: text };
  return { is: 'sentence', text };
}

function ofOneWord(word: string): Pasted {
  if (objectId.test(word)) return { is: 'object', kind: 'unknown', id: word };
  if (/^#[\p{L}\p{N}_]+$/u.test(word)) return { is: 'hashtag', tag: word.slice(1) };
  if (/^@[\p{L}\p{N}_.]+$/u.test(word)) return { is: 'name', name: word.slice(1) };
  if (uuid.test(word) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(word)) return { is: 'object', kind: 'user', id: word };
  if (domain.test(word)) return { is: 'link', address: word };
  if (regexSigns.test(word)) return { is: 'pattern', pattern: word };
  if (looksLikeId(word)) return { is: 'object', kind: 'user', id: word };
  return { is: 'name', name: word };
}
