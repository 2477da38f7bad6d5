import { plural, t } from '@lingui/core/macro';

import { confirm } from '#src/components/confirm.ts';
import { toast } from '#src/components/toast.ts';
import { startDecision } from '#src/layout/decide.ts';
import { newId } from '#src/lib/newId.ts';
import { joinAfterwards } from '#src/queries/joinFollowUp.ts';
import type { NewUserLine } from '#src/lib/newUsers.ts';

import type { Joined } from './JoinCommunities.tsx';

/**
 * Makes users, after a question: nothing but deletion takes one away again. Once they are there they join `communities`, by
 * jobs of their own.
 */
export async function createUsers(users: readonly NewUserLine[], communities: readonly Joined[]): Promise<boolean> {
  const count = users.length;
  if (count === 0) return false;
  const title = plural(count, { one: 'Create # user', other: 'Create # users' });
  let reason = '';
  const isConfirmed = await confirm({
    title,
    body:
      communities.length === 0
        ? t`They can log in as soon as they are there. Nothing but deletion takes a user away again.`
        : t`They can log in as soon as they are there, and then join: ${communities.map(({ displayName }) => displayName).join(', ')}. Nothing but deletion takes a user away again.`,
    action: title,
    onReason: (text) => (reason = text),
    ...(count >= 100 && { typed: String(count) }),
  });
  if (!isConfirmed) return false;
  const job = await startDecision('createUsers', { deviceId: `admin-import-${newId()}` }, users, { reason });
  if (!job) return false;
  if (communities.length > 0) {
    try {
      await joinAfterwards.remember(job, communities);
      void joinAfterwards.finish(job.id).catch(joinFailed);
    } catch {
      joinFailed();
    }
  }
  return true;
}

const joinFailed = () =>
  toast(t`The new users could not be made members. Paste their IDs under “Members” of the community.`, {
    isFailure: true,
  });
