import type { SettingsPart } from '#src/api/networkSettings.ts';

import { readAgain } from './queryClient.ts';

/** Apart from the queries themselves, which the first page has no use for. */
export const settingsKey = (part: SettingsPart) => ['networkSettings', part] as const;

/** After settings were changed. */
export const refreshNetworkSettings = (part: SettingsPart): void => void readAgain({ queryKey: settingsKey(part) });
