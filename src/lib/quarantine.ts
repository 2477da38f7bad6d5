/** Where an account about to be deleted is marked: a key of the user's metadata, which the vendor leaves to its customers. */
export const quarantineKey = 'pendingDeletion';

/** `since`: when it was put there, an ISO moment; `until`: the day from which on it may be deleted, as 2026-12-24. */
export type Quarantine = { since: string; until: string };

type Marked = { metadata?: Readonly<Record<string, unknown>> | null | undefined };

/** The mark of an account; undefined for who is not in quarantine. A mere day, as apps may write it, is one too. */
export function quarantineOf({ metadata }: Marked): Quarantine | undefined {
  const mark = metadata?.[quarantineKey];
  if (typeof mark === 'string' && mark !== '') return { since: '', until: mark };
  if (typeof mark !== 'object' || mark === null) return undefined;
  const { since, until } = mark as Record<string, unknown>;
  return typeof until === 'string' ? { since: typeof since === 'string' ? since : '', until } : undefined;
}

/** True once the day has come. A day that cannot be read never comes. */
export const isDue = ({ until }: Quarantine, now: number): boolean => Date.parse(until) <= now;
