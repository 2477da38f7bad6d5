import { z } from '#src/lib/zod.ts';

/** What the job page keeps in its URL: a fate, or an outcome of the kind (`live`, `already-there` …). */
export const JobUrl = z.object({ fate: z.string().catch('all') });
