import type { ApiClient } from './client.ts';
import type { Page, PageRequest } from './paging.ts';

/** Stub: helper C replaces the bodies, the signatures stay. */
export type BlocklistRule = {
  ruleId: string;
  /** A word or a regular expression: the vendor makes no difference (contract §16). */
  regex: string;
  isMatchExactWord: boolean;
  isEnabled: boolean;
  createdAt: string;
  updatedAt: string;
};
export type BlocklistFilter = { startsWith?: string | undefined; sortBy?: 'firstCreated' | 'lastCreated' | undefined };

export declare function listBlocklistRules(
  client: ApiClient,
  filter: BlocklistFilter,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<BlocklistRule>>;
/** At most 100 entries of at most 500 characters a call. */
export declare function addBlocklistRules(
  client: ApiClient,
  rules: { regexs: readonly string[]; isMatchExactWord: boolean },
  signal?: AbortSignal,
): Promise<void>;
export declare function setBlocklistRuleEnabled(
  client: ApiClient,
  rule: { ruleId: string; isEnabled: boolean },
  signal?: AbortSignal,
): Promise<void>;
/** At most 100 ids a call. */
export declare function deleteBlocklistRules(
  client: ApiClient,
  rules: { ruleIds: readonly string[] },
  signal?: AbortSignal,
): Promise<void>;
/** Asks the server whether each text would be stopped. At most 10 texts of at most 500 characters. */
export declare function verifyBlocklist(
  client: ApiClient,
  texts: { data: readonly string[] },
  signal?: AbortSignal,
): Promise<{ isBlocked: boolean }>;
