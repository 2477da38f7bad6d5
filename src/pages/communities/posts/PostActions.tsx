import { useLingui } from '@lingui/react/macro';

import type { Community } from '#src/api/communities.ts';
import type { CommunityPost } from '#src/api/communityPosts.ts';
import { RowButton } from '#src/components/RowButton.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import type { WaitingPost } from '#src/queries/waitingPosts.ts';

import { postLabel } from './postText.ts';
import { TakeBackInRow } from './WaitingDecision.tsx';
import { approve, decline } from './postDecisions.ts';

type Props = {
  post: CommunityPost;
  community: Community;
  tabIndex: 0 | -1;
  isReview: boolean;
  waiting?: WaitingPost | undefined;
  onShow: () => void;
};

/** What can be done with one post, at the end of its row. On a phone the bar of the selection decides. */
export function PostActions({ post, community, tabIndex, isReview, waiting, onShow }: Props) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const label = postLabel(post);
  return (
    <>
      {waiting && !isPhone ? (
        <TakeBackInRow waiting={waiting} label={label} tabIndex={tabIndex} />
      ) : isReview && !isPhone && !community.isDeleted ? (
        <>
          <RowButton
            title="A"
            label={t`Approve: ${label}`}
            tabIndex={tabIndex}
            onClick={() => void approve({ community, posts: [post] })}
          >
            {t`Approve`}
          </RowButton>
          <RowButton
            title="D"
            label={t`Decline: ${label}`}
            tabIndex={tabIndex}
            onClick={() => void decline({ community, posts: [post] })}
          >
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
