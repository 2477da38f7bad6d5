import { TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';

type Props = { label: string; value: number; most: number; onChange: (days: number) => void };

/** A number of days. What is no such number stays in the field, and is said to be none. */
export function DaysField({ label, value, most, onChange }: Props) {
  const { t, i18n } = useLingui();
  const [text, setText] = useState(String(value));
  const isFit = (typed: string) => /^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most;
  // Changed from elsewhere: a plan was opened.
  const shown = isFit(text) && Number(text) !== value ? String(value) : text;
  return (
    <TextInput
      inputMode="numeric"
      label={label}
      maw={280}
      value={shown}
      error={isFit(shown) ? undefined : t`A whole number from 1 to ${i18n.number(most)}`}
      onChange={(event) => {
        const typed = event.currentTarget.value.trim();
        setText(typed);
        if (isFit(typed)) onChange(Number(typed));
      }}
    />
  );
}
