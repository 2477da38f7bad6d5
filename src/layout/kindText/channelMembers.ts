import { plural, t } from '@lingui/core/macro';

import { paths } from '#src/paths.ts';

import type { KindText } from './kindText.ts';
import { memberTexts } from './members.ts';
import { periodOfJob, periodText } from './muteText.ts';

const link = (_: unknown, params: unknown) => ({
  to: paths.channel((params as { channelId: string }).channelId, 'members'),
  says: t`Channel`,
});

/** Members of channels: the same words as for those of communities, but where the vendor does other things. */
export const channelMemberTexts: Readonly<Record<string, KindText>> = {
  addChannelMembers: {
    ...memberTexts.addCommunityMembers,
    name: () => t`Add members to channels`,
    link,
    undoTerms: () => t`Exactly the users this job made members leave the channel again.`,
  },
  removeChannelMembers: {
    ...memberTexts.removeCommunityMembers,
    name: () => t`Remove members of channels`,
    link,
  },
  banChannelMembers: {
    ...memberTexts.banCommunityMembers,
    name: () => t`Ban members of channels`,
    link,
    undoTerms: () =>
      t`The bans are lifted: they may come again. They are not made members, their roles are gone, and their messages do not come back.`,
  },
  unbanChannelMembers: {
    ...memberTexts.unbanCommunityMembers,
    name: () => t`Lift bans in channels`,
    link,
    undoTerms: () =>
      t`Exactly the users this job let back in are banned again. What they wrote in the channel since is deleted with that.`,
  },
  setChannelMemberRoles: {
    ...memberTexts.setCommunityMemberRoles,
    name: () => t`Change roles in channels`,
    link,
  },
  muteChannelMembers: {
    name: () => t`Mute or unmute members of channels`,
    decided(count, params) {
      const period = periodOfJob(params);
      if (period === undefined)
        return plural(count, { one: 'Put back the mute of # member', other: 'Put back the mutes of # members' });
      if (period === 0) return plural(count, { one: 'Unmute # member', other: 'Unmute # members' });
      const time = periodText(period);
      return plural(count, { one: `Mute # member ${time}`, other: `Mute # members ${time}` });
    },
    going(count, params, channel) {
      const period = periodOfJob(params);
      if (period === undefined)
        return plural(count, {
          one: `Putting back the mute of # member of ${channel}`,
          other: `Putting back the mutes of # members of ${channel}`,
        });
      if (period === 0)
        return plural(count, { one: `Unmuting # member of ${channel}`, other: `Unmuting # members of ${channel}` });
      const time = periodText(period);
      return plural(count, {
        one: `Muting # member of ${channel} ${time}`,
        other: `Muting # members of ${channel} ${time}`,
      });
    },
    done(count, params, channel) {
      const period = periodOfJob(params);
      if (period === undefined)
        return plural(count, {
          one: `Put back the mute of # member of ${channel}`,
          other: `Put back the mutes of # members of ${channel}`,
        });
      if (period === 0)
        return plural(count, { one: `Unmuted # member of ${channel}`, other: `Unmuted # members of ${channel}` });
      const time = periodText(period);
      return plural(count, {
        one: `Muted # member of ${channel} ${time}`,
        other: `Muted # members of ${channel} ${time}`,
      });
    },
    object: () => t`User`,
    link,
    undoLabel: (count) =>
      plural(count, { one: 'Put back the mute of # member', other: 'Put back the mutes of # members' }),
    undoTerms: () =>
      t`Each is muted again for what was left of the time, or not muted, as before, whatever somebody else set since.`,
  },
};
