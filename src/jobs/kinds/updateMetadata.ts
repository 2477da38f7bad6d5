import type { ApiClient } from '#src/api/client.ts';
import { ApiError } from '#src/api/errors.ts';
import { getMetadata, putMetadata, type MetadataOwner } from '#src/api/metadata.ts';
import type { Metadata } from '#src/lib/metadata.ts';

import type { JobKind } from '../kind.ts';
import { isSameField, lookAgain, takenBack, type FieldChange } from './lookAgain.ts';
import { isMetadataSo, mergedMetadata } from './metadataChange.ts';
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
    const now = await Promise.all(items.map(async ({ id }) => [id, await metadataOf(client, of, id)] as const));
    const left = new Map(now.flatMap(([id, metadata]) => (metadata ? [[id, metadata] as const] : [])));
    return lookAgain(
      items,
      ({ id }) => id,
      left,
      (metadata, fields, item) => isMetadataSo(item, fields, metadata),
    );
  },
  async send(client, items, { of }) {
    for (const item of items)
      await putMetadata(client, of, item.id, mergedMetadata(item, await getMetadata(client, of, item.id)));
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

/** Undefined where the object is gone. */
async function metadataOf(client: ApiClient, of: MetadataOwner, id: string): Promise<Metadata | undefined> {
  try {
    return await getMetadata(client, of, id);
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'not-found') return undefined;
    throw error;
  }
}
