import type { Call } from '../call.ts';
import { badRequest } from '../errors.ts';
import type { Settings } from '../models.ts';
import type { State } from '../state.ts';

export const readSettings = (state: State): Settings => state.settings.get('settings')!;

export const writeSettings = (state: State, change: Partial<Settings>): Settings =>
  state.settings.put({ ...readSettings(state), ...change, updatedAt: state.stamp() });

/** 400 / 400000 for a part of the settings that is not in the network's plan (contract §20). */
export function requirePlan({ state }: Call, part: string): void {
  if (readSettings(state).features.notOnPlan.includes(part)) {
    throw badRequest('This feature is not available on your network');
  }
}
