import { z } from '#src/lib/zod.ts';

import type { ActivityLine } from './report.ts';

const PlanFile = z.looseObject({
  custosPlan: z.literal(1),
  network: z.string(),
  madeAt: z.string(),
  days: z.number().min(1),
  action: z.enum(['quarantine', 'ban', 'delete']),
  deleteOptions: z.looseObject({}).optional(),
  quarantineDays: z.number().min(1).optional(),
  report: z.looseObject({ source: z.string(), newest: z.string() }),
  meant: z.array(
    z.looseObject({ userId: z.string(), displayName: z.string(), lastActive: z.string(), lastSign: z.string() }),
  ),
  leftOut: z.array(z.looseObject({ userId: z.string(), why: z.string() })),
});

/**
 * What was rehearsed, as a file for a second pair of eyes: who is meant, why the others are not, and what is to be done. It holds
 * no token. Opened, it is where the report would be, and has to be rehearsed anew: people come back. Moments are ISO texts.
 */
export type Plan = {
  custosPlan: 1;
  network: string;
  madeAt: string;
  /** Who was there within so many days is not inactive. */
  days: number;
  action: 'quarantine' | 'ban' | 'delete';
  /** What goes with the account, where it is to be deleted. */
  deleteOptions?: Readonly<Record<string, unknown>> | undefined;
  quarantineDays?: number | undefined;
  /** What it was made of, and the newest moment in that. */
  report: { source: string; newest: string };
  meant: readonly PlannedUser[];
  leftOut: readonly { userId: string; why: string }[];
};

/** `lastActive`: by the report; `lastSign`: the last of all that is known, and where from. */
type PlannedUser = { userId: string; displayName: string; lastActive: string; lastSign: string };

/** Reads a plan; undefined where the text is none. */
export function parsePlan(text: string): { plan: Plan; lines: ActivityLine[] } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { data } = PlanFile.safeParse(value);
  const plan: Plan | undefined = data;
  if (!plan) return undefined;
  const lines = plan.meant.map(({ userId, displayName, lastActive }): ActivityLine => {
    const at = Date.parse(lastActive);
    return Number.isNaN(at) ? { userId, displayName, why: 'unreadable' } : { userId, displayName, lastActive: at };
  });
  return { plan, lines };
}
