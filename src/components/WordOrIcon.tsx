import type { ReactNode } from 'react';

import classes from './WordOrIcon.module.css';

type Props = { word: string; icon: ReactNode };

/** What a row's button says: the word where there is room, an icon on a phone. The button needs its own label. */
export function WordOrIcon({ word, icon }: Props) {
  return (
    <>
      <span className={classes.word}>{word}</span>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
    </>
  );
}
