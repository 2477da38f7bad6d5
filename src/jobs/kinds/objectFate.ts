import type { Fate } from '../fate.ts';

/**
 * The fate of an object before anything is sent: refused without an id (`missing` names what is missing), done where it is
 * so already as far as was seen, else queued.
 */
export function objectFate(id: string, missing: string, isSoAlready = false): Fate {
  if (id === '') return { is: 'refused', reason: { kind: 'invalid-input', message: missing } };
  return isSoAlready ? { is: 'done', outcome: 'unchanged', objectId: id } : { is: 'queued' };
}
