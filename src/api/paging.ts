/** One page of a list. `next` is the vendor's opaque token; absent means the end (contract §8). */
export type Page<T> = { items: T[]; next?: string | undefined };

/** The vendor takes a token or a limit, never both: the token carries the limit (contract §8). */
export type PageRequest = { limit: number } | { token: string };
