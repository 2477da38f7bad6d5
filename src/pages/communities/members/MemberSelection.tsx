import { Button, NativeSelect } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Community } from '#src/api/communities.ts';
import type { Member, MemberFilter } from '#src/api/members.ts';
import { ActionBar } from '#src/components/ActionBar.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import type { Selection } from '#src/components/useSelection.ts';
import { eachMemberPage } from '#src/queries/members.ts';
import { ReadingBar } from '#src/layout/ReadingBar.tsx';
import { useReadAll } from '#src/layout/useReadAll.ts';
import { connectedProfileId } from '#src/queries/useSession.ts';

import { useWhyNot } from '../useWhyNot.ts';
import { banMembers, changeRole, removeMembers, unbanMembers } from './memberDecisions.ts';
import { moderatorRole } from './roles.ts';
import { useCommunityRoles } from './useCommunityRoles.ts';

type Props = {
  community: Community;
  selection: Selection;
  rows: readonly Member[];
  filter: MemberFilter;
  /** True while the network holds more matching members than are loaded. */
  hasMore: boolean;
};

type Decide = (chosen: Parameters<typeof banMembers>[0]) => Promise<boolean>;

/** What can be done with the selected members. "All that match" reads them first, so that the question can name the number. */
export function MemberSelection({ community, selection, rows, filter, hasMore }: Props) {
  const { t, i18n } = useLingui();
  const { readCount, read, stop } = useReadAll<Member>(
    t`The matching members could not all be read, so nothing was changed.`,
  );
  const whyNot = useWhyNot(community);
  const roles = useCommunityRoles();
  const [role, setRole] = useState(moderatorRole);
  const isModerator = role === moderatorRole;
  const { isAllMatching } = selection;
  const chosen = rows.filter(({ userId }) => selection.ids.has(userId));
  const everybody = async (): Promise<readonly Member[] | undefined> =>
    isAllMatching ? read((signal) => eachMemberPage(community.communityId, filter, signal)) : chosen;

  const act = async (decide: Decide) => {
    const profileId = connectedProfileId();
    // Who has left meanwhile still stands in the list, and is nobody's to decide on.
    const members = (await everybody())?.filter(({ communityMembership }) => communityMembership !== 'none');
    if (members && (await decide({ community, members, profileId }))) selection.clear();
  };

  if (readCount !== undefined)
    return (
      <ReadingBar label={t`Selected members`} onStop={stop}>
        <Trans>Reading the matching members: {i18n.number(readCount)} so far</Trans>
      </ReadingBar>
    );
  const button = (label: string, permission: string, decide: Decide, isDanger = false) => (
    <DecisionButton key={label} whyNot={whyNot(permission)} isDanger={isDanger} onClick={() => void act(decide)}>
      {label}
    </DecisionButton>
  );
  const isAnyBanned = isAllMatching || chosen.some(({ isBanned }) => isBanned);
  return (
    <ActionBar label={t`Selected members`}>
      <span role="status">
        {isAllMatching ? (
          <Trans>All members that match</Trans>
        ) : (
          <Plural value={selection.ids.size} one="# selected" other="# selected" />
        )}
      </span>
      {!isAllMatching && (hasMore || selection.ids.size < rows.length) ? (
        <Button variant="subtle" onClick={selection.selectAllMatching}>
          <Trans>Select all that match, also those not loaded</Trans>
        </Button>
      ) : null}
      {roles.length > 1 ? (
        <NativeSelect
          aria-label={t`Role to give or take`}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
          data={roles}
        />
      ) : null}
      {button(isModerator ? t`Make moderator` : t`Give the role`, 'ASSIGN_COMMUNITY_USER_ROLE', (on) =>
        changeRole(on, role, true),
      )}
      {button(isModerator ? t`Take moderator role` : t`Take the role`, 'ASSIGN_COMMUNITY_USER_ROLE', (on) =>
        changeRole(on, role, false),
      )}
      {isAnyBanned ? button(t`Lift ban`, 'BAN_COMMUNITY_USER', unbanMembers) : null}
      {button(t`Ban…`, 'BAN_COMMUNITY_USER', banMembers, true)}
      {button(t`Remove…`, 'REMOVE_COMMUNITY_USER', removeMembers, true)}
      <Button variant="subtle" color="gray" onClick={selection.clear}>
        <Trans>Clear selection</Trans>
      </Button>
    </ActionBar>
  );
}
