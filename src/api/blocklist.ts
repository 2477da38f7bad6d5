import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { isApiError } from './errors.ts';
import { pageOf, type Page, type PageRequest } from './paging.ts';
import { path } from './query.ts';

/** A rule of the blocklist: what the vendor calls a record of the blacklist in v2 and of the blocklist in v3. */
const BlocklistRule = z.looseObject({
  ruleId: z.string(),
  /** A word or a regular expression: the vendor makes no difference (vendor FAQ). */
  regex: z.string(),
  isMatchExactWord: z.boolean().catch(false),
  isEnabled: z.boolean().catch(true),
  isDeleted: z.boolean().catch(false),
  createdAt: z.string().catch(''),
  updatedAt: z.string().catch(''),
});
export type BlocklistRule = {
  ruleId: string;
  regex: string;
  isMatchExactWord: boolean;
  isEnabled: boolean;
  isDeleted: boolean;
  createdAt: string;
  updatedAt: string;
};

export type BlocklistFilter = {
  /** Only rules that start like this: the only search the vendor has (vendor spec). */
  startsWith?: string | undefined;
  sortBy?: 'firstCreated' | 'lastCreated' | undefined;
};

const RulePage = pageOf<BlocklistRule>('results', BlocklistRule);
const Anything = z.unknown();

/**
 * One page of the rules. `page` carries either a size of 1 to 100 or the token of the page before; the filter goes with
 * both.
 */
export function listBlocklistRules(
  client: ApiClient,
  { startsWith, sortBy }: BlocklistFilter,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<BlocklistRule>> {
  return client.get('/api/v3/blocklists', RulePage, {
    // An empty filter is left out: what the vendor makes of `regex=` is not known.
    params: { regex: startsWith || undefined, sortBy, options: page },
    signal,
  });
}

/**
 * Adds up to 100 entries of 1 to 500 characters, all with one match mode: the limits of v3 (vendor spec), kept for v2,
 * which publishes none. The answer names none of them (vendor FAQ). Throws `invalid` with code 400001 for a bad pattern.
 */
export async function addBlocklistRules(
  client: ApiClient,
  { regexs, isMatchExactWord }: { regexs: readonly string[]; isMatchExactWord: boolean },
  signal?: AbortSignal,
): Promise<void> {
  await client.post('/api/v2/blacklist/records', Anything, { body: { regexs, isMatchExactWord }, signal });
}

/** Switches one rule on or off. v3 has no update; v2 takes the same rule ids. Throws `not-found` for an unknown rule. */
export async function setBlocklistRuleEnabled(
  client: ApiClient,
  { ruleId, isEnabled }: { ruleId: string; isEnabled: boolean },
  signal?: AbortSignal,
): Promise<void> {
  await client.put(path`/api/v2/blacklist/records/${ruleId}`, Anything, { body: { ruleId, isEnabled }, signal });
}

/** Deletes up to 100 rules by id (vendor FAQ). */
export async function deleteBlocklistRules(
  client: ApiClient,
  { ruleIds }: { ruleIds: readonly string[] },
  signal?: AbortSignal,
): Promise<void> {
  // Without any id the address is that of the whole list.
  if (ruleIds.length === 0) return;
  await client.delete('/api/v2/blacklist/records', Anything, { params: { ruleIds }, signal });
}

/** The code of a text that a rule stops (vendor docs). */
const banWordFound = 400_308;

/** Asks the network whether any of up to 10 texts of at most 500 characters would be stopped. */
export async function verifyBlocklist(
  client: ApiClient,
  { data }: { data: readonly string[] },
  signal?: AbortSignal,
): Promise<{ isBlocked: boolean }> {
  try {
    await client.post('/api/v3/blocklists/verify', Anything, { body: { data }, signal });
    return { isBlocked: false };
  } catch (error) {
    // The refusal is the answer.
    if (isApiError(error) && error.code === banWordFound) return { isBlocked: true };
    throw error;
  }
}
