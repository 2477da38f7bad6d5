import { z } from '#src/lib/zod.ts';

/** What `/allowlist` keeps in its URL. */
export const AllowlistUrl = z.object({
  /** The start of an entry: the only search the network has. */
  q: z.string().catch(''),
  order: z.enum(['newest', 'oldest']).catch('newest'),
  /** A link that is tested. */
  link: z.string().catch(''),
});
export type AllowlistUrl = z.infer<typeof AllowlistUrl>;
