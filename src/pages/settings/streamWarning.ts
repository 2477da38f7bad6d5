import { t } from '@lingui/core/macro';

import type { SettingValues } from '#src/api/settingValues.ts';

import type { Warning } from './settingsDecisions.tsx';

/** So low a threshold ends nearly every stream. */
const tooLow = 0.1;

/** Ending streams nearly always has to be meant, as with images. */
export function streamWarning(values: SettingValues): Warning | undefined {
  if (values['moderation.enabled'] !== true) return undefined;
  const isSevere = Object.entries(values).some(
    ([name, value]) => name.endsWith('.terminateThreshold') && Number(value) < tooLow,
  );
  return isSevere ? { says: t`Nearly every live stream will be ended: a threshold is near 0.`, typed: '0' } : undefined;
}
