import '#src/laterMessages.ts';

import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import { NavLink, useParams } from 'react-router';

import type { Community } from '#src/api/communities.ts';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { paths } from '#src/paths.ts';
import { useCommunity } from '#src/queries/communities.ts';

import classes from '#src/components/Detail.module.css';
import { communityName, flagsText, postPolicyText, visibilityText } from './communityText.ts';

type Props = {
  /** The tab as the window's title names it. */
  tab: string;
  /** True when the tab's page itself scrolls; false when a table inside it does. */
  scrolls?: boolean;
  children: (community: Community) => ReactNode;
};

/** What every tab of one community shares: its name, what stands out about it, and the way to the others. */
export function CommunityFrame({ tab, scrolls = false, children }: Props) {
  const { t } = useLingui();
  const { communityId = '' } = useParams();
  const { data: community, error, refetch } = useCommunity(communityId);
  return (
    <PageFrame
      title={community ? `${communityName(community)} · ${tab}` : t`Community`}
      scrolls={scrolls || !community}
      subtitle={community ? <Signals community={community} /> : null}
    >
      <nav className={classes.tabs} aria-label={t`Community`}>
        <NavLink to={paths.community(communityId)} end>{t`Overview`}</NavLink>
        <NavLink to={paths.communityMembers(communityId)}>{t`Members`}</NavLink>
        <NavLink to={paths.communityPosts(communityId)}>{t`Posts`}</NavLink>
        <NavLink to={paths.communitySettings(communityId)}>{t`Settings`}</NavLink>
      </nav>
      {community ? (
        // Nothing chosen or written in one community is carried over into another.
        <Fragment key={communityId}>{children(community)}</Fragment>
      ) : error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <TableSkeleton />
      )}
    </PageFrame>
  );
}

function Signals({ community }: { community: Community }) {
  const { i18n } = useLingui();
  const { membersCount, moderatorMemberCount } = community;
  return (
    <span className={classes.signals}>
      {community.isDeleted ? (
        <strong>
          <Trans>Closed: nothing brings it back</Trans>
        </strong>
      ) : null}
      {community.isOfficial ? (
        <span>
          <Trans>Official</Trans>
        </span>
      ) : null}
      <span>{visibilityText(community)}</span>
      <span>{postPolicyText(community)}</span>
      {membersCount === undefined ? null : (
        <span>
          <Trans>{i18n.number(membersCount)} members</Trans>
        </span>
      )}
      {moderatorMemberCount === 0 ? (
        <span className={classes.flag}>
          <Trans>⚠ No moderator</Trans>
        </span>
      ) : null}
      {flagsText(community) ? <span className={classes.flag}>⚑ {flagsText(community)}</span> : null}
    </span>
  );
}
