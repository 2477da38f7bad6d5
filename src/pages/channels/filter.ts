import { z } from '#src/lib/zod.ts';

/** What `/channels` keeps in its URL. */
export const ChannelsUrl = z.object({
  q: z.string().catch(''),
  /** Empty: all that the vendor's own console lists. */
  type: z.enum(['', 'community', 'live', 'broadcast', 'conversation']).catch(''),
  tags: z.string().catch(''),
  sort: z.enum(['active', 'newest', 'oldest', 'name']).catch('active'),
  deleted: z.enum(['hidden', 'only', 'all']).catch('hidden'),
  flagged: z.enum(['', 'yes']).catch(''),
});
export type ChannelsUrl = z.infer<typeof ChannelsUrl>;
