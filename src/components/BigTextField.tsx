import type { ComponentProps } from 'react';

import classes from './BigTextField.module.css';

type Props = Omit<ComponentProps<'textarea'>, 'className' | 'children'> & { label: string };

/** A text field of several lines, with its label above. The direction follows what is written in it. */
export function BigTextField({ label, ...field }: Props) {
  return (
    <label className={classes.label}>
      {label}
      <textarea dir="auto" {...field} />
    </label>
  );
}
