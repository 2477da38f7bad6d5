import { t } from '@lingui/core/macro';

/** How a level of confidence works out (contract §21): the lower it is, the more is refused. */
export type Tone = 'severe' | 'strict' | 'balanced' | 'lenient';

export function toneOf(level: number): Tone {
  if (level < 10) return 'severe';
  if (level < 50) return 'strict';
  return level < 80 ? 'balanced' : 'lenient';
}

/** What a level does, in a sentence. */
export function levelText(level: number): string {
  switch (toneOf(level)) {
    case 'severe':
      return t`⚠ Refuses nearly every image, harmless ones too.`;
    case 'strict':
      return t`⚠ Strict: many harmless images are refused.`;
    case 'balanced':
      return t`Refuses what is probably so. A usual place to begin.`;
    case 'lenient':
      return t`Lenient: refuses only what is nearly certain.`;
  }
}
