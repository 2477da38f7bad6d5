import { useQuery } from '@tanstack/react-query';

import { isApiError } from '#src/api/errors.ts';
import { readSettings, renewPrehookSecret, type SettingsPart } from '#src/api/networkSettings.ts';
import { currentClient } from '#src/session/session.ts';

import { readAgain } from './queryClient.ts';

const settingsKey = (part: SettingsPart) => ['networkSettings', part] as const;

/** The settings of one part of the network. */
export function useNetworkSettings(part: SettingsPart) {
  return useQuery({
    queryKey: settingsKey(part),
    queryFn: async ({ signal }) => readSettings(await currentClient(), part, signal),
    staleTime: 30_000,
  });
}

/** After settings were changed. */
export const refreshNetworkSettings = (part: SettingsPart): void => void readAgain({ queryKey: settingsKey(part) });

/** True where the network's plan has no such settings, which is no failure. */
export const isNotOnPlan = (error: unknown): boolean => isApiError(error) && error.kind === 'not-available';

/** Makes a new secret for the pre-hook, and hands it over this once. Throws `ApiError`. */
export const newPrehookSecret = async (): Promise<string> => renewPrehookSecret(await currentClient());
