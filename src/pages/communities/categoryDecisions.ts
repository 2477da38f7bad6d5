import { plural, t } from '@lingui/core/macro';
import { i18n } from '@lingui/core';

import type { Category, CategoryFields } from '#src/api/categories.ts';
import { confirm } from '#src/components/confirm.ts';
import { decide } from '#src/layout/decide.ts';
import { communitiesIn } from '#src/queries/categories.ts';

/** Makes a category; undo deletes it again. */
export const createCategory = (name: string): Promise<boolean> => decide('createCategories', {}, [{ name }]);

/** Gives a category what is named, and leaves the rest. Reversible: no question. */
export function changeCategory(category: Category, to: Partial<CategoryFields>): Promise<boolean> {
  const { categoryId, name, avatarFileId } = category;
  const from = {
    ...(to.name !== undefined && { name }),
    ...(to.avatarFileId !== undefined && { avatarFileId: avatarFileId ?? '' }),
  };
  return decide('updateCategories', {}, [{ categoryId, name, from, to }]);
}

/** Says what deleting a category affects, asks, and deletes it: final. Throws `ApiError` where that cannot be read. */
export async function askAndDelete({ categoryId, name }: Category): Promise<void> {
  const { count, isMore } = await communitiesIn(categoryId);
  const howMany = isMore
    ? t`more than ${i18n.number(count)} communities`
    : plural(count, { one: '# community', other: '# communities' });
  let reason = '';
  const isConfirmed = await confirm({
    title: t`Delete the category “${name}”`,
    body: t`It is taken from ${howMany}, which stay as they are otherwise. Nothing brings it back: one of the same name would be a new one.`,
    action: t`Delete the category`,
    isDanger: true,
    onReason: (text) => (reason = text),
    ...(count > 0 && { typed: name }),
  });
  if (isConfirmed) await decide('deleteCategories', {}, [{ categoryId, name }], { reason });
}
