import type { ReactNode } from 'react';

import classes from './Detail.module.css';

/** The name of something, and what it is. */
export type Fact = readonly [name: string, value: ReactNode];

/** What is known of an object, in pairs. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
