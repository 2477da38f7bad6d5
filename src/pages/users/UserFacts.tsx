import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import type { User } from '#src/api/users.ts';
import classes from '#src/components/Detail.module.css';
import { RelativeTime } from '#src/components/RelativeTime.tsx';

import { flagCountText, isVerified, userStateText } from './userText.ts';

/** What the network says of a user, in pairs. */
export function UserFacts({ user }: { user: User }) {
  const { t } = useLingui();
  const facts: [string, ReactNode][] = [
    [t`State`, userStateText(user) || t`Active account`],
    [t`Open reports`, flagCountText(user) || t`None`],
    [t`Roles`, user.roles.join(', ') || t`None`],
    [t`Badge`, isVerified(user) ? t`Verified` : '–'],
    ...(user.isBrand ? [[t`Kind`, t`The account of a brand`] satisfies [string, string]] : []),
    [t`Created`, <RelativeTime key="created" at={user.createdAt} />],
    [t`Updated`, <RelativeTime key="updated" at={user.updatedAt} />],
    [
      t`ID`,
      <span key="id" className="mono">
        {user.userId}
      </span>,
    ],
  ];
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
