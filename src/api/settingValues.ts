import { isRecord } from './envelope.ts';

/** One setting: a switch, a number, or a word. */
export type SettingValue = boolean | number | string;

/** Settings by their names: those of the vendor's, groups joined by dots (`imageModeration.nudity`). */
export type SettingValues = Readonly<Record<string, SettingValue>>;

/** Groups within groups as one list of settings. What is no setting, such as a list, is left out. */
export function flatten(value: unknown, prefix = ''): Record<string, SettingValue> {
  if (!isRecord(value)) return {};
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => {
      const name = `${prefix}${key}`;
      return isSetting(inner) ? { [name]: inner } : flatten(inner, `${name}.`);
    }),
  ) as Record<string, SettingValue>;
}

/** The other way round. */
export function nest(values: SettingValues): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const groups = name.split('.');
    const last = groups.pop() ?? name;
    let place = root;
    for (const group of groups) place = (place[group] ??= {}) as Record<string, unknown>;
    place[last] = value;
  }
  return root;
}

/** The first word of a setting's name: what a change has to name as a whole. */
export const groupOf = (name: string): string => name.split('.')[0] ?? name;

const isSetting = (value: unknown): value is SettingValue =>
  typeof value === 'boolean' || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
