import { json, queryOf, type Call } from '../call.ts';
import { badRequest, queryTokenInvalid } from '../errors.ts';
import { isObject, type InputReader } from '../limits.ts';
import type { Message } from '../models.ts';
import type { Endpoint } from '../router.ts';
import { channelNamed, messagesOf } from './channelAnswer.ts';
import {
  changeMessage,
  isReportedByMe,
  messageNamed,
  messageToManage,
  reportMessage,
  shownMessage,
  withMessages,
} from './messageAnswer.ts';

const one = '/api/v3/messages/{messageId}';
const types = ['text', 'image', 'file', 'custom', 'video', 'audio', 'imagemap'];

/** The older calls of messages, which take public ids throughout. */
export const messageEndpoints: Endpoint[] = [
  { method: 'GET', path: '/api/v3/messages', access: 'admin', handle: list },
  {
    method: 'GET',
    path: '/api/v3/messages/list',
    access: 'admin',
    handle: (call) => {
      const input = queryOf(call);
      const ids = input.texts('messageIds', { required: true, maxItems: 10, maxLength: 150 }) ?? [];
      input.done();
      // Messages that do not exist are left out (guess).
      const found = [...new Set(ids)].flatMap((id) => shownMessage(call.state, id) ?? []);
      return json(withMessages(call, found));
    },
  },
  {
    method: 'GET',
    path: one,
    access: 'admin',
    handle: (call) => json(withMessages(call, [messageNamed(call.state, call.path['messageId'] ?? '')])),
  },
  {
    method: 'DELETE',
    path: one,
    access: 'admin',
    handle: (call) => {
      const message = messageToManage(call);
      if (message.isDeleted) throw badRequest('Message already deleted');
      changeMessage(call.state, message, { isDeleted: true });
      return json({ status: 'success', data: { success: true }, success: true });
    },
  },
  {
    method: 'POST',
    path: `${one}/flag`,
    access: 'user',
    handle: (call) => json(withMessages(call, [reportMessage(call, true)])),
  },
  {
    method: 'DELETE',
    path: `${one}/unflag`,
    access: 'user',
    handle: (call) => json(withMessages(call, [reportMessage(call, false)])),
  },
  {
    method: 'DELETE',
    path: `${one}/clearFlags`,
    access: 'admin',
    handle: (call) => {
      const message = messageToManage(call);
      return json(withMessages(call, [changeMessage(call.state, message, { flagCount: 0, flaggedBy: [] })]));
    },
  },
  {
    method: 'GET',
    path: `${one}/isFlaggedByMe`,
    access: 'user',
    handle: (call) => {
      const result = isReportedByMe(call);
      return json({ status: 'success', data: { result }, result });
    },
  },
];

function list(call: Call): Response {
  const input = queryOf(call);
  const channelId = input.text('channelId', { required: true, maxLength: 100 }) ?? '';
  const type = input.text('type', { oneOf: types });
  const parentId = input.text('parentId', { maxLength: 150 });
  const isByParent = input.flag('filterByParentId') ?? false;
  const hasFlag = input.flag('hasFlag');
  const isDeleted = input.flag('isDeleted');
  const tags = input.texts('tags', { maxItems: 10, maxLength: 100 }) ?? [];
  const excludeTags = input.texts('excludeTags', { maxItems: 10, maxLength: 100 }) ?? [];
  const span = readSpan(input.inside('options'));
  input.done();
  const channel = channelNamed(call, channelId);
  const isWanted = (message: Message) =>
    (type === undefined || (message.fileId === undefined ? 'text' : 'image') === type) &&
    // Without a parent, and asked to go by it, those that are no replies (guess).
    (parentId || isByParent ? (message.parentId ?? '') === (parentId ?? '') : true) &&
    (hasFlag === undefined || message.flagCount > 0 === hasFlag) &&
    (isDeleted === undefined || message.isDeleted === isDeleted) &&
    (tags.length === 0 || tags.some((tag) => message.tags.includes(tag))) &&
    !excludeTags.some((tag) => message.tags.includes(tag));
  const found = messagesOf(call.state, channel.channelId).filter(isWanted);
  const { items, paging } = takeSpan(found, span);
  return json({ ...withMessages(call, items), paging });
}

/** The first so many after a segment, or the last so many before one. */
type Span = { first: number; after?: number } | { last: number; before?: number };

/** A token says all of it, and stands alone. Asked for nothing: the last ten (guess). */
function readSpan(options: InputReader): Span {
  const count = { isInteger: true, minimum: 1, maximum: 100 };
  const segment = { isInteger: true, minimum: 1 };
  const token = options.text('token', { maxLength: 1000 });
  const [first, last] = [options.number('first', count), options.number('last', count)];
  const [after, before] = [options.number('after', segment), options.number('before', segment)];
  if (token !== undefined) return decodeSpan(token);
  if (first === undefined && after === undefined) return { last: last ?? 10, ...(before !== undefined && { before }) };
  return { first: first ?? 10, ...(after !== undefined && { after }) };
}

const isCount = (count: unknown) => Number.isSafeInteger(count) && (count as number) >= 1 && (count as number) <= 100;

function decodeSpan(token: string): Span {
  let value: unknown;
  try {
    value = JSON.parse(atob(token));
  } catch {
    throw queryTokenInvalid();
  }
  if (!isObject(value) || !(isCount(value['first']) || isCount(value['last']))) throw queryTokenInvalid();
  return value as Span;
}

const encodeSpan = (span: Span) => btoa(JSON.stringify(span));

/** Oldest first whichever way they are asked for; the tokens go on from both ends. */
function takeSpan(found: readonly Message[], span: Span) {
  const isForwards = 'first' in span;
  const count = isForwards ? span.first : span.last;
  const inReach = found.filter(({ segment }) =>
    isForwards ? segment > (span.after ?? 0) : segment < (span.before ?? Infinity),
  );
  const items = isForwards ? inReach.slice(0, count) : inReach.slice(-count);
  const [oldest, newest] = [items[0], items.at(-1)];
  return {
    items,
    paging: {
      ...(newest && found.at(-1) !== newest && { next: encodeSpan({ first: count, after: newest.segment }) }),
      ...(oldest && found[0] !== oldest && { prev: encodeSpan({ last: count, before: oldest.segment }) }),
    },
  };
}
