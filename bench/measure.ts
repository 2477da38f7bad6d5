import type { Browser } from '@playwright/test';

import type { AppServer } from './appServer.ts';
import type { Sandbox } from './sandbox.ts';

/** What every measure works with. */
export type Bench = {
  browser: Browser;
  app: AppServer;
  sandbox: Sandbox;
  /** How often to repeat. Measures of minutes repeat less often. */
  runs: number;
};

type Target = { atMost: number } | { atLeast: number };

/** One line of the result: the median of the values against the target of design/targets.md. */
export type Line = {
  what: string;
  unit: 'ms' | 's' | 'kB' | 'MB' | '%' | '';
  values: readonly number[];
  /** Without one the line only tells. */
  target?: Target;
  note?: string;
};

export type Measure = (bench: Bench) => Promise<Line[]>;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that 95 of 100 do not exceed. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
}

/** Runs one after the other: side by side they would slow each other down. */
export async function repeat<T>(times: number, run: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let index = 0; index < times; index += 1) results.push(await run(index));
  return results;
}

/** One number of every run. */
export const valuesOf = <Key extends string>(runs: readonly Record<Key, number>[], key: Key): number[] =>
  runs.map((run) => run[key]);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
