import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import { SidePanel } from '#src/components/SidePanel.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { paths } from '#src/paths.ts';
import { useCommunity } from '#src/queries/communities.ts';

import classes from '#src/components/Detail.module.css';
import { CommunityFacts } from './CommunityFacts.tsx';
import { communityName } from './communityText.ts';

type Props = { communityId: string; onClose: () => void };

/** One community beside the list, without leaving it. */
export function CommunityPreview({ communityId, onClose }: Props) {
  const { t } = useLingui();
  const { data: community, error, refetch } = useCommunity(communityId);
  return (
    <SidePanel
      label={t`Preview`}
      title={community ? communityName(community) : t`Community`}
      closeLabel={t`Close the preview`}
      onClose={onClose}
    >
      {community ? (
        <>
          {community.isDeleted ? (
            <p className={classes.closed}>
              <Trans>Closed. Nothing brings it back.</Trans>
            </p>
          ) : null}
          {community.description ? (
            <p className={classes.about} dir="auto">
              {community.description}
            </p>
          ) : null}
          <CommunityFacts community={community} />
          <Link to={paths.community(communityId)}>
            <Trans>Open the community</Trans>
          </Link>
        </>
      ) : error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : null}
    </SidePanel>
  );
}
