import { useQuery } from '@tanstack/react-query';

import { listCommunityPins } from '#src/api/pinnedPosts.ts';
import { currentClient } from '#src/session/session.ts';

import { queryClient } from './queryClient.ts';

export type Pins = ReadonlyMap<string, readonly string[]>;
const noPins: Pins = new Map();
const keyOf = (communityId: string) => ['communityPins', communityId] as const;

/** Which posts of a community are pinned, by post id, and where. None while that is not known. */
export function useCommunityPins(communityId: string): Pins {
  const { data } = useQuery({
    queryKey: keyOf(communityId),
    queryFn: async ({ signal }) => listCommunityPins(await currentClient(), communityId, signal),
  });
  return data ?? noPins;
}

/** Marks posts as pinned in one place, or no longer. */
export function patchPins(
  communityId: string,
  postIds: ReadonlySet<string>,
  placement: string,
  isPinned: boolean,
): void {
  queryClient.setQueryData<Pins>(keyOf(communityId), (pins) => {
    if (!pins) return pins;
    const changed = new Map(pins);
    for (const postId of postIds) {
      const others = (pins.get(postId) ?? []).filter((one) => one !== placement);
      const now = isPinned ? [...others, placement] : others;
      if (now.length > 0) changed.set(postId, now);
      else changed.delete(postId);
    }
    return changed;
  });
}
