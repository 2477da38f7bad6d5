import type { InfiniteData, Query, QueryKey } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import { listBlocklistRules, verifyBlocklist, type BlocklistFilter, type BlocklistRule } from '#src/api/blocklist.ts';
import { eachPage, type Page } from '#src/api/paging.ts';
import { currentClient } from '#src/session/session.ts';

import { createStore } from '#src/lib/store.ts';

import { infiniteList } from './infiniteList.ts';
import { queryClient } from './queryClient.ts';

export const ruleIdOf = (rule: BlocklistRule): string => rule.ruleId;

const blocklistKeys = {
  all: ['blocklist'] as const,
  list: (filter: BlocklistFilter) => ['blocklist', 'list', filter] as const,
};

/** The endless list of rules behind `/blocklist`. */
export const blocklistRules = (filter: BlocklistFilter, pageSize: number) =>
  infiniteList<BlocklistRule>({
    key: blocklistKeys.list(filter),
    fetchPage: async (page, signal) => listBlocklistRules(await currentClient(), filter, page, signal),
    idOf: ruleIdOf,
    pageSize,
  });

/** Every rule that matches, page by page, past the UI's cache: for imports, "select all matching" and the matcher. */
export async function* eachBlocklistPage(
  filter: BlocklistFilter,
  signal: AbortSignal,
): AsyncGenerator<readonly BlocklistRule[]> {
  const client = await currentClient();
  yield* eachPage((page) => listBlocklistRules(client, filter, page, signal), { limit: 100, signal, idOf: ruleIdOf });
}

/** Asks the server whether it would stop this text: the answer that counts. */
export async function askServer(text: string, signal: AbortSignal): Promise<{ isBlocked: boolean }> {
  return verifyBlocklist(await currentClient(), { data: [text] }, signal);
}

/** After rules were switched on or off: the rows in place, not a request per loaded page. */
export function patchRules(ruleIds: ReadonlySet<string>, change: Partial<BlocklistRule>): void {
  queryClient.setQueriesData<InfiniteData<Page<BlocklistRule>>>({ queryKey: blocklistKeys.all }, (data) =>
    data
      ? {
          ...data,
          pages: data.pages.map((page) =>
            page.items.some((rule) => ruleIds.has(rule.ruleId))
              ? { ...page, items: page.items.map((rule) => (ruleIds.has(rule.ruleId) ? { ...rule, ...change } : rule)) }
              : page,
          ),
        }
      : data,
  );
}

/** After rules were deleted. They stay in their pages, marked: an empty page would look like the end of the list. */
export function dropRules(ruleIds: ReadonlySet<string>): void {
  patchRules(ruleIds, { isDeleted: true });
}

/** A list of more loaded pages than this is not read again by itself: that would cost a request for each. */
const mostRefetched = 5;

/** How many rules were added that a list on the screen does not show. Of a list that is forgotten, that is too. */
const unseen = new WeakMap<Query, number>();
const unseenChanges = createStore(0);

function setUnseen(query: Query, count: number): void {
  unseen.set(query, count);
  unseenChanges.set(unseenChanges.get() + 1);
}

/** How many rules were added since this list was read that it does not show. */
export function useUnseenRules(queryKey: QueryKey): number {
  return useSyncExternalStore(unseenChanges.subscribe, () => {
    const query = queryClient.getQueryCache().find({ queryKey, exact: true });
    return (query && unseen.get(query)) ?? 0;
  });
}

/** Reads this list from its start, with what was added. */
export function showUnseenRules(queryKey: QueryKey): void {
  const query = queryClient.getQueryCache().find({ queryKey, exact: true });
  if (query) setUnseen(query, 0);
  void queryClient.resetQueries({ queryKey, exact: true });
}

/**
 * After so many rules were added: which page they are on depends on the order, so the lists are read again. A long one
 * would start over under the eyes of whoever reads it, and waits until it is asked for.
 */
export function refreshRules(added: number): void {
  queryClient.removeQueries({ queryKey: blocklistKeys.all, type: 'inactive' });
  for (const query of queryClient.getQueryCache().findAll({ queryKey: blocklistKeys.all })) {
    const pages = (query.state.data as InfiniteData<unknown> | undefined)?.pages.length ?? 0;
    if (pages > mostRefetched) setUnseen(query, (unseen.get(query) ?? 0) + added);
    else void queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true });
  }
}

/** The rule with exactly this text and match mode, if the network has it. Reads at most one page of those that start so. */
export async function findRule(regex: string, isMatchExactWord: boolean): Promise<BlocklistRule | undefined> {
  const client = await currentClient();
  const { items } = await listBlocklistRules(client, { startsWith: regex }, { limit: 100 });
  return items.find((rule) => !rule.isDeleted && rule.regex === regex && rule.isMatchExactWord === isMatchExactWord);
}
