import { t } from '@lingui/core/macro';

import type { Field } from './fields.ts';

/** Where videos are put, and the longest of them there, in seconds (contract §20). */
export const feedTypes = ['post', 'message', 'story'] as const;
type FeedType = (typeof feedTypes)[number];
const longest: Readonly<Record<FeedType, number>> = { post: 7200, message: 600, story: 90 };

export function feedName(feedType: FeedType): string {
  switch (feedType) {
    case 'post':
      return t`Videos in posts`;
    case 'message':
      return t`Videos in messages`;
    case 'story':
      return t`Videos in stories`;
  }
}

/** What videos may be in one place. */
export function feedFields(feedType: FeedType): readonly Field[] {
  const name = (setting: string) => `${feedType}.video.${setting}`;
  const options = ['1080p', '720p', '480p', '360p'].map((value) => ({ value, label: value }));
  return [
    { kind: 'switch', name: name('allowed'), label: t`Videos are allowed` },
    {
      kind: 'number',
      name: name('maxDurationSeconds'),
      label: t`Longest video, in seconds`,
      min: 1,
      max: longest[feedType],
      isWhole: false,
    },
    { kind: 'choice', name: name('transcodeConfig.minResolution'), label: t`Lowest resolution made of it`, options },
    { kind: 'choice', name: name('transcodeConfig.maxResolution'), label: t`Highest resolution made of it`, options },
  ];
}

/** From which confidence on a live stream is reported, and from which it is ended. */
export function streamFields(): readonly Field[] {
  const names: readonly (readonly [category: string, name: string])[] = [
    ['pornography', t`Pornography`],
    ['violence', t`Violence`],
    ['prohibited', t`Prohibited things`],
    ['inappropriate', t`Inappropriate things`],
    ['profanity', t`Profanity`],
  ];
  const threshold = { kind: 'number', min: 0, max: 1, isWhole: false } as const;
  return [
    { kind: 'switch', name: 'moderation.enabled', label: t`Live streams are looked at while they run` },
    ...names.flatMap(([category, name]): Field[] => [
      {
        ...threshold,
        name: `moderation.categories.${category}.flagThreshold`,
        label: t`${name}: reported from`,
      },
      {
        ...threshold,
        name: `moderation.categories.${category}.terminateThreshold`,
        label: t`${name}: ended from`,
      },
    ]),
  ];
}
