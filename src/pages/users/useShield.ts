import { useDraft } from '#src/queries/drafts.ts';
import { useSession } from '#src/queries/useSession.ts';

import type { Shield } from '#src/lib/protection.ts';
import { shieldOf } from './protection.ts';

/** Under which name the list of accounts is kept on this device, one per network. */
const listName = 'protected-users';

/** Who is protected from being deleted together with others, and the list that says so as it was written. */
export function useShield(): { shield: Shield; list: string; setList: (list: string) => void } {
  const session = useSession();
  const [list, setList] = useDraft(listName);
  const ownUserId = session.status === 'disconnected' ? undefined : session.profile.userId;
  return { shield: shieldOf(ownUserId, list), list, setList };
}
