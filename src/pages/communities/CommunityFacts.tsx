import { useLingui } from '@lingui/react/macro';

import type { Community } from '#src/api/communities.ts';
import { Facts, type Fact } from '#src/components/Facts.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';

import { flagsText, postPolicyText, visibilityText } from './communityText.ts';

/** What the network says of a community, in pairs. */
export function CommunityFacts({ community }: { community: Community }) {
  const { t, i18n } = useLingui();
  const number = (count: number | undefined) => (count === undefined ? '–' : i18n.number(count));
  const { reviewing, declined } = community.postCounts;
  const facts: Fact[] = [
    ...(community.isOfficial ? [[t`Kind`, t`Official`] satisfies Fact] : []),
    [t`Visibility`, visibilityText(community)],
    [t`Posting`, postPolicyText(community)],
    [t`Category`, community.categoryNames.join(', ') || '–'],
    [t`Tags`, community.tags.join(', ') || '–'],
    [t`Members`, number(community.membersCount)],
    [t`Moderators`, number(community.moderatorMemberCount)],
    [t`Posts`, number(community.postsCount)],
    ...(reviewing === undefined ? [] : [[t`Waiting for review`, number(reviewing)] satisfies Fact]),
    ...(declined === undefined ? [] : [[t`Declined posts`, number(declined)] satisfies Fact]),
    [t`Open flags`, flagsText(community) || t`None`],
    [t`Created`, <RelativeTime key="created" at={community.createdAt} />],
    [t`Updated`, <RelativeTime key="updated" at={community.updatedAt} />],
    [
      t`ID`,
      <span key="id" className="mono">
        {community.communityId}
      </span>,
    ],
  ];
  return <Facts facts={facts} />;
}
