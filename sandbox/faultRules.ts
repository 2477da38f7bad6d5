import { ControlError } from './controlError.ts';
import type { FaultEffect, FaultMatch, FaultRule } from './faults.ts';
import { isObject } from './limits.ts';

const kinds: Record<FaultEffect['kind'], readonly string[]> = {
  latency: ['ms'],
  'drop-before': [],
  'drop-after': [],
  'rate-limit': [],
  status: ['status'],
  'expired-token': [],
  'malformed-json': [],
  'truncated-json': [],
  'missing-field': ['name'],
  'slow-drip': ['ms'],
};

const matchTypes: Record<keyof FaultMatch, string> = {
  method: 'string',
  path: 'string',
  after: 'number',
  times: 'number',
};

/** Reads fault rules that came from outside; a misspelt one is refused, or a test would prove nothing. */
export function checkFaultRules(value: unknown): FaultRule[] {
  if (!Array.isArray(value)) throw new ControlError('rules must be a list of {match?, effect}');
  return value.map((rule: unknown) => {
    if (!isObject(rule) || !isObject(rule['effect'])) throw new ControlError('Each rule needs an effect');
    const { match = {}, effect, ...rest } = rule;
    checkEffect(effect);
    if (!isObject(match)) throw new ControlError('match must be an object');
    for (const [name, given] of [...Object.entries(match), ...Object.entries(rest)]) {
      const type = name in match ? matchTypes[name as keyof FaultMatch] : undefined;
      if (type === undefined) throw new ControlError(`A fault rule has no "${name}" there`);
      if (typeof given !== type) throw new ControlError(`match.${name} must be a ${type}`);
    }
    return { match, effect } as FaultRule;
  });
}

function checkEffect(effect: Record<string, unknown>): void {
  const kind = effect['kind'];
  const needed = typeof kind === 'string' && kind in kinds ? kinds[kind as FaultEffect['kind']] : undefined;
  if (!needed) throw new ControlError(`effect.kind must be one of ${Object.keys(kinds).join(', ')}`);
  for (const name of needed) if (effect[name] === undefined) throw new ControlError(`effect.${name} is missing`);
}
