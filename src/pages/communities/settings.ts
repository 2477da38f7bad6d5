/** What the form of a community holds. */
export type Settings = {
  displayName: string;
  description: string;
  isPublic: boolean;
  isOfficial: boolean;
  /** The vendor's two switches as the one choice they are: both on is not valid (contract §10). */
  posting: 'everybody' | 'review' | 'admins';
  allowCommentInStory: boolean;
  notificationMode: string;
  /** Separated by commas. */
  tags: string;
  categoryIds: readonly string[];
  /** Empty where it has no picture. */
  avatarFileId: string;
};

export type SettingsSource = Pick<
  Settings,
  'displayName' | 'isPublic' | 'isOfficial' | 'allowCommentInStory' | 'notificationMode'
> & {
  description?: string | null | undefined;
  avatarFileId?: string | null | undefined;
  onlyAdminCanPost: boolean;
  needApprovalOnPostCreation: boolean;
  tags: readonly string[];
  categoryIds: readonly string[];
};

/** A new community, before anything was chosen. */
export const newSettings: Settings = {
  displayName: '',
  description: '',
  isPublic: true,
  isOfficial: false,
  posting: 'everybody',
  allowCommentInStory: true,
  notificationMode: 'default',
  tags: '',
  categoryIds: [],
  avatarFileId: '',
};

export const settingsOf = (community: SettingsSource): Settings => ({
  displayName: community.displayName,
  description: community.description ?? '',
  isPublic: community.isPublic,
  isOfficial: community.isOfficial,
  posting: community.onlyAdminCanPost ? 'admins' : community.needApprovalOnPostCreation ? 'review' : 'everybody',
  allowCommentInStory: community.allowCommentInStory,
  notificationMode: community.notificationMode,
  tags: community.tags.join(', '),
  categoryIds: community.categoryIds,
  avatarFileId: community.avatarFileId ?? '',
});

/** Why a form cannot be sent; the limits are the vendor's (contract §10). */
export type SettingsProblem =
  | 'no-name'
  | 'long-name'
  | 'long-description'
  | 'many-tags'
  | 'long-tag'
  | 'last-tag'
  | 'many-categories'
  | 'last-category';

/** `before`: of a community there is, what it has; the vendor takes no empty list, so the last of one stays. */
export function problemOf(
  { displayName, description, tags, categoryIds }: Settings,
  before?: Settings,
): SettingsProblem | undefined {
  const list = tagList(tags);
  if (displayName.trim() === '') return 'no-name';
  if (displayName.length > 1_000) return 'long-name';
  if (description.length > 5_000) return 'long-description';
  if (list.length > 10) return 'many-tags';
  if (list.some((tag) => tag.length > 100)) return 'long-tag';
  if (before && list.length === 0 && tagList(before.tags).length > 0) return 'last-tag';
  if (before && categoryIds.length === 0 && before.categoryIds.length > 0) return 'last-category';
  return categoryIds.length > 10 ? 'many-categories' : undefined;
}

export const tagList = (tags: string): string[] => [...new Set(tags.split(',').flatMap((tag) => tag.trim() || []))];

const isPosting = (key: string) => key === 'onlyAdminCanPost' || key === 'needApprovalOnPostCreation';

/**
 * What to send so that `before` becomes `after`: changed keys only, in the vendor's names. Who may post is two switches of
 * the vendor's, which go together: where both were on, one alone would leave the other.
 */
export function changedFields(before: Settings, after: Settings) {
  const all = fieldsOf(after);
  const old = fieldsOf(before);
  return Object.fromEntries(
    Object.entries(all).filter(([key, value]) =>
      isPosting(key)
        ? before.posting !== after.posting
        : JSON.stringify(value) !== JSON.stringify(old[key as keyof typeof old]),
    ),
  ) as Partial<typeof all>;
}

/** The fields of the form that are not as they were; undefined where all are. */
export function changedSettings(before: Settings, after: Settings): Partial<Settings> | undefined {
  const changed = (Object.keys(after) as (keyof Settings)[]).filter(
    (key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]),
  );
  return changed.length === 0 ? undefined : Object.fromEntries(changed.map((key) => [key, after[key]]));
}

export const fieldsOf = ({ posting, tags, displayName, ...settings }: Settings) => ({
  ...settings,
  displayName: displayName.trim(),
  onlyAdminCanPost: posting === 'admins',
  needApprovalOnPostCreation: posting === 'review',
  tags: tagList(tags),
});
