/** `demo` is a network one can get to know in an afternoon; `large` is one that hurts. */
export type Scale = 'demo' | 'large';

export const isScale = (value: unknown): value is Scale => value === 'demo' || value === 'large';

/** What it takes to make the same network again. */
export type Origin = {
  networkId: string;
  seed: string;
  scale: Scale;
  /** When it was first made: the seed lies in the two years before. */
  startedAt: number;
};

export const sizes: Record<Scale, { users: number; blocklist: number; allowlist: number }> = {
  demo: { users: 600, blocklist: 1284, allowlist: 62 },
  large: { users: 100_000, blocklist: 50_000, allowlist: 400 },
};
