import { createCommunity, listCommunities, type NewCommunity } from '#src/api/communities.ts';
import type { ApiClient } from '#src/api/client.ts';

import type { JobKind } from '../kind.ts';
import { findByName, markNewest } from './findCreated.ts';
import { objectFate } from './objectFate.ts';

/** The vendor's longest keyword, in characters (vendor spec). */
const longestKeyword = 100;

/**
 * Makes communities. Sent twice it would make two, so a lost answer is made good by looking for the name among those made
 * since. No undo: it would be closing, which is a decision of its own with its own question.
 */
export const createCommunities: JobKind<NewCommunity, NewCommunity, Record<string, never>> = {
  name: 'createCommunities',
  itemsPerCall: 1,
  weight: 'final',

  accept: (fields) => ({ item: fields, fate: objectFate(fields.displayName, 'no-name') }),
  keyOf: ({ displayName }) => displayName,
  groupOf: () => 'all',
  view: ({ displayName }) => ({ lines: [], text: displayName }),

  mark: async (client) => markNewest(await newest(client)),
  // Nothing exists yet that could have changed; whether the name is still free is the network's to say.
  recheck: () => Promise.resolve(new Map()),
  async send(client, items) {
    for (const fields of items) await createCommunity(client, fields);
  },
  acceptedAs: () => ({ is: 'sent' }),
  find: (client, search) =>
    findByName(search, (name) => newest(client, name.slice(0, longestKeyword)), 'community-created'),
};

async function newest(client: ApiClient, keyword?: string) {
  const { items } = await listCommunities(client, { keyword, sortBy: 'lastCreated' }, { limit: keyword ? 100 : 10 });
  return items.map(({ communityId: id, displayName: name, ...community }) => ({ ...community, id, name }));
}
