import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';

import type { SettingInput } from '#src/jobs/kinds/updateNetworkSettings.ts';
import type { SettingValue, SettingValues } from '#src/api/settingValues.ts';

/** One setting as a form shows it. `name` is the network's. */
export type Field = { name: string; label: string; help?: string } & (
  | { kind: 'switch' }
  | { kind: 'number'; min: number; max?: number; isWhole?: boolean }
  // A confidence from 0 to 100.
  | { kind: 'level' }
  | { kind: 'choice'; options: readonly { value: string; label: string }[] }
  | { kind: 'text'; maxLength: number }
);

/** What somebody has changed and not saved, by name: numbers as they are typed. */
export type Draft = Readonly<Record<string, string | boolean>>;

/** What the form would change, and what is wrong with it, by name of the setting. */
export type Reading = { changes: SettingInput[]; problems: ReadonlyMap<string, string>; values: SettingValues };

/** Reads what is typed against what the network has. */
export function readDraft(fields: readonly Field[], now: SettingValues, draft: Draft): Reading {
  const problems = new Map<string, string>();
  const changes: SettingInput[] = [];
  for (const field of fields) {
    const typed = draft[field.name];
    if (typed === undefined) continue;
    const from = now[field.name];
    const problem = problemOf(field, typed);
    const to = valueOf(field, typed);
    if (problem !== undefined) problems.set(field.name, problem);
    else if (to !== from) changes.push({ name: field.name, from, to });
  }
  const values = { ...now, ...Object.fromEntries(changes.map(({ name, to }) => [name, to])) };
  return { changes, problems, values };
}

const valueOf = ({ kind }: Field, typed: string | boolean): SettingValue => {
  if (typeof typed === 'boolean') return typed;
  return kind === 'number' || kind === 'level' ? Number(typed) : typed.trim();
};

function problemOf(field: Field, typed: string | boolean): string | undefined {
  if (typeof typed === 'boolean') return undefined;
  if (field.kind === 'text') {
    return typed.trim().length > field.maxLength ? t`At most ${i18n.number(field.maxLength)} characters.` : undefined;
  }
  if (field.kind !== 'number') return undefined;
  const { min, max, isWhole = true } = field;
  const value = typed.trim() === '' ? NaN : Number(typed);
  const isFitting = value >= min && (max === undefined || value <= max) && (!isWhole || Number.isSafeInteger(value));
  if (isFitting) return undefined;
  const [least, most] = [i18n.number(min), i18n.number(max ?? 0)];
  if (max === undefined) return t`A whole number from ${least}.`;
  return isWhole ? t`A whole number from ${least} to ${most}.` : t`A number from ${least} to ${most}.`;
}

/** A value in words. */
export function settingText(field: Field, value: SettingValue | undefined): string {
  if (value === undefined) return t`not said by the network`;
  if (typeof value === 'boolean') return value ? t`on` : t`off`;
  if (typeof value === 'number') return i18n.number(value, { maximumFractionDigits: 6 });
  const option = field.kind === 'choice' ? field.options.find((each) => each.value === value) : undefined;
  return option?.label ?? (value || '–');
}
