import { unsafeContent } from '../errors.ts';
import type { State } from '../state.ts';
import { readSettings } from './settingsState.ts';

/** What the detector makes of a harmless picture: never quite nothing, so that a level of 0 blocks nearly everything. */
const harmless = 3;
/** A picture that stands for another one, by its name: `sandbox-nudity-85.png`. */
const planted = /^sandbox-(nudity|suggestive|violence|disturbing)-(\d{1,3})\b/;

/**
 * 403 / 400314 where the detector is as sure of something as the network's level for it says (contract §21). The sandbox has
 * no eyes: how sure it is stands in the name of the file.
 */
export function checkImage(state: State, name: string): void {
  const { enableImageModeration, imageModeration } = readSettings(state).moderation;
  if (!enableImageModeration) return;
  const [, category, confidence] = planted.exec(name) ?? [];
  const isUnsafe = Object.entries(imageModeration).some(
    ([each, level]) => (each === category ? Number(confidence) : harmless) >= level,
  );
  if (isUnsafe) throw unsafeContent();
}
