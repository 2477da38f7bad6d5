import { t } from '@lingui/core/macro';

import type { Category } from '#src/api/categories.ts';

import { tagList, type Settings, type SettingsProblem } from './settings.ts';

/** Who may post, as the form and the question say it. */
export function postingText(posting: Settings['posting']): string {
  switch (posting) {
    case 'everybody':
      return t`Every member`;
    case 'review':
      return t`Every member, after review by a moderator`;
    case 'admins':
      return t`Only admins and moderators`;
  }
}

/** How members are told of new things; a mode the console does not know stands as it is. */
export function notificationText(mode: string): string {
  switch (mode) {
    case 'default':
      return t`As the network has it`;
    case 'silent':
      return t`Silent, until a member asks for them`;
    case 'subscribe':
      return t`Subscribed, until a member does not want them`;
    default:
      return mode;
  }
}

const yesNo = (value: boolean): string => (value ? t`yes` : t`no`);

/** What a form would change, setting by setting, in the words of the form. */
export function settingChanges(
  before: Settings,
  after: Settings,
  categories: readonly Category[],
): { name: string; was: string; now: string }[] {
  const names = (ids: readonly string[]) =>
    ids.map((id) => categories.find(({ categoryId }) => categoryId === id)?.name ?? id).join(', ');
  const lines: [string, (settings: Settings) => string][] = [
    [t`Name`, ({ displayName }) => displayName.trim()],
    [t`Description`, ({ description }) => description],
    [t`Visibility`, ({ isPublic }) => (isPublic ? t`Public` : t`Private`)],
    [t`Who may post`, ({ posting }) => postingText(posting)],
    [t`Tags`, ({ tags }) => tagList(tags).join(', ')],
    [t`Categories`, ({ categoryIds }) => names(categoryIds)],
    [t`Official`, ({ isOfficial }) => yesNo(isOfficial)],
    [t`Picture`, ({ avatarFileId }) => avatarFileId],
    [t`Notifications of its members`, ({ notificationMode }) => notificationText(notificationMode)],
    [t`Comments on stories`, ({ allowCommentInStory }) => yesNo(allowCommentInStory)],
  ];
  return lines.flatMap(([name, say]) => {
    const [was, now] = [say(before) || '–', say(after) || '–'];
    return was === now ? [] : { name, was, now };
  });
}

/** Why a form cannot be sent. */
export function problemText(problem: SettingsProblem): string {
  switch (problem) {
    case 'no-name':
      return t`A community needs a name.`;
    case 'long-name':
      return t`At most 1,000 characters.`;
    case 'long-description':
      return t`At most 5,000 characters.`;
    case 'many-tags':
      return t`At most 10 tags.`;
    case 'long-tag':
      return t`A tag has at most 100 characters.`;
    case 'last-tag':
      return t`The network cannot take the last tag away: write another one in its place.`;
    case 'last-category':
      return t`The network cannot take the last category away: choose another one in its place.`;
    case 'many-categories':
      return t`At most 10 categories.`;
  }
}
