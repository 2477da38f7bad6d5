import type { ComponentProps } from 'react';

import classes from './Check.module.css';

/** A checkbox with its sentence. The browser's own, in our accent. */
export function Check({ children, ...input }: Omit<ComponentProps<'input'>, 'type' | 'className'>) {
  return (
    <label className={classes.check}>
      <input type="checkbox" {...input} />
      <span>{children}</span>
    </label>
  );
}
