import { t } from '@lingui/core/macro';

import type { Field } from './fields.ts';

/** Who sees and follows whom. */
export const privacyFields = (): readonly Field[] => [
  {
    kind: 'choice',
    name: 'userPrivacySetting',
    label: t`Profiles of users`,
    options: [
      { value: 'public', label: t`Public: everybody sees what they post` },
      { value: 'private', label: t`Private: only followers do` },
    ],
  },
  {
    kind: 'switch',
    name: 'isFollowWithRequestEnabled',
    label: t`Following somebody needs their consent`,
    help: t`On, a follow is a request until it is accepted. Off, it holds at once.`,
  },
];

/** What people may do in communities. */
export const communityFields = (): readonly Field[] => [
  {
    kind: 'switch',
    name: 'isAllowEditPostWhenReviewingEnabled',
    label: t`Posts may be edited while they wait for review`,
  },
  {
    kind: 'switch',
    name: 'disallowNonMemberInteractInCommunity',
    label: t`Only members comment and react in a community`,
  },
  { kind: 'switch', name: 'allowJoinPrivateCommunity', label: t`Private communities may be joined` },
];

/** What the global feed holds. */
export const globalFeedFields = (): readonly Field[] => [
  { kind: 'switch', name: 'showOnlyMyFeed', label: t`Only what somebody posted themselves` },
  { kind: 'switch', name: 'showMyPost', label: t`Their own posts` },
  { kind: 'switch', name: 'showFollowingPost', label: t`Posts of those they follow` },
  { kind: 'switch', name: 'showCommunityPost', label: t`Posts of their communities` },
  { kind: 'switch', name: 'showEveryonePost', label: t`Posts of everybody` },
  {
    kind: 'number',
    name: 'maxGlobalPinnedPost',
    label: t`Posts pinned on the global feed, at most`,
    help: t`The vendor lets only its highest admins change this.`,
    min: 1,
    max: 20,
  },
];

/** Stories (contract §20). */
export const storyFields = (): readonly Field[] => [
  {
    kind: 'number',
    name: 'storyExpiryTimeMinutes',
    label: t`Stories are shown for, in minutes`,
    help: t`60 is an hour, 1440 a day.`,
    min: 60,
    max: 1440,
  },
  { kind: 'switch', name: 'allowAllUserToCreateStory', label: t`Everybody may make stories` },
];
