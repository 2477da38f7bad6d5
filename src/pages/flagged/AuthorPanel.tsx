import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import detail from '#src/components/Detail.module.css';
import { Facts } from '#src/components/Facts.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { useRested } from '#src/layout/content/useRested.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { paths } from '#src/paths.ts';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';
import { useUser } from '#src/queries/users.ts';

import classes from './Flagged.module.css';

type Props = {
  item: FlaggedItem;
  /** What else of this author is in the queue, and what has the same text by others. */
  sameAuthor: number;
  sameText: number;
  onShowAuthor: () => void;
  onShowText: () => void;
};

/** Who wrote it: what is known of them, and what else of theirs is reported. */
export function AuthorPanel({ item, sameAuthor, sameText, onShowAuthor, onShowText }: Props) {
  const { t, i18n } = useLingui();
  const isRested = useRested(item.authorId) !== undefined;
  const { data: user, error, refetch } = useUser(item.authorId, { isWanted: isRested });
  const soon = <span aria-hidden>…</span>;
  return (
    <aside className={classes.author} aria-label={t`Author`}>
      <h2 dir="auto">
        <Link to={paths.user(item.authorId)}>{item.authorName}</Link>
      </h2>
      {error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        // The same lines while it is read: nothing jumps under the eyes.
        <Facts
          facts={[
            [
              t`ID`,
              <span key="id" className="mono">
                {item.authorId}
              </span>,
            ],
            [t`Here since`, user ? <RelativeTime key="since" at={user.createdAt} /> : soon],
            [t`State`, user ? stateText() : soon],
            [t`Reports of the user`, user ? i18n.number(user.flagCount) : soon],
            ...(user && user.roles.length > 0 ? [[t`Roles`, user.roles.join(', ')] as const] : []),
          ]}
        />
      )}
      <ul className={detail.placed}>
        {sameAuthor > 1 ? (
          <li>
            <Button variant="subtle" size="compact-xs" onClick={onShowAuthor}>
              <Trans>{i18n.number(sameAuthor)} in this queue are theirs</Trans>
            </Button>
          </li>
        ) : null}
        {sameText > 1 ? (
          <li>
            <Button variant="subtle" size="compact-xs" onClick={onShowText}>
              <Trans>{i18n.number(sameText)} have the same text</Trans>
            </Button>
          </li>
        ) : null}
        <li>
          <Link to={paths.user(item.authorId, 'record')}>
            <Trans>What was decided about them on this device</Trans>
          </Link>
        </li>
        <li>
          <Link to={paths.user(item.authorId, 'posts')}>
            <Trans>Their posts</Trans>
          </Link>
        </li>
      </ul>
    </aside>
  );

  function stateText(): string {
    if (user?.isDeleted) return t`Deleted`;
    return user?.isGlobalBan ? t`Banned from the network` : t`Can write`;
  }
}
