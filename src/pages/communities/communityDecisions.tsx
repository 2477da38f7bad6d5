import { plural, t } from '@lingui/core/macro';
import { i18n } from '@lingui/core';

import type { Community, CommunityFields } from '#src/api/communities.ts';
import { Check } from '#src/components/Check.tsx';
import { confirm } from '#src/components/confirm.ts';
import { decide } from '#src/layout/decide.ts';

import classes from '#src/components/Detail.module.css';
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

export type Closing = { communities: readonly Community[]; reason: string; isRecorded: boolean };

/** Asks with one line for each; undefined when somebody thought better of it. */
export async function askToClose(communities: readonly Community[]): Promise<Closing | undefined> {
  const [first] = communities;
  if (!first) return undefined;
  const count = communities.length;
  const isOne = count === 1;
  const title = isOne
    ? t`Close “${communityName(first)}”`
    : plural(count, { one: 'Close # community', other: 'Close # communities' });
  let reason = '';
  let isRecorded = true;
  const isConfirmed = await confirm({
    title,
    body: (
      <>
        <p>{t`Its members lose it, and nothing brings a closed community back: neither here nor in the vendor’s console.`}</p>
        {isOne ? null : (
          <p>{t`Often less is enough: make them private, or let only admins post. Both are among the changes of a selection.`}</p>
        )}
        <ul className={classes.closing}>
          {communities.slice(0, 50).map((community) => (
            <li key={community.communityId}>
              <bdi>{communityName(community)}</bdi>: {lineOf(community)}
            </li>
          ))}
        </ul>
        {count > 50 ? <p>{t`and ${i18n.number(count - 50)} more`}</p> : null}
        <Check defaultChecked onChange={(event) => (isRecorded = event.currentTarget.checked)}>
          {t`Save a record first: settings as JSON, members as CSV`}
        </Check>
      </>
    ),
    action: isOne ? t`Close the community` : title,
    isDanger: true,
    onReason: (text) => (reason = text),
    typed: isOne ? communityName(first) : String(count),
  });
  return isConfirmed ? { communities, reason, isRecorded } : undefined;
}

/** Closes communities: final. */
export const closeCommunities = ({ communities, reason }: Closing): Promise<boolean> =>
  decide('closeCommunities', {}, communities, { reason });

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
