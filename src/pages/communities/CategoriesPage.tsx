import '#src/laterMessages.ts';

import { Button, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { useState } from 'react';
import { Link } from 'react-router';

import type { Category } from '#src/api/categories.ts';
import { confirm } from '#src/components/confirm.ts';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { useSaving } from '#src/layout/useSaving.ts';
import { paths } from '#src/paths.ts';
import {
  addCategory,
  communitiesIn,
  giveCategoryName,
  removeCategory,
  useCategories,
} from '#src/queries/categories.ts';
import { useErrorText } from '#src/queries/useErrorText.ts';

import classes from './Communities.module.css';

/** The categories communities are sorted into. */
function CategoriesPage() {
  const { t } = useLingui();
  const { data: categories, error, refetch } = useCategories();
  const [name, setName] = useState('');
  const { failure, isBusy, run } = useChange();
  return (
    <PageFrame
      title={t`Categories`}
      subtitle={categories ? <Plural value={categories.length} one="# category" other="# categories" /> : null}
      scrolls
    >
      <form
        className={classes.inline}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void run(() => addCategory(name.trim())).then((isDone) => isDone && setName(''));
        }}
      >
        <TextInput
          label={t`New category`}
          value={name}
          maxLength={1_000}
          error={failure}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === '' || isBusy}>
          <Trans>Create the category</Trans>
        </Button>
      </form>
      {error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : !categories ? (
        <TableSkeleton />
      ) : categories.length === 0 ? (
        <StatePanel title={t`There is no category yet`}>
          <Trans>Categories help people find communities. Create the first above.</Trans>
        </StatePanel>
      ) : (
        <ul className={classes.rows} aria-label={t`Categories`}>
          {categories.map((category) => (
            <CategoryRow key={category.categoryId} category={category} />
          ))}
        </ul>
      )}
    </PageFrame>
  );
}

function CategoryRow({ category }: { category: Category }) {
  const { t, i18n } = useLingui();
  const [draft, setDraft] = useState<string>();
  const { failure, isBusy, run } = useChange();
  const { categoryId, name } = category;

  const remove = () =>
    run(async () => {
      const { count, isMore } = await communitiesIn(categoryId);
      const howMany = isMore
        ? t`more than ${i18n.number(count)} communities`
        : plural(count, { one: '# community', other: '# communities' });
      const isConfirmed = await confirm({
        title: t`Delete the category “${name}”`,
        body: t`It is taken from ${howMany}, which stay as they are otherwise. Nothing brings it back: one of the same name would be a new one.`,
        action: t`Delete the category`,
        isDanger: true,
        ...(count > 0 && { typed: name }),
      });
      if (!isConfirmed) return;
      await removeCategory(categoryId);
      toast(t`The category “${name}” is deleted.`);
    });

  return (
    <li>
      {draft === undefined ? (
        <>
          <Link to={`${paths.communities}?${new URLSearchParams({ category: categoryId }).toString()}`} dir="auto">
            {name}
          </Link>
          <span className={classes.rowEnd}>
            <Button size="compact-xs" variant="default" aria-label={t`Rename ${name}`} onClick={() => setDraft(name)}>
              <Trans>Rename</Trans>
            </Button>
            <Button
              size="compact-xs"
              variant="outline"
              color="red"
              disabled={isBusy}
              aria-label={t`Delete ${name}…`}
              onClick={() => void remove()}
            >
              <Trans>Delete…</Trans>
            </Button>
          </span>
          {failure ? (
            <div role="alert" className={classes.failure}>
              {failure}
            </div>
          ) : null}
        </>
      ) : (
        // Escape gives up from anything in it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <form
          className={classes.inline}
          onSubmit={(event) => {
            event.preventDefault();
            const next = draft.trim();
            if (next === '' || next === name) setDraft(undefined);
            else void run(() => giveCategoryName(categoryId, next)).then((isDone) => isDone && setDraft(undefined));
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setDraft(undefined);
          }}
        >
          <TextInput
            label={t`New name of ${name}`}
            value={draft}
            maxLength={1_000}
            error={failure}
            // The person has just asked to write.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
          <Button type="submit" disabled={isBusy}>
            <Trans>Save the name</Trans>
          </Button>
          <Button variant="default" onClick={() => setDraft(undefined)}>
            <Trans>Cancel</Trans>
          </Button>
        </form>
      )}
    </li>
  );
}

/** As `useSaving`, with what went wrong as a sentence. */
function useChange() {
  const { isSaving, failure, save } = useSaving();
  const { title, next } = useErrorText(failure);
  return { isBusy: isSaving, failure: failure === undefined ? undefined : `${title} ${next}`, run: save };
}

export { CategoriesPage as Component };
