import { useLingui } from '@lingui/react/macro';

import type { User } from '#src/api/users.ts';
import { Facts, type Fact } from '#src/components/Facts.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';

import { isVerified } from '#src/lib/protection.ts';
import { flagCountText, userStateText } from './userText.ts';

/** What the network says of a user, in pairs. */
export function UserFacts({ user }: { user: User }) {
  const { t } = useLingui();
  const facts: Fact[] = [
    [t`State`, userStateText(user) || t`Active account`],
    [t`Open reports`, flagCountText(user) || t`None`],
    [t`Roles`, user.roles.join(', ') || t`None`],
    [t`Badge`, isVerified(user) ? t`Verified` : '–'],
    ...(user.isBrand ? [[t`Kind`, t`The account of a brand`] satisfies Fact] : []),
    [t`Created`, <RelativeTime key="created" at={user.createdAt} />],
    [t`Updated`, <RelativeTime key="updated" at={user.updatedAt} />],
    [
      t`ID`,
      <span key="id" className="mono">
        {user.userId}
      </span>,
    ],
  ];
  return <Facts facts={facts} />;
}
