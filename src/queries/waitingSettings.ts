import type { SettingsPart } from '#src/api/networkSettings.ts';
import type { SettingsParams } from '#src/jobs/kinds/updateNetworkSettings.ts';

import { useWaitingJobs } from './waiting.ts';

/** The decision that waits to change settings of this part, if there is one. */
export const useWaitingSettings = (part: SettingsPart) =>
  useWaitingJobs().find(
    ({ kind, params }) => kind === 'updateNetworkSettings' && (params as SettingsParams).part === part,
  );
