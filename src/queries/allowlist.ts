import { useQuery } from '@tanstack/react-query';

import { listAllowlistRules, verifyAllowlist, type AllowlistRule } from '#src/api/allowlist.ts';
import type { BlocklistFilter } from '#src/api/blocklist.ts';
import { eachPage } from '#src/api/paging.ts';
import { currentClient } from '#src/session/session.ts';

import { infiniteList } from './infiniteList.ts';
import { readAgain } from './queryClient.ts';

export const allowedIdOf = ({ ruleId }: AllowlistRule): string => ruleId;

/** The endless list behind `/allowlist`. */
export const allowlistRules = (filter: BlocklistFilter) =>
  infiniteList<AllowlistRule>({
    key: ['allowlist', 'list', filter],
    fetchPage: async (page, signal) => listAllowlistRules(await currentClient(), filter, page, signal),
    idOf: allowedIdOf,
    pageSize: 100,
  });

/** Every entry there is: for telling what is new, and for testing links. */
export const useWholeAllowlist = () =>
  useQuery({ queryKey: ['allowlist', 'whole'], queryFn: ({ signal }) => readAllowlist(signal) });

async function readAllowlist(signal: AbortSignal): Promise<AllowlistRule[]> {
  const client = await currentClient();
  const all: AllowlistRule[] = [];
  const list = eachPage((page) => listAllowlistRules(client, {}, page, signal), {
    limit: 100,
    signal,
    idOf: allowedIdOf,
  });
  for await (const page of list) all.push(...page.filter(({ isDeleted }) => !isDeleted));
  return all;
}

export const refreshAllowlist = (): void => void readAgain({ queryKey: ['allowlist'] });

/** Asks the network whether a link may be written. Throws `invalid` for what is no link. */
export const askAboutLink = async (link: string, signal: AbortSignal): Promise<boolean> =>
  verifyAllowlist(await currentClient(), link, signal);
