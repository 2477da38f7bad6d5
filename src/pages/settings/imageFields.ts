import { t } from '@lingui/core/macro';

import type { SettingValues } from '#src/api/settingValues.ts';

import type { Field } from './fields.ts';
import { toneOf } from './levels.ts';
import type { Warning } from './settingsDecisions.tsx';

/** Image moderation, and how sure the detector has to be of what (contract §21). */
export const imageFields = (): readonly Field[] => [
  {
    kind: 'switch',
    name: 'enableImageModeration',
    label: t`Image moderation is on`,
    help: t`Images of posts and messages are looked at before anybody sees them.`,
  },
  { kind: 'level', name: 'imageModeration.nudity', label: t`Nudity` },
  { kind: 'level', name: 'imageModeration.suggestive', label: t`Suggestive` },
  { kind: 'level', name: 'imageModeration.violence', label: t`Violence` },
  { kind: 'level', name: 'imageModeration.disturbing', label: t`Disturbing` },
];

/** The categories whose level makes nearly every image a refused one, by their labels. */
export function severeLevels(values: SettingValues): readonly string[] {
  return imageFields().flatMap(({ kind, name, label }) => {
    const value = values[name];
    return kind === 'level' && typeof value === 'number' && toneOf(value) === 'severe' ? label : [];
  });
}

/** Switched on with a level near nothing it stops nearly every image: somebody has to mean that. */
export function imageWarning(values: SettingValues): Warning | undefined {
  const severe = severeLevels(values);
  if (values['enableImageModeration'] !== true || severe.length === 0) return undefined;
  const names = severe.join(', ');
  return { says: t`Nearly every image of the network will be refused, because of the level of: ${names}.`, typed: '0' };
}
