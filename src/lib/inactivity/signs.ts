/** Where it is known from that somebody was there. */
export type SignSource = 'report' | 'joined' | 'presence' | 'content';

/** The last thing known of somebody: when, in milliseconds since 1970, and where from. */
export type Sign = { at: number; from: SignSource };

/** The latest of what is known; undefined where nothing is. */
export function latestSign(signs: readonly (Sign | undefined)[]): Sign | undefined {
  return signs.reduce((latest, sign) => (sign && (!latest || sign.at > latest.at) ? sign : latest), undefined);
}

/**
 * Whether somebody was away since `since`. Only a report that says when they were last there can show that; the other sources
 * can show nothing but that they were there. Without a report they are unknown, and unknown is never inactive.
 */
export function activityOf(
  report: Sign | undefined,
  others: readonly (Sign | undefined)[],
  since: number,
): { is: 'inactive' | 'active'; sign: Sign } | { is: 'unknown' } {
  const sign = latestSign([report, ...others]);
  if (sign && sign.at >= since) return { is: 'active', sign };
  return sign && report ? { is: 'inactive', sign } : { is: 'unknown' };
}
