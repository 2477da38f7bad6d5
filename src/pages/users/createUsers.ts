import { plural, t } from '@lingui/core/macro';

import { confirm } from '#src/components/confirm.ts';
import { decide } from '#src/layout/decide.ts';
import { newId } from '#src/lib/newId.ts';
import type { NewUserLine } from '#src/lib/newUsers.ts';

/** Makes users, after a question: nothing but deletion takes one away again. */
export async function createUsers(users: readonly NewUserLine[]): Promise<boolean> {
  const count = users.length;
  if (count === 0) return false;
  const title = plural(count, { one: 'Create # user', other: 'Create # users' });
  let reason = '';
  const isConfirmed = await confirm({
    title,
    body: t`They can log in as soon as they are there. Nothing but deletion takes a user away again.`,
    action: title,
    onReason: (text) => (reason = text),
    ...(count >= 100 && { typed: String(count) }),
  });
  if (!isConfirmed) return false;
  return decide('createUsers', { deviceId: `admin-import-${newId()}` }, users, { reason });
}
