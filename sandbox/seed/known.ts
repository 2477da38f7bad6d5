/**
 * How many of the rows, which are in the order of their creation, were there before a moment; one at least, or the first
 * would find nothing. Ask for later and later moments only.
 */
export function createKnown(rows: readonly { createdAt: string }[]): (moment: number) => number {
  let known = 1;
  return (moment) => {
    while (known < rows.length && Date.parse(rows[known]!.createdAt) < moment) known += 1;
    return known;
  };
}
