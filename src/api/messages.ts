import { z } from '#src/lib/zod.ts';

import { SideFile } from './attachments.ts';
import type { ApiClient } from './client.ts';
import type { Join, Page, PageRequest } from './paging.ts';
import { path } from './query.ts';
import { sideLoaded } from './sideLoaded.ts';

const Message = z.looseObject({
  messageId: z.string(),
  channelId: z.string().catch(''),
  userId: z.string().catch(''),
  type: z.string().catch('text'),
  /** Of another kind than text there may be none. */
  data: z.looseObject({ text: z.string().optional().catch(undefined) }).catch({}),
  fileId: z.string().nullish().catch(undefined),
  flagCount: z.number().catch(0),
  isDeleted: z.boolean().catch(false),
  createdAt: z.string().catch(''),
});
export type Message = {
  messageId: string;
  channelId: string;
  userId: string;
  /** `text`, `image`, `file`, `video`, `audio` or `custom`. */
  type: string;
  data: { text?: string | undefined };
  fileId?: string | null | undefined;
  flagCount: number;
  isDeleted: boolean;
  createdAt: string;
  /** Joined from the answer's users and files. */
  authorName?: string | undefined;
  fileUrl?: string | undefined;
  fileName?: string | undefined;
};

const Author = z.looseObject({ userId: z.string(), displayName: z.string().nullish().catch(undefined) });
const join: Join<Message> = (answer) => {
  const files = sideLoaded(answer, 'files', SideFile, ({ fileId }) => fileId);
  const users = sideLoaded(answer, 'users', Author, ({ userId }) => userId);
  return (message) => {
    const file = files.get(message.fileId ?? '');
    return {
      ...message,
      authorName: users.get(message.userId)?.displayName ?? undefined,
      fileUrl: file?.fileUrl,
      fileName: file?.attributes?.name,
    };
  };
};

const Paging = z.looseObject({ previous: z.string().nullish(), prev: z.string().nullish() }).nullish();

/**
 * Messages, the newest first. The vendor lists them as they are read, oldest first, and the way on from the last ones leads back:
 * its token for what is before is our next one (contract §8: `previous`, or `prev`).
 */
const MessagePage: z.ZodType<Page<Message>> = z
  .looseObject({ messages: z.array(Message).nullish(), paging: Paging })
  .transform((answer) => {
    const items = (answer.messages ?? []).map(join(answer)).toSorted(newestFirst);
    const next = answer.paging?.previous ?? answer.paging?.prev;
    return next ? { items, next } : { items };
  });

function newestFirst(one: Message, other: Message): number {
  if (one.createdAt === other.createdAt) return 0;
  return one.createdAt < other.createdAt ? 1 : -1;
}

export type MessageFilter = {
  /** Only those that are reported. `false` would mean only those that are not. */
  hasFlag?: true | undefined;
  /** Left out: deleted ones too. */
  isDeleted?: boolean | undefined;
  /** `text`, `image`, `file`, `video`, `audio` or `custom`. */
  type?: string | undefined;
};

/** One page of the messages of a channel, by its public id, the newest first (contract §22: v3 pages by segments). */
export function listMessages(
  client: ApiClient,
  channelId: string,
  filter: MessageFilter,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<Message>> {
  const options = 'token' in page ? page : { last: page.limit };
  return client.get('/api/v3/messages', MessagePage, { params: { channelId, ...filter, options }, signal });
}

/** One page of the reported messages of a channel, the newest first. */
export const listFlaggedMessages = (
  client: ApiClient,
  channelId: string,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<Message>> => listMessages(client, channelId, { hasFlag: true, isDeleted: false }, page, signal);

/** Up to ten messages by id; unknown ones are left out (contract §22). */
export async function listMessagesByIds(
  client: ApiClient,
  messageIds: readonly string[],
  signal?: AbortSignal,
): Promise<Message[]> {
  if (messageIds.length === 0) return [];
  const { items } = await client.get('/api/v3/messages/list', MessagePage, { params: { messageIds }, signal });
  return items;
}

const Anything = z.unknown();

/** Deletes a message, softly; no call brings it back (contract §27). */
export async function deleteMessage(client: ApiClient, messageId: string): Promise<void> {
  await client.delete(path`/api/v3/messages/${messageId}`, Anything);
}

/** Clears all reports of a message. The message stays. */
export async function clearMessageFlags(client: ApiClient, messageId: string): Promise<void> {
  await client.delete(path`/api/v3/messages/${messageId}/clearFlags`, Anything);
}
