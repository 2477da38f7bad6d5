import { Button, NativeSelect } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { ChannelMember, ChannelMemberFilter } from '#src/api/channelMembers.ts';
import type { Channel } from '#src/api/channels.ts';
import { ActionBar } from '#src/components/ActionBar.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import type { Selection } from '#src/components/useSelection.ts';
import { ReadingBar } from '#src/layout/ReadingBar.tsx';
import { useReadAll } from '#src/layout/useReadAll.ts';
import { eachChannelMemberPage } from '#src/queries/channelMembers.ts';
import { connectedProfileId } from '#src/queries/useSession.ts';

import { isWithoutBans } from '../channelText.ts';
import { usualPeriod } from '../mutePeriods.ts';
import { MutePeriodSelect } from '../MutePeriodSelect.tsx';
import { banMembers, changeRole, muteMembers, removeMembers, unbanMembers, type Chosen } from './memberDecisions.ts';
import { isBanned, moderatorRole } from './memberText.ts';
import { useChannelRoles } from './useChannelRoles.ts';

type Props = {
  channel: Channel;
  selection: Selection;
  rows: readonly ChannelMember[];
  filter: ChannelMemberFilter;
  /** True while the network holds more matching members than are loaded. */
  hasMore: boolean;
};

type Decide = (chosen: Chosen) => Promise<boolean>;

/** What can be done with the selected members. "All that match" reads them first, so that the question can name the number. */
export function MemberSelection({ channel, selection, rows, filter, hasMore }: Props) {
  const { t, i18n } = useLingui();
  const { readCount, read, stop } = useReadAll<ChannelMember>(
    t`The matching members could not all be read, so nothing was changed.`,
  );
  const roles = useChannelRoles();
  const [role, setRole] = useState(moderatorRole);
  const [period, setPeriod] = useState(usualPeriod);
  const isModerator = role === moderatorRole;
  const { isAllMatching } = selection;
  const chosen = rows.filter(({ userId }) => selection.ids.has(userId));
  const whyNot = channel.isDeleted ? t`The channel is deleted` : undefined;
  const whyNoBan =
    whyNot ??
    (isWithoutBans(channel)
      ? t`The network bans nobody from broadcasts and conversations. Remove or mute them instead.`
      : undefined);

  const act = async (decide: Decide) => {
    const profileId = connectedProfileId();
    const all = isAllMatching
      ? await read((signal) => eachChannelMemberPage(channel.channelId, filter, signal))
      : chosen;
    // Who has left meanwhile still stands in the list, and is nobody's to decide on.
    const members = all?.filter(({ membership }) => membership !== 'none');
    if (members && (await decide({ channel, members, profileId }))) selection.clear();
  };

  if (readCount !== undefined)
    return (
      <ReadingBar label={t`Selected members`} onStop={stop}>
        <Trans>Reading the matching members: {i18n.number(readCount)} so far</Trans>
      </ReadingBar>
    );
  const button = (label: string, decide: Decide, isDanger = false, why = whyNot) => (
    <DecisionButton key={label} whyNot={why} isDanger={isDanger} onClick={() => void act(decide)}>
      {label}
    </DecisionButton>
  );
  const isAny = (is: (member: ChannelMember) => boolean) => isAllMatching || chosen.some(is);
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
      <MutePeriodSelect value={period} onChange={setPeriod} />
      {button(t`Mute`, (on) => muteMembers(on, period))}
      {isAny(({ isMuted }) => isMuted) ? button(t`Unmute`, (on) => muteMembers(on, 0)) : null}
      {roles.length > 1 ? (
        <NativeSelect
          aria-label={t`Role to give or take`}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
          data={roles}
        />
      ) : null}
      {button(isModerator ? t`Make moderator` : t`Give the role`, (on) => changeRole(on, role, true))}
      {button(isModerator ? t`Take moderator role` : t`Take the role`, (on) => changeRole(on, role, false))}
      {isAny(isBanned) && !isWithoutBans(channel) ? button(t`Lift ban`, unbanMembers) : null}
      {button(t`Ban…`, banMembers, true, whyNoBan)}
      {button(t`Remove…`, removeMembers, true)}
      <Button variant="subtle" color="gray" onClick={selection.clear}>
        <Trans>Clear selection</Trans>
      </Button>
    </ActionBar>
  );
}
