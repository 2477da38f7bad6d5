import { z } from '#src/lib/zod.ts';

import type { BlocklistFilter } from './blocklist.ts';
import type { ApiClient } from './client.ts';
import { isApiError } from './errors.ts';
import { pageOf, type Page, type PageRequest } from './paging.ts';
import { path } from './query.ts';

/** A link that may be written while link moderation is on, as a regular expression (contract §16). */
const AllowlistRule = z.looseObject({
  ruleId: z.string(),
  regex: z.string(),
  isEnabled: z.boolean().catch(true),
  isDeleted: z.boolean().catch(false),
  createdAt: z.string().catch(''),
  updatedAt: z.string().catch(''),
});
export type AllowlistRule = {
  ruleId: string;
  regex: string;
  isEnabled: boolean;
  isDeleted: boolean;
  createdAt: string;
  updatedAt: string;
};

const RulePage = pageOf<AllowlistRule>('results', AllowlistRule);
const Anything = z.unknown();

/** One page of the allowlist; asked as the blocklist is. */
export function listAllowlistRules(
  client: ApiClient,
  { startsWith, sortBy }: BlocklistFilter,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<AllowlistRule>> {
  const params = { regex: startsWith || undefined, sortBy, options: page };
  return client.get('/api/v3/allowlists', RulePage, { params, signal });
}

/** Adds up to 100 entries of 1 to 500 characters; the answer names none of them. */
export async function addAllowlistRules(client: ApiClient, { regexs }: { regexs: readonly string[] }): Promise<void> {
  await client.post('/api/v2/whitelist/records', Anything, { body: { regexs } });
}

/** Switches one entry on or off. Throws `not-found` for an unknown one. */
export async function setAllowlistRuleEnabled(
  client: ApiClient,
  { ruleId, isEnabled }: { ruleId: string; isEnabled: boolean },
): Promise<void> {
  await client.put(path`/api/v2/whitelist/records/${ruleId}`, Anything, { body: { ruleId, isEnabled } });
}

/** Deletes up to 100 entries by id. */
export async function deleteAllowlistRules(
  client: ApiClient,
  { ruleIds }: { ruleIds: readonly string[] },
): Promise<void> {
  // Without any id the address is that of the whole list.
  if (ruleIds.length === 0) return;
  await client.delete('/api/v2/whitelist/records', Anything, { params: { ruleIds } });
}

/** The code of a link that is not allowed (vendor docs). */
const linkNotAllowed = 400_309;

/** Asks the network whether a link of at most 500 characters is allowed. Throws `invalid` for what is no link. */
export async function verifyAllowlist(client: ApiClient, link: string, signal?: AbortSignal): Promise<boolean> {
  try {
    await client.post('/api/v3/allowlists/verify', Anything, { body: { data: [link] }, signal });
    return true;
  } catch (error) {
    // The refusal is the answer.
    if (isApiError(error) && error.code === linkNotAllowed) return false;
    throw error;
  }
}
