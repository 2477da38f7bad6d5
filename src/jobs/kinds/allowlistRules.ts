import {
  addAllowlistRules as addRules,
  deleteAllowlistRules,
  listAllowlistRules,
  setAllowlistRuleEnabled,
} from '#src/api/allowlist.ts';
import type { BlocklistFilter } from '#src/api/blocklist.ts';
import type { ApiClient } from '#src/api/client.ts';
import type { PageRequest } from '#src/api/paging.ts';

import type { JobKind } from '../kind.ts';
import { addBlocklistRules, type AddRuleInput, type AddRuleItem } from './addBlocklistRules.ts';
import { findRules, markNewestRule } from './blocklistRules.ts';
import { removeBlocklistRules, type RemoveRuleInput } from './removeBlocklistRules.ts';
import {
  setBlocklistRulesEnabled,
  type SetRuleEnabledInput,
  type SetRulesEnabledParams,
} from './setBlocklistRulesEnabled.ts';

/** Entries of the allowlist have no match mode: read as rules, all have the same one. */
async function list(client: ApiClient, filter: BlocklistFilter, page: PageRequest) {
  const { items, next } = await listAllowlistRules(client, filter, page);
  return { items: items.map((rule) => ({ ...rule, isMatchExactWord: false })), next };
}

/** Adds links to the allowlist: the blocklist's own kind, at the other door (contract §16). */
export const addAllowlistRules: JobKind<AddRuleInput, AddRuleItem, Record<string, never>> = {
  ...addBlocklistRules,
  name: 'addAllowlistRules',
  mark: (client) => markNewestRule(client, list),
  send: (client, items) => addRules(client, { regexs: items.map(({ regex }) => regex) }),
  find: (client, search) => findRules(client, search, list),
  undo: { ...addBlocklistRules.undo!, kind: 'removeAllowlistRules' },
};

/** Deletes entries of the allowlist by id. */
export const removeAllowlistRules: JobKind<RemoveRuleInput, RemoveRuleInput, Record<string, never>> = {
  ...removeBlocklistRules,
  name: 'removeAllowlistRules',
  send: (client, items) => deleteAllowlistRules(client, { ruleIds: items.map(({ ruleId }) => ruleId) }),
  undo: { ...removeBlocklistRules.undo!, kind: 'addAllowlistRules' },
};

/** Enables or disables entries of the allowlist. */
export const setAllowlistRulesEnabled: JobKind<SetRuleEnabledInput, SetRuleEnabledInput, SetRulesEnabledParams> = {
  ...setBlocklistRulesEnabled,
  name: 'setAllowlistRulesEnabled',
  async send(client, items, { isEnabled }) {
    // oxlint-disable-next-line no-await-in-loop -- one a call
    for (const { ruleId } of items) await setAllowlistRuleEnabled(client, { ruleId, isEnabled });
  },
  undo: { ...setBlocklistRulesEnabled.undo!, kind: 'setAllowlistRulesEnabled' },
};
