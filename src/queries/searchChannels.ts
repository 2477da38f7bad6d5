import { searchChannels as search, type Channel } from '#src/api/channels.ts';
import { currentClient } from '#src/session/session.ts';

import { channelIdOf } from './channels.ts';
import { infiniteList } from './infiniteList.ts';

/** The endless list of channels by a part of their name, the best first. */
export const channelsByName = (query: string) =>
  infiniteList<Channel>({
    key: ['channels', 'search', query],
    fetchPage: async (page, signal) => search(await currentClient(), query, page, signal),
    idOf: channelIdOf,
    pageSize: 50,
  });
