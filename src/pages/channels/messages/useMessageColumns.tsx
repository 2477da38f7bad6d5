import { Plural, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';

import type { Message } from '#src/api/messages.ts';
import detail from '#src/components/Detail.module.css';
import type { Column } from '#src/components/InfiniteTable.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { paths } from '#src/paths.ts';
import { useWaitingMessages } from '#src/queries/waitingMessages.ts';

import { messageLabel, messageStateText } from './messageText.ts';

/** What a row says of a message. Pictures are not shown in passing: their name leads to them. */
export function useMessageColumns(): Column<Message>[] {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const waiting = useWaitingMessages();
  return useMemo(() => {
    const stateOf = (message: Message) => messageStateText(message, waiting.get(message.messageId)?.becomes);
    const flags = ({ flagCount }: Message) =>
      flagCount > 0 ? (
        <span className={detail.flag}>
          ⚑ <Plural value={flagCount} one="# report" other="# reports" />
        </span>
      ) : null;
    return [
      {
        key: 'text',
        header: t`Message`,
        track: 'minmax(200px, 3fr)',
        cell: (message) => (
          <span dir="auto" title={messageLabel(message)} className={message.isDeleted ? detail.closed : ''}>
            {message.fileUrl === undefined || message.isDeleted ? (
              messageLabel(message)
            ) : (
              <a href={message.fileUrl} target="_blank" rel="noreferrer" tabIndex={-1}>
                {messageLabel(message)}
              </a>
            )}
            {isPhone ? (
              <div className={detail.second}>
                {[message.authorName ?? message.userId, stateOf(message)].filter(Boolean).join(' · ')} {flags(message)}
              </div>
            ) : null}
          </span>
        ),
      },
      {
        key: 'author',
        header: t`Author`,
        track: 'minmax(120px, 1fr)',
        wideOnly: true,
        cell: ({ userId, authorName }) => (
          <Link to={paths.user(userId)} tabIndex={-1} dir="auto">
            {authorName ?? userId}
          </Link>
        ),
      },
      { key: 'flags', header: t`Open flags`, track: '110px', wideOnly: true, cell: flags },
      { key: 'state', header: t`State`, track: '170px', wideOnly: true, cell: stateOf },
      {
        key: 'written',
        header: t`Written`,
        track: '110px',
        wideOnly: true,
        cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
      },
    ];
  }, [t, isPhone, waiting]);
}
