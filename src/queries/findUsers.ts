import { listUsersByIds, type User } from '#src/api/users.ts';
import type { ListedId } from '#src/lib/idList.ts';
import { currentClient } from '#src/session/session.ts';

/** A pasted id, and whose it is; deleted users too. */
export type FoundUser = ListedId & { user?: User | undefined };

/** Ids in one call at most (vendor spec). */
const perCall = 100;

/** Looks up who the pasted ids are, a hundred a request. Throws `ApiError`, or the signal's reason. */
export async function findUsers(
  ids: readonly ListedId[],
  signal: AbortSignal,
  onProgress: (read: number) => void,
): Promise<FoundUser[]> {
  const client = await currentClient();
  const found: FoundUser[] = [];
  for (let from = 0; from < ids.length; from += perCall) {
    const some = ids.slice(from, from + perCall);
    // oxlint-disable-next-line no-await-in-loop -- people and other jobs come in between
    const users = await listUsersByIds(
      client,
      some.map(({ id }) => id),
      signal,
    );
    const byId = new Map(users.map((user) => [user.userId, user]));
    found.push(...some.map((one) => ({ ...one, user: byId.get(one.id) })));
    onProgress(found.length);
  }
  return found;
}
