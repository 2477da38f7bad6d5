import type { ApiClient } from '#src/api/client.ts';
import { changeSettings, readSettings, type SettingsPart } from '#src/api/networkSettings.ts';
import type { SettingValue, SettingValues } from '#src/api/settingValues.ts';

import type { Found } from '../fate.ts';
import type { JobKind } from '../kind.ts';

export type SettingsParams = { part: SettingsPart };

/** One setting as it is, and as it is to be. `from` is missing where the network does not say. */
export type SettingInput = { name: string; from?: SettingValue | undefined; to: SettingValue };

type SettingItem = SettingInput & SettingsParams;

/**
 * Changes settings of the network, each of which is looked at again just before: what somebody else changed meanwhile is
 * left alone. The answers of these calls differ from what was asked (contract §20), so what came of it is read anew.
 */
export const updateNetworkSettings: JobKind<SettingInput, SettingItem, SettingsParams> = {
  name: 'updateNetworkSettings',
  // More than there are in any part.
  itemsPerCall: 100,
  weight: 'reversible',

  accept: ({ name, from, to }, { part }) => ({
    item: { part, name, ...(from !== undefined && { from }), to },
    fate: from === to ? { is: 'done', outcome: 'unchanged' } : { is: 'queued' },
  }),
  keyOf: ({ part, name, to }) => JSON.stringify([part, name, to]),
  groupOf: () => 'all',
  view: ({ part, name, from, to }) => ({
    lines: [],
    text: `${name}: ${String(from ?? '?')} → ${String(to)}`,
    id: `${part}/${name}`,
  }),

  async recheck(client, items, { part }) {
    const now = await readSettings(client, part);
    const found = new Map<string, Found>();
    for (const item of items) {
      const key = updateNetworkSettings.keyOf(item);
      if (now[item.name] === item.to) found.set(key, { is: 'done', outcome: 'already-done' });
      else if (now[item.name] !== item.from) found.set(key, { kind: 'changed-since' });
    }
    return found;
  },
  async send(client, items, { part }) {
    await changeSettings(client, part, Object.fromEntries(items.map(({ name, to }) => [name, to])));
  },
  acceptedAs: () => ({ is: 'sent' }),
  find: (client, { wanted }) => findSettings(client, wanted),

  undo: {
    kind: 'updateNetworkSettings',
    of: ['setting-changed'],
    loses: [],
    params: (params) => params,
    input: ({ name, from, to }, { outcome }) =>
      outcome === 'setting-changed' && from !== undefined ? { name, from: to, to: from } : undefined,
  },
};

/** Every setting was another just before it was sent: where it is so now, it was us. */
async function* findSettings(client: ApiClient, wanted: ReadonlySet<string>) {
  const now = new Map<SettingsPart, SettingValues>();
  for (const key of wanted) {
    const [part, name, to] = JSON.parse(key) as [SettingsPart, string, SettingValue];
    // oxlint-disable-next-line no-await-in-loop -- all settings of a job are of one part
    if (!now.has(part)) now.set(part, await readSettings(client, part));
    if (now.get(part)?.[name] === to) yield [{ key, outcome: 'setting-changed' }];
  }
}
