/** How long something is muted, and how it was before. Until then: milliseconds since 1970, `-1` for ever, `0` not muted. */
export type Muting = {
  mutedUntil: number;
  /** In milliseconds, `-1` for ever, `0` not any more; only where each gets its own, which is how it is taken back. */
  mutePeriod?: number | undefined;
};

/** How long all of them are muted (contract §22); left out where each item says it itself. */
export type MuteParams = { mutePeriod?: number };

/** What a mute is called by its period. */
const outcomeOf = (mutePeriod: number | undefined): string =>
  mutePeriod === undefined ? 'mute-restored' : mutePeriod === 0 ? 'unmuted' : 'muted';

/** What is kept of an input. */
export const mutingOf = ({ mutedUntil, mutePeriod }: Muting): Muting => ({
  mutedUntil,
  ...(mutePeriod !== undefined && { mutePeriod }),
});

/** The period to be sent for an item. */
export const periodOf = ({ mutePeriod }: Muting, params: MuteParams): number => params.mutePeriod ?? mutePeriod ?? 0;

/** True where it is so already. A period anew counts from now, so it is sent again. */
export const isMutedSo = (item: Muting, params: MuteParams): boolean =>
  item.mutedUntil === periodOf(item, params) && item.mutedUntil <= 0;

const second = 1000;

/**
 * What all kinds that mute share. A period is counted from when the network hears of it, so a doubtful call is simply repeated.
 */
export const muting = {
  weight: 'reversible' as const,
  // One call mutes all of its users for the same time.
  groupOf: ({ mutePeriod }: Muting): string => String(mutePeriod),
  acceptedAs: ({ mutePeriod }: MuteParams) => ({ is: 'done' as const, outcome: outcomeOf(mutePeriod) }),
};

const changed = ['muted', 'unmuted', 'mute-restored'];

/**
 * How a mute is taken back: each gets what is left of the one it had.
 * @param kind itself: what mutes also unmutes
 * @param place of the params what says where it happens
 */
export const undoMuting = <Item extends Muting, Params extends MuteParams>(
  kind: string,
  place: (params: Params) => Omit<Params, 'mutePeriod'>,
) => ({
  kind,
  of: changed,
  loses: [],
  params: place,
  input(item: Item, { outcome }: { outcome: string }, params: Params): Item | undefined {
    if (!changed.includes(outcome)) return undefined;
    const now = Date.now();
    const period = periodOf(item, params);
    // Whole seconds, so that those who were muted until one moment go in one call.
    const left = Math.max(0, Math.ceil((item.mutedUntil - now) / second) * second);
    return {
      ...item,
      mutedUntil: period > 0 ? now + period : period,
      mutePeriod: item.mutedUntil > 0 ? left : item.mutedUntil,
    };
  },
});
