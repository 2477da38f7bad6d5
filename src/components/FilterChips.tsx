import { useLingui } from '@lingui/react/macro';

import classes from './FilterChips.module.css';

type Chip<Value extends string> = {
  value: Value;
  label: string;
  count: number;
  /** Shown even when there is nothing in it. */
  isAlwaysShown?: boolean;
};

type Props<Value extends string> = {
  /** Names the group for screen readers. */
  label: string;
  chips: readonly Chip<Value>[];
  value: Value;
  onChange: (value: Value) => void;
};

/** How many there are of each sort; pressing one shows those. Empty sorts are left out. */
export function FilterChips<Value extends string>({ label, chips, value, onChange }: Props<Value>) {
  const { i18n } = useLingui();
  return (
    <fieldset className={classes.chips}>
      <legend className="visually-hidden">{label}</legend>
      {chips
        .filter((chip) => chip.isAlwaysShown || chip.count > 0 || chip.value === value)
        .map((chip) => (
          <button
            key={chip.value}
            type="button"
            className={classes.chip}
            aria-pressed={chip.value === value}
            onClick={() => onChange(chip.value)}
          >
            {chip.label} <strong>{i18n.number(chip.count)}</strong>
          </button>
        ))}
    </fieldset>
  );
}
