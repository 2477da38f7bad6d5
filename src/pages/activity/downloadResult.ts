import { t } from '@lingui/core/macro';

import type { Job } from '#src/jobs/job.ts';
import { fateText, jobTitle, refusalText, refusedText } from '#src/layout/jobText.ts';
import { csvBlob } from '#src/lib/csv.ts';
import { jobRows, type JobItem } from '#src/queries/jobItems.ts';

type Cells = (string | number)[];

/** Saves what became of every line as a CSV file: one record per line of the source, in its order. */
export async function downloadResult(job: Job): Promise<void> {
  const header = [t`Line`, t`Word or pattern`, t`Match`, t`What became of it`, t`Why`, t`Rule ID`];
  const url = URL.createObjectURL(await csvBlob(records(job), { header }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${jobTitle(job).replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')}-${new Date(job.createdAt).toISOString().slice(0, 10)}.csv`;
  link.click();
  // Firefox starts the download after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

async function* records(job: Job): AsyncGenerator<Cells> {
  // A repeated line stands where it stood in the source, not beside its first.
  let later: { line: number; cells: Cells }[] = [];
  for await (const row of jobRows(job)) {
    const cells = recordOf(row);
    const [first = 0, ...repeats] = row.lines;
    const due = later.filter(({ line }) => line < first);
    if (due.length > 0) {
      later = later.filter(({ line }) => line > first);
      for (const repeat of due) yield repeat.cells;
    }
    yield [first === 0 ? '' : first, ...cells];
    for (const line of repeats) {
      later.push({ line, cells: [line, ...cells.slice(0, 3), t`Repeats line ${first}`, cells[4] ?? ''] });
    }
    if (repeats.length > 0) later.sort((one, other) => one.line - other.line);
  }
  for (const { cells } of later) yield cells;
}

function recordOf({ text, mode, fate }: JobItem): string[] {
  return [
    text,
    mode === undefined ? '' : mode,
    fate.is === 'refused' ? refusedText(fate.reason) : fateText(fate.is, fate.is === 'done' ? fate.outcome : undefined),
    fate.is === 'refused' ? refusalText(fate.reason) : '',
    fate.is === 'done' ? (fate.objectId ?? '') : '',
  ];
}
