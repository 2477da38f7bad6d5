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

type Sizes = Record<
  'users' | 'communities' | 'posts' | 'comments' | 'channels' | 'messages' | 'blocklist' | 'allowlist',
  number
>;

export const sizes: Record<Scale, Sizes> = {
  demo: {
    users: 600,
    communities: 24,
    posts: 3000,
    comments: 5000,
    channels: 60,
    messages: 2400,
    blocklist: 1284,
    allowlist: 62,
  },
  large: {
    users: 100_000,
    communities: 400,
    posts: 60_000,
    comments: 100_000,
    channels: 400,
    messages: 40_000,
    blocklist: 50_000,
    allowlist: 400,
  },
};
