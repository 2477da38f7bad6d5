import { NativeSelect, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';

import type { SettingValue } from '#src/api/settingValues.ts';
import { Check } from '#src/components/Check.tsx';

import type { Field } from './fields.ts';
import { levelText, toneOf } from './levels.ts';
import classes from './Settings.module.css';

type Props = {
  field: Field;
  /** What the network has; undefined where it does not say. */
  now: SettingValue | undefined;
  /** What somebody has typed instead. */
  typed: string | boolean | undefined;
  problem: string | undefined;
  onChange: (typed: string | boolean) => void;
};

/** One setting of the network, as what it is: a switch, a number, a level, a choice, or a text. */
export function FieldInput({ field, now, typed, problem, onChange }: Props) {
  const { t } = useLingui();
  const silence = now === undefined ? t`The network does not say what it is now.` : undefined;
  const help = [field.help, silence].filter(Boolean).join(' ');
  const text = String(typed ?? now ?? '');
  switch (field.kind) {
    case 'switch':
      return <Switch field={field} help={help} isOn={(typed ?? now) === true} onChange={onChange} />;
    case 'level':
      return <Level field={field} level={Number(text || 0)} silence={silence} onChange={onChange} />;
    case 'choice':
      return (
        <NativeSelect
          className={classes.number ?? ''}
          label={field.label}
          description={help}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          data={
            // A word the console does not know stands as it is.
            field.options.some(({ value }) => value === text)
              ? [...field.options]
              : [{ value: text, label: text || '–' }, ...field.options]
          }
        />
      );
    case 'number':
    case 'text':
      return (
        <TextInput
          className={field.kind === 'number' ? (classes.number ?? '') : ''}
          label={field.label}
          description={help}
          inputMode={field.kind === 'number' ? 'decimal' : 'text'}
          value={text}
          error={problem}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

type SwitchProps = Pick<Props, 'field' | 'onChange'> & { help: string; isOn: boolean };

function Switch({ field, help, isOn, onChange }: SwitchProps) {
  const helpId = useId();
  return (
    <div>
      <Check
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
        {...(help && { 'aria-describedby': helpId })}
      >
        {field.label}
      </Check>
      {help ? (
        <p id={helpId} className={classes.help}>
          {help}
        </p>
      ) : null}
    </div>
  );
}

type LevelProps = Pick<Props, 'field' | 'onChange'> & { level: number; silence: string | undefined };

function Level({ field, level, silence, onChange }: LevelProps) {
  const { i18n } = useLingui();
  const id = useId();
  return (
    <div className={classes.level} data-tone={toneOf(level)}>
      <label htmlFor={id}>{field.label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        value={level}
        aria-describedby={`${id}-says`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <output htmlFor={id}>{i18n.number(level)}</output>
      <p id={`${id}-says`}>{silence ?? levelText(level)}</p>
    </div>
  );
}
