import type { ApiClient } from '#src/api/client.ts';
import { clearMessageFlags, deleteMessage, listMessagesByIds } from '#src/api/messages.ts';
import { chunks } from '#src/lib/chunks.ts';

import { decideContent, idsPerCall } from './decideContent.ts';

async function read(client: ApiClient, ids: readonly string[]) {
  const lists = await Promise.all(chunks(ids, idsPerCall).map((some) => listMessagesByIds(client, some)));
  return new Map(
    lists.flat().map(({ messageId, data, isDeleted, flagCount }) => {
      return [messageId, { text: data.text ?? '', isDeleted, flagCount }] as const;
    }),
  );
}

/** Deletes chat messages (contract §22). */
export const deleteMessages = decideContent('deleteMessages', {
  read,
  send: deleteMessage,
  outcome: 'message-deleted',
  isSoAlready: ({ isDeleted }) => isDeleted,
});

/** Clears the reports of chat messages; they stay (contract §15). */
export const clearMessagesFlags = decideContent('clearMessagesFlags', {
  read,
  send: clearMessageFlags,
  outcome: 'flags-cleared',
  isSoAlready: ({ isDeleted, flagCount }) => !isDeleted && flagCount === 0,
});
