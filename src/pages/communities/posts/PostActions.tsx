import { useLingui } from '@lingui/react/macro';

import type { CommunityPost } from '#src/api/communityPosts.ts';
import { RowButton } from '#src/components/RowButton.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import type { WaitingPost } from '#src/queries/waitingPosts.ts';

import { postLabel } from '#src/layout/posts/postText.ts';
import { TakeBackInRow } from './WaitingDecision.tsx';

type Props = {
  post: CommunityPost;
  tabIndex: 0 | -1;
  isReview: boolean;
  waiting?: WaitingPost | undefined;
  onShow: () => void;
  /** For a post in review. */
  onApprove: () => void;
  onDecline: () => void;
};

/** What can be done with one post, at the end of its row. On a phone the bar of the selection decides. */
export function PostActions({ post, tabIndex, isReview, waiting, onShow, onApprove, onDecline }: Props) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const label = postLabel(post);
  return (
    <>
      {waiting && !isPhone ? (
        <TakeBackInRow waiting={waiting} label={label} tabIndex={tabIndex} />
      ) : isReview && !isPhone ? (
        <>
          <RowButton title="A" label={t`Approve: ${label}`} tabIndex={tabIndex} onClick={onApprove}>
            {t`Approve`}
          </RowButton>
          <RowButton title="D" label={t`Decline: ${label}`} tabIndex={tabIndex} onClick={onDecline}>
            {t`Decline`}
          </RowButton>
        </>
      ) : null}
      <RowButton title="P" label={t`Read: ${label}`} tabIndex={tabIndex} onClick={onShow}>
        {t`Read`}
      </RowButton>
    </>
  );
}
