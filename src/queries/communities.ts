import type { InfiniteData } from '@tanstack/react-query';
import { queryOptions, useQuery } from '@tanstack/react-query';

import {
  communityPermissions,
  getCommunity,
  listCommunities,
  listCommunitiesByMeaning,
  type Community,
  type CommunityFilter,
} from '#src/api/communities.ts';
import type { Page } from '#src/api/paging.ts';
import { currentClient } from '#src/session/session.ts';

import { infiniteList } from './infiniteList.ts';
import { queryClient, readAgain } from './queryClient.ts';

export const communityIdOf = ({ communityId }: Community): string => communityId;

const communityKeys = {
  all: ['communities'] as const,
  list: (filter: CommunityFilter) => ['communities', 'list', filter] as const,
  one: (communityId: string) => ['communities', 'one', communityId] as const,
  permissions: (communityId: string) => ['communities', 'permissions', communityId] as const,
};

/** The endless list of communities behind `/communities`. */
export const communities = (filter: CommunityFilter, pageSize: number) =>
  infiniteList<Community>({
    key: communityKeys.list(filter),
    fetchPage: async (page, signal) => listCommunities(await currentClient(), filter, page, signal),
    idOf: communityIdOf,
    pageSize,
  });

/** The endless list of communities that mean what is asked, the best first. */
export const communitiesByMeaning = (query: string) =>
  infiniteList<Community>({
    key: ['communities', 'meaning', query],
    fetchPage: async (page, signal) => listCommunitiesByMeaning(await currentClient(), query, page, signal),
    idOf: communityIdOf,
    pageSize: 50,
  });

/** How long what was read of one community serves without being read again, in milliseconds. */
const freshFor = 30_000;

const oneCommunity = (communityId: string) =>
  queryOptions({
    queryKey: communityKeys.one(communityId),
    queryFn: async ({ signal }) => getCommunity(await currentClient(), communityId, signal),
    staleTime: freshFor,
  });

/** One community. What its row in a list said stands in until it is read. */
export function useCommunity(communityId: string) {
  return useQuery({ ...oneCommunity(communityId), placeholderData: () => fromLists(communityId) });
}

/** How long somebody has to point at something before it is read ahead, in milliseconds: passing over it is no wish. */
const intentAfter = 60;
let intent: ReturnType<typeof setTimeout> | undefined;

/** Reads a community ahead when somebody rests on it: of many passed over only the last, for the limit is everybody's. */
export function prefetchCommunity(communityId: string): void {
  clearTimeout(intent);
  intent = setTimeout(() => void queryClient.prefetchQuery(oneCommunity(communityId)), intentAfter);
}

/** Reads a community anew, past the cache, before something is decided by it. Throws `ApiError`. */
export async function readCommunityAnew(communityId: string): Promise<Community> {
  const now = await getCommunity(await currentClient(), communityId);
  seeCommunity(now);
  return now;
}

/** After a change: what the network answered is the newest there is. */
function seeCommunity(community: Community): void {
  queryClient.setQueryData(communityKeys.one(community.communityId), community);
  patchCommunities(new Set([community.communityId]), community);
}

/** What the token may do in a community, in the vendor's names; undefined while it is not known. */
export function useCommunityPermissions(communityId: string): readonly string[] | undefined {
  const { data } = useQuery({
    queryKey: communityKeys.permissions(communityId),
    queryFn: async ({ signal }) => communityPermissions(await currentClient(), communityId, signal),
    staleTime: 5 * 60_000,
    // It only greys out what the network would refuse anyway.
    retry: false,
  });
  return data;
}

/** False where the network says that the token may not; nothing said, or not known yet, is no reason to keep anybody from it. */
export const mayDo = (permissions: readonly string[] | undefined, permission: string): boolean =>
  permissions === undefined || permissions.length === 0 || permissions.includes(permission);

/** Changes rows in place, in every list and page that shows them. */
export function patchCommunities(communityIds: ReadonlySet<string>, change: Partial<Community>): void {
  const patch = (community: Community) =>
    communityIds.has(community.communityId) ? { ...community, ...change } : community;
  queryClient.setQueriesData<InfiniteData<Page<Community>>>({ queryKey: ['communities', 'list'] }, (data) =>
    data ? { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(patch) })) } : data,
  );
  for (const communityId of communityIds) {
    queryClient.setQueryData<Community>(communityKeys.one(communityId), (data) => data && patch(data));
  }
}

/** After something changed that the community counts. */
export function refreshCommunity(communityId: string): void {
  void readAgain({ queryKey: communityKeys.one(communityId) });
}

/** After a community was made, or something changed that no row says. */
export function refreshCommunities(): void {
  void readAgain({ queryKey: communityKeys.all });
}

/** The communities of all lists that are loaded, for finding one by name without asking. */
export const loadedCommunities = (): Community[] =>
  queryClient
    .getQueriesData<InfiniteData<Page<Community>>>({ queryKey: ['communities', 'list'] })
    .flatMap(([, data]) => data?.pages.flatMap(({ items }) => items) ?? []);

function fromLists(communityId: string): Community | undefined {
  const lists = queryClient.getQueriesData<InfiniteData<Page<Community>>>({ queryKey: ['communities', 'list'] });
  for (const [, data] of lists) {
    for (const page of data?.pages ?? []) {
      const found = page.items.find((community) => community.communityId === communityId);
      if (found) return found;
    }
  }
  return undefined;
}

/** Open communities by a part of their name, a handful, for whoever has to choose one. */
export function useCommunitySearch(keyword: string) {
  return useQuery({
    queryKey: ['communities', 'search', keyword],
    queryFn: async ({ signal }) => {
      const filter = { keyword: keyword.slice(0, 100), isDeleted: false };
      return (await listCommunities(await currentClient(), filter, { limit: 5 }, signal)).items;
    },
    enabled: keyword !== '',
    retry: false,
  });
}
