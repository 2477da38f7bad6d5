import { z } from '#src/lib/zod.ts';

/** What the tab of roles keeps in its URL. */
export const RolesUrl = z.object({
  /** The role that is open. */
  role: z.string().catch(''),
  /** The one it is compared with. */
  compare: z.string().catch(''),
});
export type RolesUrl = z.infer<typeof RolesUrl>;
