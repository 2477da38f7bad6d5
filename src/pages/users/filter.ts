import { z } from '#src/lib/zod.ts';

/** What `/users` keeps in its URL. */
export const UsersUrl = z.object({
  q: z.string().catch(''),
  /** `whole`: the name as it is, not a part of it. */
  match: z.enum(['part', 'whole']).catch('part'),
  /** The vendor lists deleted users alone, or not at all. */
  show: z.enum(['all', 'flagged', 'deleted']).catch('all'),
  sort: z.enum(['name', 'newest', 'oldest']).catch('name'),
  /** The user whose preview is open. */
  open: z.string().catch(''),
});
export type UsersUrl = z.infer<typeof UsersUrl>;

const sortBy = { newest: 'lastCreated', oldest: 'firstCreated', name: 'displayName' } as const;

/** The same for the network. */
export const apiFilterOf = ({ q, match, show, sort }: UsersUrl) => ({
  keyword: q || undefined,
  exactMatchKeyword: q !== '' && match === 'whole' ? (true as const) : undefined,
  filter: show === 'flagged' ? ('flagged' as const) : undefined,
  isDeleted: show === 'deleted' ? (true as const) : undefined,
  sortBy: sortBy[sort],
});
