import { listUsersByIds, type User } from '#src/api/users.ts';
import { chunks } from '#src/lib/chunks.ts';
import type { ListedId } from '#src/lib/idList.ts';
import { inParallel } from '#src/lib/inParallel.ts';
import { currentClient } from '#src/session/session.ts';

/** A pasted id, and whose it is; deleted users too. */
export type FoundUser = ListedId & { user?: User | undefined };

/** Ids in one call at most (vendor spec). */
const perCall = 100;
/** Enough to keep the limiter busy; people and other jobs come in between. */
const atOnce = 8;

/** Looks up who the pasted ids are, a hundred a request. Throws `ApiError`, or the signal's reason. */
export async function findUsers(
  ids: readonly ListedId[],
  signal: AbortSignal,
  onProgress: (read: number) => void,
): Promise<FoundUser[]> {
  const client = await currentClient();
  const calls = chunks(
    ids.map(({ id }) => id),
    perCall,
  );
  const byId = new Map<string, User>();
  let read = 0;
  const ask = async (some: string[]) => ({ some, users: await listUsersByIds(client, some, signal) });
  for await (const { some, users } of inParallel(calls, atOnce, ask)) {
    for (const user of users) byId.set(user.userId, user);
    onProgress((read += some.length));
  }
  signal.throwIfAborted();
  return ids.map((one) => ({ ...one, user: byId.get(one.id) }));
}
