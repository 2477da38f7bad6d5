import type { ApiClient } from '#src/api/client.ts';

import type { Found } from '../fate.ts';
import type { JobKind } from '../kind.ts';
import { objectFate } from './objectFate.ts';
import type { NoParams } from './ofUsers.ts';

/** A comment or message as it was when somebody decided on it. */
export type ContentInput = {
  contentId: string;
  text: string;
  /** It was decided on because it is reported: without reports by then, somebody else has dealt with it. */
  isReported?: true;
};

type Content = { text: string; isDeleted: boolean; flagCount: number };
type Decision = {
  /** What some are now, by id; unknown ones left out. */
  read: (client: ApiClient, ids: readonly string[]) => Promise<ReadonlyMap<string, Content>>;
  send: (client: ApiClient, contentId: string) => Promise<void>;
  outcome: string;
  isSoAlready: (now: Content) => boolean;
};

/** Ids in one call of the lists by id (contract §14, §22). */
export const idsPerCall = 10;

/**
 * A decision on comments or messages that no call takes back, so each is looked at again just before: edited or deleted
 * meanwhile, it is left alone, and what somebody else has done already is done.
 */
export const decideContent = (
  name: string,
  { read, send, outcome, isSoAlready }: Decision,
): JobKind<ContentInput, ContentInput, NoParams> => ({
  name,
  itemsPerCall: 1,
  weight: 'final',
  keyOf: ({ contentId }) => contentId,
  groupOf: () => 'all',
  view: ({ contentId, text }) => ({ lines: [], text: text || contentId, id: contentId }),
  accept: ({ contentId, text, isReported }) => ({
    item: { contentId, text, ...(isReported && { isReported }) },
    fate: objectFate(contentId, 'no-content-id'),
  }),

  async recheck(client, items) {
    const now = await read(
      client,
      items.map(({ contentId }) => contentId),
    );
    const found = new Map<string, Found>();
    for (const { contentId, text, isReported } of items) {
      const content = now.get(contentId);
      if (content && isSoAlready(content)) {
        found.set(contentId, { is: 'done', outcome: 'already-done', objectId: contentId });
      } else if (!content || content.isDeleted || content.text !== text) {
        found.set(contentId, { kind: 'changed-since' });
      } else if (isReported && content.flagCount === 0) {
        found.set(contentId, { kind: 'changed-since', message: 'handled' });
      }
    }
    return found;
  },
  async send(client, items) {
    for (const { contentId } of items) await send(client, contentId);
  },
  acceptedAs: () => ({ is: 'done', outcome }),
});
