import { createChoice } from '#src/lib/choice.ts';
import { createStore } from '#src/lib/store.ts';
import { z } from '#src/lib/zod.ts';

const yes = z.boolean().catch(true);
const no = z.boolean().catch(false);
const Eyes = z.object({
  /** Pictures are not painted before somebody asks for each. */
  isCovered: yes,
  isBlurred: no,
  isGrey: no,
  /** Films play without sound. */
  isMuted: yes,
  /** Words of the blocklist show their first letter only. */
  isMasked: no,
});

/** How much of what is reported this person wants to see by itself: each its own switch. */
export type Eyes = z.infer<typeof Eyes>;

export const eyes = createChoice<Eyes>({
  storageKey: 'custos.eyes',
  parse: (kept) => Eyes.parse(kept),
  fallback: Eyes.parse({}),
});

/** The pictures painted in this shift, by address: the life of this tab. Nothing of them is kept. */
export const exposures = createStore<ReadonlySet<string>>(new Set());

export function noteExposure(url: string): void {
  if (!exposures.get().has(url)) exposures.set(new Set([...exposures.get(), url]));
}

/** After so many pictures a break is hinted at, and after every so many more. */
export const manyExposures = 50;
