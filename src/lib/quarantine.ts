/** Where an account about to be deleted is marked: a key of the user's metadata, which the vendor leaves to its customers. */
export const quarantineKey = 'pendingDeletion';

type Marked = { metadata?: Readonly<Record<string, unknown>> | null | undefined };

/** The day from which on the account may be deleted, as it is written; undefined for who is not in quarantine. */
export function quarantinedUntil({ metadata }: Marked): string | undefined {
  const day = metadata?.[quarantineKey];
  return typeof day === 'string' && day !== '' ? day : undefined;
}

/** True once the day has come. A day that cannot be read never comes. */
export const isDue = (day: string, now: number): boolean => Date.parse(day) <= now;
