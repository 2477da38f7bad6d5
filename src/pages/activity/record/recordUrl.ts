import { z } from '#src/lib/zod.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .catch('');

/** What `/activity` keeps in its URL. */
export const RecordUrl = z.object({
  text: z.string().catch(''),
  moderator: z.string().catch(''),
  action: z.string().catch(''),
  from: day,
  to: day,
});
