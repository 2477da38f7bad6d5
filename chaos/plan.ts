import type { FaultRule } from '#sandbox/faults.ts';

import { createRandom, type Random } from './random.ts';

/** Where the first tab meets its end, or its worker or database fails under it. */
export const killPoints = [
  'database-before',
  'database-after',
  'network-before',
  'network-after',
  'worker',
  'storage-quota',
  'storage-unknown',
] as const;
export type KillPoint = (typeof killPoints)[number];

export const faults = [
  'rate-limit',
  'code-400311',
  'error-500',
  'error-500-after',
  'drop-before',
  'drop-after',
  'truncated',
  'slow-drip',
  'expired-token',
  'offline',
  'two-tabs',
] as const;
export type FaultName = (typeof faults)[number];

/** `nth`: it happens at the so manyth place of its sort that the tab passes. */
export type Kill = { at: KillPoint; nth: number };

/** What goes wrong on the way: rules for the sandbox, or the loss of the line after so many requests. */
type Trouble = {
  name: FaultName;
  rules: readonly FaultRule[];
  offlineAfter?: number;
};

export type Plan = {
  /** Makes everything that is left to chance. */
  seed: string;
  kill?: Kill;
  trouble?: Trouble;
};

/** The latest place at which something is planned; a run that does not get there tries an earlier one. */
const latest: Record<KillPoint, number> = {
  'database-before': 30,
  'database-after': 30,
  'network-before': 10,
  'network-after': 10,
  worker: 8,
  'storage-quota': 30,
  'storage-unknown': 30,
};

type PlanOptions = {
  /** 1, and twice as much each time the run was over before something planned could happen. */
  hurry?: number;
  /** Where the calls of the scenario go that change something. */
  writes?: string;
};

export function createPlan(
  seed: string,
  kill: KillPoint,
  fault: FaultName,
  { hurry = 1, writes = '/api/v2/blacklist' }: PlanOptions = {},
): Plan {
  const random = createRandom(`${seed} ${kill} ${fault}`);
  const nth = Math.ceil(random.between(1, latest[kill]) / hurry);
  return { seed, kill: { at: kill, nth }, trouble: createTrouble(fault, random, { hurry, writes }) };
}

const everything = '/api/';

function createTrouble(name: FaultName, random: Random, { hurry, writes }: Required<PlanOptions>): Trouble {
  const path = random.pick([writes, everything]);
  const after = Math.floor(random.between(0, path === writes ? 2 : 5) / hurry);
  const times = random.between(1, 3);
  const rule = (effect: FaultRule['effect'], hits: number | undefined = times): FaultRule => ({
    match: { path, after, ...(hits !== undefined && { times: hits }) },
    effect,
  });
  switch (name) {
    case 'rate-limit': {
      const retryAfter = random.pick([undefined, 1, 3]);
      return { name, rules: [rule({ kind: 'rate-limit', ...(retryAfter && { retryAfter }) }, random.between(3, 8))] };
    }
    case 'code-400311':
      return { name, rules: [rule({ kind: 'status', status: 400, code: 400311 })] };
    case 'error-500':
      return { name, rules: [rule({ kind: 'status', status: 500 })] };
    case 'error-500-after':
      return { name, rules: [rule({ kind: 'status', status: 500, isApplied: true })] };
    case 'drop-before':
    case 'drop-after':
      return { name, rules: [rule({ kind: name })] };
    case 'truncated':
      return { name, rules: [rule({ kind: 'truncated-json' })] };
    case 'slow-drip':
      // Short of the client's patience of half a minute, and beyond it.
      return { name, rules: [rule({ kind: 'slow-drip', ms: random.pick([4_000, 45_000]) })] };
    case 'expired-token':
      // Until somebody has connected again.
      return { name, rules: [{ match: { path, after }, effect: { kind: 'expired-token' } }] };
    case 'offline':
      return { name, rules: [], offlineAfter: Math.floor(random.between(1, 8) / hurry) };
    case 'two-tabs':
      return { name, rules: [] };
  }
}
