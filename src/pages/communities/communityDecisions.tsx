import { plural, t } from '@lingui/core/macro';
import { i18n } from '@lingui/core';

import type { Community, CommunityFields } from '#src/api/communities.ts';
import { confirm } from '#src/components/confirm.ts';
import { decide } from '#src/layout/decide.ts';

import classes from './Communities.module.css';
import { communityName, flagsText } from './communityText.ts';

/** Gives communities the same settings; those that have them already are left as they are. Reversible: no question. */
export function changeSettings(communities: readonly Community[], to: Partial<CommunityFields>): Promise<boolean> {
  const inputs = communities.map((community) => ({
    communityId: community.communityId,
    displayName: communityName(community),
    from: fieldsBefore(community, to),
    to,
  }));
  return decide('updateCommunities', {}, inputs);
}

/** What a community has where it is to have something else; what it has not is empty. */
const fieldsBefore = (community: Community, to: Partial<CommunityFields>) =>
  Object.fromEntries(
    (Object.keys(to) as (keyof CommunityFields)[]).map((key) => [key, community[key] ?? '']),
  ) as Partial<CommunityFields>;

/** Asks with one line for each, then closes them: final. False when somebody thought better of it. */
export async function closeSelected(communities: readonly Community[]): Promise<boolean> {
  const [first] = communities;
  if (!first) return false;
  const count = communities.length;
  const isOne = count === 1;
  const title = isOne
    ? t`Close “${communityName(first)}”`
    : plural(count, { one: 'Close # community', other: 'Close # communities' });
  let reason = '';
  const isConfirmed = await confirm({
    title,
    body: (
      <>
        <p>{t`Its members lose it, and nothing brings a closed community back: neither here nor in the vendor’s console.`}</p>
        <ul className={classes.closing}>
          {communities.slice(0, 50).map((community) => (
            <li key={community.communityId}>
              <bdi>{communityName(community)}</bdi>: {lineOf(community)}
            </li>
          ))}
        </ul>
        {count > 50 ? <p>{t`and ${i18n.number(count - 50)} more`}</p> : null}
      </>
    ),
    action: isOne ? t`Close the community` : title,
    isDanger: true,
    onReason: (text) => (reason = text),
    typed: isOne ? communityName(first) : String(count),
  });
  if (!isConfirmed) return false;
  return decide('closeCommunities', {}, communities, { reason });
}

function lineOf(community: Community): string {
  const { membersCount = 0, postsCount = 0, isOfficial } = community;
  const facts = [
    plural(membersCount, { one: '# member', other: '# members' }),
    plural(postsCount, { one: '# post', other: '# posts' }),
  ];
  if (flagsText(community)) facts.push(t`open flags: ${flagsText(community)}`);
  if (isOfficial) facts.push(t`official`);
  return facts.join(', ');
}
