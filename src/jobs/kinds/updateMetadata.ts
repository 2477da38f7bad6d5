import { ApiError } from '#src/api/errors.ts';
import { getMetadata, putMetadata, type MetadataOwner } from '#src/api/metadata.ts';
import { canonicalJson } from '#src/lib/canonicalJson.ts';
import { mergeMetadata, type Metadata } from '#src/lib/metadata.ts';

import type { JobKind } from '../kind.ts';
import { isSameField, lookAgain, takenBack, type FieldChange } from './lookAgain.ts';
import { objectFate } from './objectFate.ts';

/** @property of what kind of object it is the metadata of */
export type UpdateMetadataParams = { of: MetadataOwner };
/** The metadata of one object as it is, and as it is to be. `name`: what people call the object. */
export type UpdateMetadataInput = FieldChange<{ metadata: Metadata }> & { id: string; name: string };

/**
 * Changes the metadata of channels, posts and categories. The vendor replaces it as a whole (contract §25): what others
 * changed meanwhile is read just before and kept. Saying the same twice does nothing more, so a doubtful call is repeated.
 */
export const updateMetadata: JobKind<UpdateMetadataInput, UpdateMetadataInput, UpdateMetadataParams> = {
  name: 'updateMetadata',
  itemsPerCall: 1,
  weight: 'reversible',

  accept: ({ id, name, from, to }) => ({
    item: { id, name, from, to },
    fate: objectFate(id, 'no-id', isSameField(from, to)),
  }),
  keyOf: ({ id }) => id,
  groupOf: () => 'all',
  view: ({ id, name }) => ({ lines: [], text: name, id }),

  async recheck(client, items, { of }) {
    const now = new Map<string, Metadata>();
    for (const { id } of items) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- one item a call
        now.set(id, await getMetadata(client, of, id));
      } catch (error) {
        if (!(error instanceof ApiError && error.kind === 'not-found')) throw error;
      }
    }
    return lookAgain(items, ({ id }) => id, now, isSo);
  },
  async send(client, items, { of }) {
    for (const { id, from, to } of items) {
      const now = await getMetadata(client, of, id);
      await putMetadata(client, of, id, mergeMetadata(from.metadata ?? {}, to.metadata ?? {}, now).merged);
    }
  },
  acceptedAs: () => ({ is: 'done', outcome: 'metadata-changed' }),

  undo: {
    kind: 'updateMetadata',
    of: ['metadata-changed'],
    loses: [],
    params: (params) => params,
    input: (item, { outcome }) => (outcome === 'metadata-changed' ? takenBack(item) : undefined),
  },
};

/** True where every key that the change is about is so. */
function isSo(now: Metadata, fields: Partial<{ metadata: Metadata }>, { from, to }: UpdateMetadataInput): boolean {
  const { merged, conflicts } = mergeMetadata(from.metadata ?? {}, to.metadata ?? {}, now);
  return fields === to ? canonicalJson(merged) === canonicalJson(now) : conflicts.length === 0;
}
