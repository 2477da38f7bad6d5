import { expose } from 'comlink';

import { parsePlan, type Plan } from '#src/lib/inactivity/plan.ts';
import {
  parseActivityReport,
  type ActivityLine,
  type ActivityReport,
  type ReportRefusal,
} from '#src/lib/inactivity/report.ts';

/** What a file turned out to be, without its lines, which are handed out in parts. */
export type ReadFile =
  | { is: 'report'; count: number; summary: Omit<ActivityReport, 'lines'> }
  | { is: 'plan'; count: number; plan: Omit<Plan, 'meant' | 'leftOut'> }
  | { is: 'refused'; refusal: ReportRefusal };

let lines: readonly ActivityLine[] = [];

const worker = {
  async read(file: Blob, now: number): Promise<ReadFile> {
    const text = await file.text();
    const read = text.trimStart().startsWith('{') ? parsePlan(text) : undefined;
    if (read) {
      lines = read.lines;
      const { meant: _, leftOut: __, ...plan } = read.plan;
      return { is: 'plan', count: lines.length, plan };
    }
    const report = parseActivityReport(text, now);
    if ('code' in report) return { is: 'refused', refusal: report };
    const { lines: all, ...summary } = report;
    lines = all;
    return { is: 'report', count: lines.length, summary };
  },
  part: (from: number, count: number): readonly ActivityLine[] => lines.slice(from, from + count),
};
export type ReportWorker = typeof worker;

expose(worker);
