import { muteChannelMembers as mute } from '#src/api/channelMembers.ts';

import type { JobKind } from '../kind.ts';
import type { ChannelParams } from './channelMembers.ts';
import { memberFate, memberItem, ofMembers, type MemberItem } from './communityMembers.ts';
import { isMutedSo, muting, mutingOf, periodOf, undoMuting, type MuteParams, type Muting } from './mute.ts';

/** A member with how they are muted now. */
export type MuteMemberInput = MemberItem & Muting;
export type MuteMembersParams = ChannelParams & MuteParams;

/** Lets members write nothing in a channel for a while, or lets them write again (contract §22). */
export const muteChannelMembers: JobKind<MuteMemberInput, MuteMemberInput, MuteMembersParams> = {
  ...muting,
  ...ofMembers,
  name: 'muteChannelMembers',
  accept: (input, params) => ({
    item: { ...memberItem(input), ...mutingOf(input) },
    fate: memberFate(input, isMutedSo(input, params)),
  }),
  async send(client, items, params) {
    const [first] = items;
    if (!first) return;
    const userIds = items.map(({ userId }) => userId);
    await mute(client, params.channelId, { userIds, mutePeriod: periodOf(first, params) });
  },
  undo: undoMuting('muteChannelMembers', ({ channelId }) => ({ channelId })),
};
