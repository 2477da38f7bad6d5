import { z } from '#src/lib/zod.ts';

import { SideFile } from './attachments.ts';
import type { ApiClient } from './client.ts';
import { pageOf, type Join, type Page, type PageRequest } from './paging.ts';
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
const MessagePage = pageOf<Message>('messages', Message, join);

/** One page of the reported messages of a channel, by its public id, the newest first (contract §22: v3 pages by segments). */
export function listFlaggedMessages(
  client: ApiClient,
  channelId: string,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<Message>> {
  const options = 'token' in page ? page : { last: page.limit };
  const params = { channelId, hasFlag: true, isDeleted: false, options };
  return client.get('/api/v3/messages', MessagePage, { params, signal });
}

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
