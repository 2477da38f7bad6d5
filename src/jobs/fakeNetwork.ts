// For tests only: a network with nothing but a blocklist, which counts how often each change took effect.
import { ApiError, type ApiErrorKind } from '#src/api/errors.ts';
import type { BlocklistFilter, BlocklistRule } from '#src/api/blocklist.ts';
import type { ApiClient } from '#src/api/client.ts';
import type { Page, PageRequest } from '#src/api/paging.ts';

/** What goes wrong with one call. `before` and `after`: whether it takes effect first. */
export type Fault =
  | 'drop-before'
  | 'drop-after'
  | '500-before'
  | '500-after'
  | '429'
  | '401'
  | '403'
  | 'truncated-after';

type Operation = 'list' | 'add' | 'delete' | 'set' | 'probe';

const faultKinds: Record<Fault, ApiErrorKind> = {
  'drop-before': 'unreachable',
  'drop-after': 'unreachable',
  '500-before': 'server',
  '500-after': 'server',
  '429': 'rate-limited',
  '401': 'unauthorized',
  '403': 'forbidden',
  'truncated-after': 'bad-response',
};

/** A network's blocklist that counts how often each change took effect. Rules with a `!` in them are refused. */
export type FakeNetwork = ReturnType<typeof createFakeNetwork>;

export function createFakeNetwork(existing: readonly { regex: string; isMatchExactWord: boolean }[] = []) {
  const rules: BlocklistRule[] = [];
  const added = new Map<string, number>();
  const calls: { operation: Operation; size: number }[] = [];
  let now = Date.UTC(2026, 0, 1);
  let nextId = 1;
  const network = {
    rules,
    /** How often each rule was added, by "mode:text". */
    added,
    calls,
    /** Decides the fate of a call. `call` counts all calls from 0. */
    fault: (_operation: Operation, _call: number): Fault | undefined => undefined,
    /** Run around each call: a place to wait, or to die. */
    around: async <T>(work: () => T): Promise<T> => work(),
    perform,
    add(regex: string, isMatchExactWord: boolean) {
      now += 1;
      const time = new Date(now).toISOString();
      const ruleId = `rule-${nextId++}`;
      rules.push({
        ruleId,
        regex,
        isMatchExactWord,
        isEnabled: true,
        isDeleted: false,
        createdAt: time,
        updatedAt: time,
      });
      return ruleId;
    },
    count: (operation: Operation) => calls.filter((call) => call.operation === operation).length,
  };
  for (const { regex, isMatchExactWord } of existing) network.add(regex, isMatchExactWord);
  return network;

  async function perform<T>(operation: Operation, size: number, effect: () => T): Promise<T> {
    return network.around(() => {
      const fault = network.fault(operation, calls.length);
      calls.push({ operation, size });
      const fail = (wrong: Fault): never => {
        throw new ApiError({ kind: faultKinds[wrong], endpoint: operation, message: wrong });
      };
      if (fault && !fault.endsWith('after')) fail(fault);
      const result = effect();
      if (fault) fail(fault);
      return result;
    });
  }
}

type FakeClient = { network: FakeNetwork };
export const networkOf = (client: ApiClient) => (client as unknown as FakeClient).network;

export function clientOf(network: FakeNetwork): ApiClient {
  const client = { network, forJobs: () => client };
  return client as unknown as ApiClient;
}

/** Stands in for `api/blocklist.ts`: `vi.mock('#src/api/blocklist.ts', async () => (await import('./fakeNetwork.ts')).api)`. */
export const api = {
  listBlocklistRules(client: ApiClient, filter: BlocklistFilter, page: PageRequest): Promise<Page<BlocklistRule>> {
    const network = networkOf(client);
    return network.perform('list', 0, () => {
      const [skip = 0, limit = 0] = 'token' in page ? page.token.split('+').map(Number) : [0, page.limit];
      const matching = network.rules.filter(({ regex }) => regex.startsWith(filter.startsWith ?? ''));
      const sorted = filter.sortBy === 'lastCreated' ? matching.toReversed() : matching;
      const items = sorted.slice(skip, skip + limit).map((rule) => ({ ...rule }));
      return skip + limit < sorted.length ? { items, next: `${skip + limit}+${limit}` } : { items };
    });
  },
  addBlocklistRules(client: ApiClient, { regexs, isMatchExactWord }: { regexs: string[]; isMatchExactWord: boolean }) {
    const network = networkOf(client);
    return network.perform('add', regexs.length, () => {
      if (regexs.some((regex) => regex.includes('!'))) {
        throw new ApiError({ kind: 'invalid', code: 400001, endpoint: 'add', message: 'Invalid regular expression' });
      }
      for (const regex of regexs) {
        const key = `${isMatchExactWord ? 'exact' : 'anywhere'}:${regex}`;
        network.added.set(key, (network.added.get(key) ?? 0) + 1);
        network.add(regex, isMatchExactWord);
      }
    });
  },
  setBlocklistRuleEnabled(client: ApiClient, { ruleId, isEnabled }: { ruleId: string; isEnabled: boolean }) {
    const network = networkOf(client);
    return network.perform('set', 1, () => {
      const rule = network.rules.find((one) => one.ruleId === ruleId);
      if (!rule) throw new ApiError({ kind: 'not-found', code: 400400, endpoint: 'set', message: 'Not found' });
      rule.isEnabled = isEnabled;
    });
  },
  deleteBlocklistRules(client: ApiClient, { ruleIds }: { ruleIds: string[] }) {
    const network = networkOf(client);
    return network.perform('delete', ruleIds.length, () => {
      if (ruleIds.some((id) => !network.rules.some(({ ruleId }) => ruleId === id))) {
        throw new ApiError({ kind: 'invalid', code: 400000, endpoint: 'delete', message: 'Rule is already deleted' });
      }
      network.rules.splice(0, Infinity, ...network.rules.filter(({ ruleId }) => !ruleIds.includes(ruleId)));
    });
  },
};
