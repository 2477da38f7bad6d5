const dayMs = 86_400_000;

/** How long ago reported content was written, at most so many days; the last has no end. */
export const ageSteps = [1, 7, 30, Infinity] as const;

/** How many are in each step of `ageSteps`. What has no readable time counts as oldest. @param now milliseconds since 1970 */
export function countAges(items: readonly { createdAt: string }[], now: number): number[] {
  const counts = ageSteps.map(() => 0);
  for (const { createdAt } of items) {
    const age = now - Date.parse(createdAt);
    const step = Number.isNaN(age) ? ageSteps.length - 1 : ageSteps.findIndex((days) => age < days * dayMs);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts;
}

/** How often each name occurs, the most first. Without a name it is left out. */
export function countNames(names: readonly string[]): (readonly [name: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1]);
}
