import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'react-router';

import type { Category } from '#src/api/categories.ts';
import { WithAvatar } from '#src/components/Avatar.tsx';
import { ObjectMetadata } from '#src/layout/ObjectMetadata.tsx';
import { useSaving } from '#src/layout/useSaving.ts';
import { useTakeBack } from '#src/layout/useTakeBack.ts';
import { imageUrl } from '#src/lib/imageUrl.ts';
import { paths } from '#src/paths.ts';
import { useErrorText } from '#src/queries/useErrorText.ts';
import type { WaitingCategory } from '#src/queries/waitingCategories.ts';

import { AvatarField } from '#src/layout/AvatarField.tsx';
import { askAndDelete, changeCategory } from './categoryDecisions.ts';
import { nameTaken } from './categoryNames.ts';
import classes from '#src/components/Detail.module.css';

type Props = { category: Category; categories: readonly Category[]; waiting: WaitingCategory | undefined };

/** One category: what is in it is a click away; it is changed and deleted in place. */
export function CategoryRow({ category, categories, waiting }: Props) {
  const [isEdited, setEdited] = useState(false);
  return (
    <li>
      {isEdited ? (
        <div className={classes.editor}>
          <EditCategory category={category} categories={categories} onDone={() => setEdited(false)} />
          <h2>
            <Trans>Metadata</Trans>
          </h2>
          <ObjectMetadata of="category" id={category.categoryId} name={category.name} />
        </div>
      ) : (
        <ShownCategory category={category} waiting={waiting} onEdit={() => setEdited(true)} />
      )}
    </li>
  );
}

type ShownProps = Pick<Props, 'category' | 'waiting'> & { onEdit: () => void };

function ShownCategory({ category, waiting, onEdit }: ShownProps) {
  const { t } = useLingui();
  const { isSaving, failure, save } = useSaving();
  const { title, next } = useErrorText(failure);
  const { takeBack } = useTakeBack();
  const { categoryId, name, avatarUrl } = category;
  const inside = `${paths.communities}?${new URLSearchParams({ category: categoryId }).toString()}`;
  return (
    <>
      <WithAvatar name={name} url={avatarUrl && imageUrl(avatarUrl, 'small')}>
        <Link to={inside} dir="auto">
          {name}
        </Link>
      </WithAvatar>
      <span className={classes.rowEnd}>
        {waiting ? (
          <>
            <em>{waiting.becomes === 'deleted' ? t`Deleting…` : t`Changing…`}</em>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t`Take back what was decided on ${name}`}
              onClick={() => void takeBack(waiting.job)}
            >
              <Trans>Take back</Trans>
            </Button>
          </>
        ) : (
          <>
            <Button size="compact-xs" variant="default" aria-label={t`Change ${name}`} onClick={onEdit}>
              <Trans>Change</Trans>
            </Button>
            <Button
              size="compact-xs"
              variant="outline"
              color="red"
              disabled={isSaving}
              aria-label={t`Delete ${name}…`}
              onClick={() => void save(() => askAndDelete(category))}
            >
              <Trans>Delete…</Trans>
            </Button>
          </>
        )}
      </span>
      {failure === undefined ? null : (
        <div role="alert" className={classes.failure}>
          {title} {next}
        </div>
      )}
    </>
  );
}

type EditProps = Pick<Props, 'category' | 'categories'> & { onDone: () => void };

function EditCategory({ category, categories, onDone }: EditProps) {
  const { t } = useLingui();
  const { categoryId, avatarUrl } = category;
  const [name, setName] = useState(category.name);
  const [avatarFileId, setAvatarFileId] = useState(category.avatarFileId ?? '');
  const { isSaving, save } = useSaving();
  const to = {
    ...(name.trim() !== category.name && { name: name.trim() }),
    ...(avatarFileId !== (category.avatarFileId ?? '') && { avatarFileId }),
  };
  const isChanged = Object.keys(to).length > 0;
  const problem = nameTaken(
    name,
    categories.filter((other) => other.categoryId !== categoryId),
  );

  return (
    // Escape gives up from anything in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '' || problem !== undefined) return;
        if (!isChanged) onDone();
        else {
          void save(async () => {
            if (await changeCategory(category, to)) onDone();
          });
        }
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <TextInput
        label={t`Name of the category`}
        value={name}
        maxLength={1_000}
        error={problem ?? (name.trim() === '' ? t`A category needs a name.` : undefined)}
        // The person has just asked to write.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <AvatarField
        name={name}
        url={avatarUrl}
        fileId={avatarFileId}
        onUploaded={({ fileId }) => setAvatarFileId(fileId)}
      />
      <div className={classes.buttons}>
        <Button type="submit" disabled={isSaving || problem !== undefined || name.trim() === ''}>
          <Trans>Save the category</Trans>
        </Button>
        <Button variant="default" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
