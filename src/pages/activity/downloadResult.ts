import { t } from '@lingui/core/macro';

import { saveFile } from '#src/components/saveFile.ts';
import type { Job } from '#src/jobs/job.ts';
import { kindText } from '#src/layout/kindText/kindText.ts';
import { fateText, jobTitle, itemMatch, refusalText, refusedText } from '#src/layout/jobText.ts';
import { csvBlob } from '#src/lib/csv.ts';
import { unescapeLiteral } from '#src/lib/wordList/escape.ts';
import { jobRows, type JobItem } from '#src/queries/jobItems.ts';

/** What became of one line of the source. */
type ResultLine = {
  line: number | '';
  text: string;
  readAs: string;
  match: string;
  result: string;
  why: string;
  ruleId: string;
};

/** Saves what became of every line as a CSV file: one record per line of the source, in its order. Throws `StorageError`. */
export async function downloadCsv(job: Job): Promise<void> {
  const { object, isRules } = kindText(job.kind);
  const header = isRules
    ? [t`Line`, object(), t`Read as`, t`Match`, t`What became of it`, t`Why`, t`Rule ID`]
    : [object(), t`ID`, t`What became of it`, t`Why`];
  async function* records() {
    for await (const line of isRules ? resultLines(job) : objectLines(job)) yield Object.values(line);
  }
  saveFile(await csvBlob(records(), { header }), fileName(job, 'csv'));
}

/** The same as a JSON array of objects. */
export async function downloadJson(job: Job): Promise<void> {
  const lines: string[] = [];
  for await (const line of kindText(job.kind).isRules ? resultLines(job) : objectLines(job))
    lines.push(JSON.stringify(line));
  saveFile(new Blob([`[\n${lines.join(',\n')}\n]\n`], { type: 'application/json' }), fileName(job, 'json'));
}

const fileName = (job: Job, ending: string) =>
  `${jobTitle(job)}-${new Date(job.createdAt).toISOString().slice(0, 10)}.${ending}`;

/** What became of one object that is no line of a list. */
type ObjectLine = { text: string; id: string; result: string; why: string };

async function* objectLines(job: Job): AsyncGenerator<ObjectLine> {
  for await (const { text, id = '', fate } of jobRows(job)) yield { text, id, ...endOf(fate) };
}

async function* resultLines(job: Job): AsyncGenerator<ResultLine> {
  // A repeated line stands where it stood in the source, not beside its first.
  const repeats = new Map<number, ResultLine>();
  let next = 1;
  for await (const row of jobRows(job)) {
    const [first = 0, ...later] = row.lines;
    for (; next < first; next += 1) yield* take(repeats, next);
    const result = { line: first === 0 ? ('' as const) : first, ...resultOf(row) };
    yield result;
    for (const line of later) repeats.set(line, { ...result, line, why: t`Repeats line ${first}` });
  }
  for (const line of [...repeats.keys()].toSorted((one, other) => one - other)) yield* take(repeats, line);
}

function* take(repeats: Map<number, ResultLine>, line: number): Generator<ResultLine> {
  const result = repeats.get(line);
  repeats.delete(line);
  if (result) yield result;
}

function resultOf(item: JobItem): Omit<ResultLine, 'line'> {
  const { text, fate } = item;
  const plain = unescapeLiteral(text);
  return {
    text: plain ?? text,
    readAs: plain === undefined ? t`Regular expression` : t`Plain text`,
    match: itemMatch(item),
    ...endOf(fate),
    ruleId: fate.is === 'done' ? (fate.objectId ?? '') : '',
  };
}

const endOf = (fate: JobItem['fate']): Pick<ObjectLine, 'result' | 'why'> =>
  fate.is === 'refused'
    ? { result: refusedText(fate.reason), why: refusalText(fate.reason) }
    : { result: fateText(fate.is, fate.is === 'done' ? fate.outcome : undefined), why: '' };
