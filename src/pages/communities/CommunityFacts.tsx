import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import type { Community } from '#src/api/communities.ts';
import { RelativeTime } from '#src/components/RelativeTime.tsx';

import classes from '#src/components/Detail.module.css';
import { flagsText, postPolicyText, visibilityText } from './communityText.ts';

type Fact = [string, ReactNode];

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
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
