import { NativeSelect, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';

import { BigTextField } from '#src/components/BigTextField.tsx';
import { Check } from '#src/components/Check.tsx';
import { useCategories } from '#src/queries/categories.ts';

import type { Dispatch, SetStateAction } from 'react';

import { AvatarField } from '#src/layout/AvatarField.tsx';
import classes from '#src/components/Detail.module.css';
import { notificationText, postingText, problemText } from './settingChanges.ts';
import { problemOf, type Settings, type SettingsProblem } from './settings.ts';

type Props = {
  value: Settings;
  /** Changes what is there by then: a picture may come while somebody writes. */
  onChange: Dispatch<SetStateAction<Settings>>;
  disabled?: boolean;
  /** Of the picture it has. */
  avatarUrl?: string | undefined;
  /** What the community has, where it is there already. */
  before?: Settings | undefined;
  /** Why the name cannot be given, as far as the page knows. */
  nameProblem?: string | undefined;
};

/** What can be set of a community, old or new. */
export function SettingsForm({ value, onChange, disabled = false, avatarUrl, before, nameProblem }: Props) {
  const { t } = useLingui();
  const { data: categories = [] } = useCategories();
  const set = (change: Partial<Settings>) => onChange((now) => ({ ...now, ...change }));
  const problem = problemOf(value, before);
  const says = (...problems: SettingsProblem[]) =>
    problem !== undefined && problems.includes(problem) ? problemText(problem) : undefined;
  return (
    <fieldset className={classes.form} disabled={disabled}>
      <legend className="visually-hidden">{t`Settings of the community`}</legend>
      <TextInput
        label={t`Name`}
        value={value.displayName}
        error={nameProblem ?? says('no-name', 'long-name')}
        required
        onChange={(event) => set({ displayName: event.currentTarget.value })}
      />
      <AvatarField
        name={value.displayName}
        url={avatarUrl}
        fileId={value.avatarFileId}
        onUploaded={({ fileId }) => set({ avatarFileId: fileId })}
      />
      <BigTextField
        label={t`Description`}
        rows={4}
        value={value.description}
        maxLength={5_000}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <NativeSelect
        label={t`Visibility`}
        value={value.isPublic ? 'public' : 'private'}
        onChange={(event) => set({ isPublic: event.currentTarget.value === 'public' })}
        data={[
          { value: 'public', label: t`Public: everybody finds and reads it` },
          { value: 'private', label: t`Private: members only` },
        ]}
      />
      <NativeSelect
        label={t`Who may post`}
        value={value.posting}
        onChange={(event) => set({ posting: event.currentTarget.value as Settings['posting'] })}
        data={(['everybody', 'review', 'admins'] as const).map((value) => ({ value, label: postingText(value) }))}
      />
      <NativeSelect
        label={t`Notifications of its members`}
        value={value.notificationMode}
        onChange={(event) => set({ notificationMode: event.currentTarget.value })}
        data={[...new Set(['default', 'silent', 'subscribe', value.notificationMode])].map((mode) => ({
          value: mode,
          label: notificationText(mode),
        }))}
      />
      <TextInput
        label={t`Tags, separated by commas`}
        value={value.tags}
        error={says('many-tags', 'long-tag', 'last-tag')}
        onChange={(event) => set({ tags: event.currentTarget.value })}
      />
      <fieldset className={classes.choices}>
        <legend>{t`Categories`}</legend>
        {categories.length === 0 ? <span className={classes.note}>{t`The network has none yet.`}</span> : null}
        {categories.map(({ categoryId, name }) => (
          <Check
            key={categoryId}
            checked={value.categoryIds.includes(categoryId)}
            onChange={(event) =>
              set({
                categoryIds: event.currentTarget.checked
                  ? [...value.categoryIds, categoryId]
                  : value.categoryIds.filter((id) => id !== categoryId),
              })
            }
          >
            {name}
          </Check>
        ))}
        <span className={classes.failure}>{says('many-categories', 'last-category')}</span>
      </fieldset>
      <Check checked={value.isOfficial} onChange={(event) => set({ isOfficial: event.currentTarget.checked })}>
        <Trans>Official: shown with a badge</Trans>
      </Check>
      <Check
        checked={value.allowCommentInStory}
        onChange={(event) => set({ allowCommentInStory: event.currentTarget.checked })}
      >
        <Trans>Stories may be commented on</Trans>
      </Check>
    </fieldset>
  );
}
