import { z } from '#src/lib/zod.ts';

import type { DiffRule } from './ruleDiff.ts';

const format = 'custos-blocklist-snapshot';
const version = 1;

/** A snapshot as a file: what it is, whose it is, and the rules. Nothing in it is secret. */
export type SnapshotFile = {
  /** The network's name. */
  network: string;
  /** Milliseconds since the epoch. */
  at: number;
  rules: readonly DiffRule[];
};

/**
 * Why a file is not a snapshot.
 * - `newer`: written by a version of Custos that knows more.
 * - `bad-rule`: the rule at this place, counted from 1, is not one.
 */
export type SnapshotFileProblem =
  | { code: 'not-json' | 'not-a-snapshot' | 'newer' | 'too-large' }
  | { code: 'bad-rule'; place: number };

/** Thrown for a file that cannot be read as a snapshot. */
export class SnapshotFileRefused extends Error {
  override readonly name = 'SnapshotFileRefused';
  readonly problem: SnapshotFileProblem;

  constructor(problem: SnapshotFileProblem) {
    super(`The file is not a snapshot: ${problem.code}`);
    this.problem = problem;
  }
}

/** 100,000 rules of ordinary length are about 15 MB. */
const largestFile = 200 * 1024 * 1024;

const Rule = z.object({
  ruleId: z.string(),
  regex: z.string().min(1),
  isMatchExactWord: z.boolean(),
  isEnabled: z.boolean(),
});
const Head = z.object({
  format: z.literal(format),
  version: z.number(),
  network: z.string().max(200).catch(''),
  savedAt: z.iso.datetime(),
  rules: z.array(z.unknown()),
});

/** The snapshot as the text of a JSON file, one rule a line, so that two files can be compared by other tools as well. */
export function snapshotJson({ network, at, rules }: SnapshotFile): string {
  const head = JSON.stringify({ format, version, network, savedAt: new Date(at).toISOString() }).slice(0, -1);
  const lines = rules.map(({ ruleId, regex, isMatchExactWord, isEnabled }) =>
    JSON.stringify({ ruleId, regex, isMatchExactWord, isEnabled }),
  );
  return `${head},"rules":[\n${lines.join(',\n')}\n]}\n`;
}

/** Reads a file written by `snapshotJson`. Throws `SnapshotFileRefused` for anything else. */
export async function readSnapshotFile(file: Pick<Blob, 'size' | 'text'>): Promise<SnapshotFile> {
  if (file.size > largestFile) throw new SnapshotFileRefused({ code: 'too-large' });
  const head = Head.safeParse(parsed(await file.text()));
  if (!head.success) throw new SnapshotFileRefused({ code: 'not-a-snapshot' });
  if (head.data.version > version) throw new SnapshotFileRefused({ code: 'newer' });
  const rules = head.data.rules.map((given, index) => {
    const rule = Rule.safeParse(given);
    if (!rule.success) throw new SnapshotFileRefused({ code: 'bad-rule', place: index + 1 });
    return rule.data;
  });
  return { network: head.data.network, at: Date.parse(head.data.savedAt), rules };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new SnapshotFileRefused({ code: 'not-json' });
  }
}
