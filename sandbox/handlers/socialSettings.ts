import { bodyOf, json } from '../call.ts';
import type { SocialSettings } from '../networkModels.ts';
import type { Endpoint } from '../router.ts';
import { readSettings, requirePlan, writeSettings } from './settingsState.ts';

const path = '/api/v3/network-settings/social';

export const socialSettingsEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path,
    // The vendor's clients read this too (contract §28).
    access: 'user',
    handle: (call) => {
      requirePlan(call, 'social');
      return json(show(readSettings(call.state).social));
    },
  },
  {
    method: 'PUT',
    path,
    access: 'admin',
    // Flat, where the answer is in groups (vendor spec).
    handle: (call) => {
      requirePlan(call, 'social');
      const input = bodyOf(call);
      const { social: before, chat } = readSettings(call.state);
      const flag = (name: Flag) => input.flag(name) ?? before[name];
      const social: SocialSettings = {
        userPrivacySetting: (input.text('userPrivacySetting', { oneOf: ['public', 'private'] }) ??
          before.userPrivacySetting) as SocialSettings['userPrivacySetting'],
        isFollowWithRequestEnabled: flag('isFollowWithRequestEnabled'),
        isAllowEditPostWhenReviewingEnabled: flag('isAllowEditPostWhenReviewingEnabled'),
        disallowNonMemberInteractInCommunity: flag('disallowNonMemberInteractInCommunity'),
        allowJoinPrivateCommunity: flag('allowJoinPrivateCommunity'),
        showOnlyMyFeed: flag('showOnlyMyFeed'),
        showMyPost: flag('showMyPost'),
        showEveryonePost: flag('showEveryonePost'),
        showCommunityPost: flag('showCommunityPost'),
        showFollowingPost: flag('showFollowingPost'),
        maxGlobalPinnedPost:
          input.number('maxGlobalPinnedPost', { isInteger: true, minimum: 1, maximum: 20 }) ??
          before.maxGlobalPinnedPost,
        storyExpiryTimeMinutes:
          input.number('storyExpiryTimeMinutes', { isInteger: true, minimum: 60, maximum: 1440 }) ??
          before.storyExpiryTimeMinutes,
        allowAllUserToCreateStory: flag('allowAllUserToCreateStory'),
      };
      const isAllowMentionedChannelEnabled =
        input.flag('isAllowMentionedChannelEnabled') ?? chat.isAllowMentionedChannelEnabled;
      input.done();
      writeSettings(call.state, { social, chat: { ...chat, isAllowMentionedChannelEnabled } });
      return json(show(social));
    },
  },
];

type Flag = {
  [Name in keyof SocialSettings]: SocialSettings[Name] extends boolean ? Name : never;
}[keyof SocialSettings];

function show(social: SocialSettings) {
  const { storyExpiryTimeMinutes, allowAllUserToCreateStory, ...rest } = social;
  const {
    showOnlyMyFeed,
    showMyPost,
    showEveryonePost,
    showCommunityPost,
    showFollowingPost,
    maxGlobalPinnedPost,
    ...flat
  } = rest;
  return {
    enabled: true,
    ...flat,
    globalFeed: {
      showOnlyMyFeed,
      showMyPost,
      showEveryonePost,
      showCommunityPost,
      showFollowingPost,
      maxGlobalPinnedPost,
    },
    story: { expiryTimeMinutes: storyExpiryTimeMinutes, allowAllUserToCreateStory },
  };
}
