import { useLingui } from '@lingui/react';
import { useMemo, useSyncExternalStore } from 'react';

import { actionGroups } from '#src/layout/keys/actions.ts';
import { savedViews } from '#src/layout/views/savedViews.ts';
import { bringToImport } from '#src/layout/handOver.ts';
import { createHelpSearch } from '#src/pages/help/helpEntries.ts';
import { paths } from '#src/paths.ts';
import { loadedChannels } from '#src/queries/channels.ts';
import { loadedCommunities } from '#src/queries/communities.ts';
import { loadedUsers } from '#src/queries/users.ts';

import { knownPages } from './knownPages.ts';
import type { Known, KnownObject } from './offer.ts';
import { plain } from './offers.ts';

/** What the palette knows when it opens: pages, what can be done here, views, the help, and what is loaded anyway. */
export function usePaletteKnown(): Known {
  const { i18n } = useLingui();
  const groups = useSyncExternalStore(actionGroups.subscribe, actionGroups.get);
  const views = useSyncExternalStore(savedViews.subscribe, savedViews.get);
  return useMemo(
    () => ({
      origin: location.origin,
      pages: knownPages(),
      // What leads to a page is there as the page; what is of a row has no row here.
      actions: groups
        .flatMap(({ actions }) => actions)
        .filter(({ id, isOfRow }) => !isOfRow && !id.startsWith('go.') && id !== 'palette'),
      views,
      objects: loadedObjects(),
      help: createHelpSearch(i18n),
      bringToImport: (text) => bringToImport({ text }),
    }),
    [i18n, groups, views],
  );
}

function loadedObjects(): KnownObject[] {
  const users = loadedUsers().map(({ userId, displayName }): KnownObject => {
    const name = displayName || userId;
    return { kind: 'user', id: userId, name, plain: plain(name), to: paths.user(userId) };
  });
  const communities = loadedCommunities().map(({ communityId, displayName }): KnownObject => {
    return {
      kind: 'community',
      id: communityId,
      name: displayName,
      plain: plain(displayName),
      to: paths.community(communityId),
    };
  });
  const channels = loadedChannels().map(({ channelId, displayName }): KnownObject => {
    const name = displayName || channelId;
    return { kind: 'channel', id: channelId, name, plain: plain(name), to: paths.channel(channelId) };
  });
  return [...new Map([...communities, ...channels, ...users].map((one) => [`${one.kind} ${one.id}`, one])).values()];
}
