import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'react-router';

import { Button } from '@mantine/core';
import detail from '#src/components/Detail.module.css';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { Attachments } from '../posts/Attachments.tsx';
import { CommentThread } from '../posts/CommentThread.tsx';
import { SharedPost } from '../posts/SharedPost.tsx';
import { paths } from '#src/paths.ts';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';

import { CoveredPictures } from './CoveredPictures.tsx';
import { ReportedText, type BlockedWords } from './ReportedText.tsx';
import { useRested } from './useRested.ts';
import { kindText, placeText, reportsText } from './contentText.ts';

/** What is reported, whole: its text, what it carries, and on demand what stands around it. */
export function ItemView({ item, words }: { item: FlaggedItem; words: BlockedWords }) {
  const { t } = useLingui();
  const [isThreadOpen, setThreadOpen] = useState(false);
  const { kind, place, text, post, postId, createdAt, authorName } = item;
  const isRested = useRested(item.key) !== undefined;
  const covered = item.attachments;
  const others = covered.filter(({ dataType }) => dataType !== 'image' && dataType !== 'video');
  return (
    <>
      <h2 dir="auto">{kind === 'user' ? authorName : t`${kindText(kind)} by ${authorName}`}</h2>
      <p className={detail.note}>
        {place.is === 'community' ? (
          <Link to={paths.community(place.communityId)}>{placeText(item)}</Link>
        ) : place.is === 'feed' ? (
          <Link to={paths.user(place.userId, 'posts')}>{placeText(item)}</Link>
        ) : place.is === 'channel' ? (
          <Link to={`${paths.channel(place.channelId, 'messages')}?flagged=yes`}>{placeText(item)}</Link>
        ) : (
          placeText(item)
        )}{' '}
        · <RelativeTime at={createdAt} /> ·{' '}
        {item.reports > 0 ? (
          <>
            <span className={detail.flag}>⚑ {reportsText(item)}</span> ·{' '}
          </>
        ) : null}
        <span className="mono">{item.id}</span>
      </p>
      {text === '' ? (
        <p className={detail.note}>
          {kind === 'user' ? <Trans>No description.</Trans> : <Trans>There is no text.</Trans>}
        </p>
      ) : (
        <ReportedText text={text} words={words} />
      )}
      <CoveredPictures key={item.key} attachments={covered} />
      {others.length > 0 ? <Attachments attachments={others} /> : null}
      {kind === 'comment' && postId !== undefined ? (
        <SharedPost key={postId} postId={postId} label={t`Stands under a post`} isWanted={isRested} />
      ) : null}
      {postId === undefined ? null : (
        <>
          <Button
            size="xs"
            variant="default"
            aria-expanded={isThreadOpen}
            data-thread
            onClick={() => setThreadOpen(!isThreadOpen)}
          >
            {isThreadOpen ? (
              <Trans>Hide the comments</Trans>
            ) : post ? (
              <Plural value={post.commentsCount} _0="No comments" one="Show # comment" other="Show # comments" />
            ) : (
              <Trans>Show the comments around it</Trans>
            )}
          </Button>
          {isThreadOpen ? <CommentThread key={postId} postId={postId} /> : null}
        </>
      )}
    </>
  );
}
