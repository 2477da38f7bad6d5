import { z } from '#src/lib/zod.ts';

/** What `/help` keeps in its URL; its entries keep it too, for the way back. */
export const HelpUrl = z.object({ q: z.string().catch('') });
