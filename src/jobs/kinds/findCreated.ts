import type { Search, Sighting } from '../kind.ts';

/** Where the network stood before something was created: the newest object of the kind there was. Of its own clock. */
export type CreatedMark = { createdAt?: string; ids: readonly string[] };

type Created = { id: string; name: string; createdAt: string; isDeleted: boolean };

/** Servers of the vendor's may be a little out of step, in milliseconds. */
const clockSkewMs = 2_000;

/** The mark for a list whose newest object comes first. */
export function markNewest(newest: readonly Created[]): CreatedMark {
  const [first] = newest;
  if (!first) return { ids: [] };
  return {
    createdAt: first.createdAt,
    ids: newest.filter(({ createdAt }) => createdAt === first.createdAt).map(({ id }) => id),
  };
}

/**
 * Looks for objects by the name they were created under. What is older than the job's first mark was there before it.
 * @param byName the objects whose name contains this, the newest first
 */
export async function* findByName(
  search: Search,
  byName: (name: string) => Promise<readonly Created[]>,
  outcome: string,
): AsyncGenerator<readonly Sighting[]> {
  const mark = search.firstMark as CreatedMark | undefined;
  for (const name of search.wanted) {
    // oxlint-disable-next-line no-await-in-loop -- few are created at a time, one by one
    const named = (await byName(name)).filter((object) => object.name === name && !object.isDeleted);
    const newest = named.find((object) => !wasThere(object, mark)) ?? (search.thorough ? named[0] : undefined);
    if (newest) {
      yield [{ key: name, outcome: wasThere(newest, mark) ? 'already-there' : outcome, objectId: newest.id }];
    }
  }
}

function wasThere({ id, createdAt }: Created, mark: CreatedMark | undefined): boolean {
  if (mark?.createdAt === undefined) return false;
  return mark.ids.includes(id) || Date.parse(createdAt) < Date.parse(mark.createdAt) - clockSkewMs;
}
