import '#src/laterMessages.ts';

import { Button, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import type { Category } from '#src/api/categories.ts';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { useSaving } from '#src/layout/useSaving.ts';
import { useCategories } from '#src/queries/categories.ts';
import { useWaitingCategories } from '#src/queries/waitingCategories.ts';

import { createCategory } from './categoryDecisions.ts';
import { CategoryRow } from './CategoryRow.tsx';
import { nameTaken } from './categoryNames.ts';
import classes from '#src/components/Detail.module.css';

/** The categories communities are sorted into. */
function CategoriesPage() {
  const { t } = useLingui();
  const { data: categories, error, refetch } = useCategories();
  const waiting = useWaitingCategories();
  return (
    <PageFrame
      title={t`Categories`}
      subtitle={categories ? <Plural value={categories.length} one="# category" other="# categories" /> : null}
      scrolls
    >
      <NewCategory categories={categories ?? []} />
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
            <CategoryRow
              key={category.categoryId}
              category={category}
              categories={categories}
              waiting={waiting.get(category.categoryId)}
            />
          ))}
        </ul>
      )}
    </PageFrame>
  );
}

function NewCategory({ categories }: { categories: readonly Category[] }) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const { isSaving, save } = useSaving();
  const problem = nameTaken(name, categories);
  return (
    <form
      className={classes.inline}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '' || problem !== undefined) return;
        void save(async () => {
          if (await createCategory(name.trim())) setName('');
        });
      }}
    >
      <TextInput
        label={t`New category`}
        value={name}
        maxLength={1_000}
        error={problem}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={name.trim() === '' || problem !== undefined || isSaving}>
        <Trans>Create the category</Trans>
      </Button>
    </form>
  );
}

export { CategoriesPage as Component };
