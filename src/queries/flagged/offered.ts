/** Queries that not every network answers, as the queue asks for them. */
type Asked = 'posts-of-all-communities';

const storageKey = (profileId: string) => `custos.notOffered.${profileId}`;

function read(profileId: string): readonly string[] {
  try {
    return (localStorage.getItem(storageKey(profileId)) ?? '').split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

/** True where this network has refused the query before: it is not asked for again until somebody looks at everything anew. */
export const isKnownMissing = (profileId: string, asked: Asked): boolean => read(profileId).includes(asked);

export function noteMissing(profileId: string, asked: Asked): void {
  try {
    localStorage.setItem(storageKey(profileId), [...new Set([...read(profileId), asked])].join(' '));
  } catch {
    // Storage is blocked: it is asked for once more the next time.
  }
}

/** The network may have been given what it lacked. */
export function forgetMissing(profileId: string): void {
  try {
    localStorage.removeItem(storageKey(profileId));
  } catch {
    // There is nothing kept either.
  }
}
