import { useState, type ReactNode } from 'react';

import classes from './Avatar.module.css';

type Props = { name: string; url?: string | undefined };

/** The picture of somebody or something, or its first letter: never more than decoration beside the name. */
function Avatar({ name, url }: Props) {
  const [failed, setFailed] = useState<string>();
  const [letter = '?'] = name.trim();
  return (
    <span className={classes.avatar} aria-hidden>
      {url === undefined || failed === url ? (
        letter.toUpperCase()
      ) : (
        <img src={url} alt="" width={24} height={24} loading="lazy" decoding="async" onError={() => setFailed(url)} />
      )}
    </span>
  );
}

/** A name with its picture before it, cut where there is no room. */
export function WithAvatar({ name, url, children }: Props & { children: ReactNode }) {
  return (
    <span className={classes.named}>
      <Avatar name={name} url={url} />
      {children}
    </span>
  );
}
