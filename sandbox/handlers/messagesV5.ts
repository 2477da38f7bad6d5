import { empty, json, queryOf, type Call } from '../call.ts';
import { badRequest, notFound } from '../errors.ts';
import type { Message } from '../models.ts';
import { readPage, takePage } from '../paging.ts';
import type { Endpoint } from '../router.ts';
import { isShown } from './channelAnswer.ts';
import {
  changeMessage,
  isReportedByMe,
  messageNamed,
  messagesIn,
  messageToManage,
  reportMessage,
  shownMessage,
  withMessagesV5,
} from './messageAnswer.ts';
import { feedNamed } from './messageFeeds.ts';
import { findByInternalId } from './users.ts';

const one = '/api/v5/messages/{messageId}';
const tagList = { maxItems: 10, maxLength: 30 };

/** The newer calls of messages, which take internal ids. */
export const messageV5Endpoints: Endpoint[] = [
  { method: 'GET', path: '/api/v5/messages', access: 'admin', handle: list },
  {
    method: 'GET',
    path: '/api/v5/messages/list',
    access: 'admin',
    handle: (call) => {
      const input = queryOf(call);
      const ids = input.texts('messageIds', { required: true, maxItems: 10, maxLength: 30 }) ?? [];
      input.done();
      const found = [...new Set(ids)].flatMap((id) => shownMessage(call.state, id) ?? []);
      return json(withMessagesV5(call, found));
    },
  },
  { method: 'GET', path: '/api/v5/messages/user/{creatorId}', access: 'admin', handle: listByUser },
  {
    method: 'GET',
    path: one,
    access: 'admin',
    handle: (call) => json(withMessagesV5(call, [messageNamed(call.state, call.path['messageId'] ?? '')])),
  },
  {
    method: 'DELETE',
    path: one,
    access: 'admin',
    handle: (call) => {
      const input = queryOf(call);
      const isPermanent = input.flag('permanent') ?? false;
      input.done();
      const message = messageToManage(call);
      if (isPermanent) call.state.messages.remove(message);
      else if (message.isDeleted) throw badRequest('Message already deleted');
      else changeMessage(call.state, message, { isDeleted: true });
      return empty();
    },
  },
  { method: 'GET', path: `${one}/flags`, access: 'user', handle: (call) => json({ result: isReportedByMe(call) }) },
  {
    method: 'POST',
    path: `${one}/flags`,
    access: 'user',
    handle: (call) => json(withMessagesV5(call, [reportMessage(call, true)])),
  },
  {
    method: 'DELETE',
    path: `${one}/flags`,
    access: 'user',
    handle: (call) => json(withMessagesV5(call, [reportMessage(call, false)])),
  },
  {
    method: 'DELETE',
    path: `${one}/flags/all`,
    access: 'admin',
    handle: (call) => {
      const message = messageToManage(call);
      return json(withMessagesV5(call, [changeMessage(call.state, message, { flagCount: 0, flaggedBy: [] })]));
    },
  },
];

function list(call: Call): Response {
  const { state } = call;
  const input = queryOf(call);
  const feedId = input.text('messageFeedId', { required: true, maxLength: 30 }) ?? '';
  const parentId = input.text('parentId', { maxLength: 30 });
  const isDeleted = input.flag('isDeleted') ?? false;
  const includeTags = input.texts('includeTags', tagList) ?? [];
  const excludeTags = input.texts('excludeTags', tagList) ?? [];
  const hasFlags = input.flag('hasFlags');
  const dataType = input.text('dataType', { maxLength: 20 });
  const options = input.inside('options');
  const sortBy = options.text('sortBy', { oneOf: ['segmentAsc', 'segmentDesc'] }) ?? 'segmentDesc';
  const [after, before] = [options.text('after', { maxLength: 30 }), options.text('before', { maxLength: 30 })];
  const around = options.text('around', { maxLength: 30 });
  input.done();
  const page = readPage(call.query, 10);
  const feed = feedNamed(state, feedId);
  const found = messagesIn(state, feed.messageFeedId).filter(
    (message) =>
      message.isDeleted === isDeleted &&
      (parentId === undefined || message.parentId === parentId) &&
      (hasFlags === undefined || message.flagCount > 0 === hasFlags) &&
      (dataType === undefined || (message.fileId === undefined ? 'text' : 'image') === dataType) &&
      (includeTags.length === 0 || includeTags.some((tag) => message.tags.includes(tag))) &&
      !excludeTags.some((tag) => message.tags.includes(tag)),
  );
  const sorted = sortBy === 'segmentAsc' ? found : found.toReversed();
  const placeOf = (messageId: string) => sorted.findIndex((message) => message.messageId === messageId);
  const from = after === undefined ? 0 : placeOf(after) + 1;
  const to = before === undefined || placeOf(before) < 0 ? sorted.length : placeOf(before);
  const source = sorted.slice(from, to);
  // A page with that message in the middle; the tokens go on from both its ends.
  const middle = around === undefined ? -1 : placeOf(around) - from;
  const skip = middle < 0 ? page.skip : Math.max(0, middle - Math.floor(page.limit / 2));
  return answerPage(call, source, { ...page, skip });
}

function listByUser(call: Call): Response {
  const { state } = call;
  const input = queryOf(call);
  const channelId = input.text('channelId', { maxLength: 24 });
  const hasFlags = input.flag('hasFlags');
  input.done();
  const page = readPage(call.query, 10);
  const user = findByInternalId(state, call.path['creatorId'] ?? '');
  if (!user) throw notFound('User');
  const own = state.messages.grouped('author', (message) => message.userId).get(user.userId) ?? [];
  const found = own.filter((message) => {
    const channel = state.channels.get(message.channelId)!;
    return (
      isShown(state, channel) &&
      (channelId === undefined || channel.channelInternalId === channelId) &&
      (hasFlags === undefined || message.flagCount > 0 === hasFlags)
    );
  });
  const newestFirst = found.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return answerPage(call, newestFirst, page);
}

function answerPage(call: Call, messages: readonly Message[], page: { skip: number; limit: number }): Response {
  const { items, paging } = takePage(messages, page);
  return json({ ...withMessagesV5(call, items), paging });
}
