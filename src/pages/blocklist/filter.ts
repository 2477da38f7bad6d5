import { z } from '#src/lib/zod.ts';

/** What `/blocklist` keeps in its URL. The vendor can search only from the start of a rule and sort only by age. */
export const BlocklistUrl = z.object({
  q: z.string().catch(''),
  order: z.enum(['newest', 'oldest']).catch('newest'),
});
export type BlocklistUrl = z.infer<typeof BlocklistUrl>;
