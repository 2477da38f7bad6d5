import { Trans, useLingui } from '@lingui/react/macro';

import classes from '#src/components/Detail.module.css';
import { CommunityFacts } from './CommunityFacts.tsx';
import { CommunityFrame } from './CommunityFrame.tsx';
import { MetadataEditor } from './MetadataEditor.tsx';
import { ModeratorList } from './ModeratorList.tsx';
import { RecentFlags } from './RecentFlags.tsx';

/** What a community is, who looks after it, and what is stored with it. */
function OverviewPage() {
  const { t } = useLingui();
  return (
    <CommunityFrame tab={t`Overview`} scrolls>
      {(community) => (
        <>
          <section className={classes.section}>
            <h2>
              <Trans>About</Trans>
            </h2>
            {community.description ? (
              <p className={classes.about} dir="auto">
                {community.description}
              </p>
            ) : (
              <p className={classes.note}>
                <Trans>It has no description.</Trans>
              </p>
            )}
            <CommunityFacts community={community} />
          </section>
          <section className={classes.section}>
            <h2>
              <Trans>Recent flags</Trans>
            </h2>
            <RecentFlags community={community} />
          </section>
          <section className={classes.section}>
            <h2>
              <Trans>Moderators</Trans>
            </h2>
            <ModeratorList communityId={community.communityId} />
          </section>
          <section className={classes.section}>
            <h2>
              <Trans>Metadata</Trans>
            </h2>
            <MetadataEditor key={community.communityId} community={community} />
          </section>
        </>
      )}
    </CommunityFrame>
  );
}

export { OverviewPage as Component };
