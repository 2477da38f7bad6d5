import { useQuery } from '@tanstack/react-query';

import { isApiError } from '#src/api/errors.ts';
import { readSettings, type SettingsPart } from '#src/api/networkSettings.ts';
import { currentClient } from '#src/session/session.ts';

import { settingsKey } from './settingsKeys.ts';

/** The settings of one part of the network. */
export function useNetworkSettings(part: SettingsPart) {
  return useQuery({
    queryKey: settingsKey(part),
    queryFn: async ({ signal }) => readSettings(await currentClient(), part, signal),
    staleTime: 30_000,
  });
}

/** True where the network's plan has no such settings, which is no failure. */
export const isNotOnPlan = (error: unknown): boolean => isApiError(error) && error.kind === 'not-available';
