import type { LoggedRequest } from '#sandbox/requestLog.ts';
import { countFates, isFinal } from '#src/jobs/fate.ts';
import { isFinished, type Job } from '#src/jobs/job.ts';
import type { JobRow } from '#src/jobs/exportJob.ts';

import type { Facts } from './facts.ts';
import { keyOf } from './lists.ts';

/** What must hold after every run, whatever was done in it. Gives what does not, in words. */
export function broken(facts: Facts, jitterMs: number): string[] {
  return [
    ...facts.jobs.flatMap(({ job, rows }) => [...brokenSums(job, rows), ...brokenRecord(job, facts)]),
    ...brokenServer(facts),
    ...brokenOnce(facts),
    ...brokenPace(facts, jitterMs),
    ...(facts.verification.broken ? [`the record breaks: ${JSON.stringify(facts.verification.broken)}`] : []),
  ];
}

function brokenSums(job: Job, rows: readonly JobRow[]): string[] {
  const wrong: string[] = [];
  const orders = rows.map(({ order }) => order).toSorted((one, other) => one - other);
  if (rows.length !== job.total || orders.some((order, index) => order !== index)) {
    wrong.push(`${job.kind} has ${rows.length} rows of ${job.total}, or the same one twice`);
  }
  const fates = rows.map(({ fate }) => fate);
  const counted = JSON.stringify(sorted(countFates(fates)));
  if (counted !== JSON.stringify(sorted(job.counts))) {
    wrong.push(`${job.kind} counts ${JSON.stringify(job.counts)}, but its items ${counted}`);
  }
  if (isFinished(job) && !fates.every(isFinal)) wrong.push(`${job.kind} is over, and some items are not`);
  const unknown = fates.filter(({ is }) => is === 'unknown').length;
  if (unknown > 0) wrong.push(`${job.kind} knows nothing of ${unknown} items`);
  return wrong;
}

function sorted({ fates, outcomes, refusals }: Job['counts']) {
  return [fates, outcomes, refusals].map((counts) =>
    Object.entries(counts)
      .filter(([, count]) => count !== 0)
      .toSorted(([one], [other]) => one.localeCompare(other)),
  );
}

/** One decision, and one end for each attempt. */
function brokenRecord({ id, kind, state, attempt }: Job, { record }: Facts): string[] {
  const events = record.filter(({ jobId }) => jobId === id).map(({ event }) => event);
  const ends = events.filter((event) => event === 'done' || event === 'cancelled' || event === 'taken-back');
  const isOver = state.status === 'done' || state.status === 'cancelled';
  const isRight =
    events[0] === 'decided' &&
    events.filter((event) => event === 'decided').length === 1 &&
    events.filter((event) => event === 'retried').length === attempt - 1 &&
    ends.length === (isOver ? attempt : attempt - 1);
  return isRight ? [] : [`${kind} (${state.status}, attempt ${attempt}) is on record as ${events.join(', ')}`];
}

/** The list is what was there, with what the jobs say they added and without what they say they removed. */
function brokenServer({ before, after, jobs }: Facts): string[] {
  const expected = new Map(before.map((rule) => [rule.ruleId, keyOf(rule)]));
  const wrong: string[] = [];
  for (const { rows } of jobs.filter(({ job }) => job.kind.includes('Blocklist'))) {
    for (const { fate, text, mode } of rows) {
      if (fate.is !== 'done') continue;
      const { outcome, objectId } = fate;
      if (outcome === 'live') {
        if (objectId === undefined || expected.has(objectId)) wrong.push(`"${text}" is live as ${objectId}`);
        else expected.set(objectId, `${mode}:${text}`);
      }
      if (outcome === 'already-there' && (objectId === undefined || !expected.has(objectId))) {
        wrong.push(`"${text}" is said to have been there as ${objectId}`);
      }
      if (outcome === 'removed' || outcome === 'already-gone') {
        const [gone] = [...expected].find(([, key]) => key === `${mode}:${text}`) ?? [];
        if (gone === undefined) wrong.push(`"${text}" was removed, but was not there`);
        else expected.delete(gone);
      }
    }
  }
  const actual = new Map(after.map((rule) => [rule.ruleId, keyOf(rule)]));
  for (const [id, key] of expected) if (actual.get(id) !== key) wrong.push(`${key} (${id}) is not on the server`);
  for (const [id, key] of actual)
    if (!expected.has(id)) wrong.push(`${key} (${id}) is on the server, by nobody's doing`);
  return wrong.length > 8 ? [...wrong.slice(0, 8), `… ${wrong.length - 8} more of that sort`] : wrong;
}

const textsOf = ({ regexs }: LoggedRequest): string[] => (Array.isArray(regexs) ? (regexs as string[]) : []);
export const isAddition = ({ method, path }: LoggedRequest) =>
  method === 'POST' && path.startsWith('/api/v2/blacklist');

/** No addition took effect twice, and nothing that was cancelled took effect at all. */
function brokenOnce({ before, requests, jobs }: Facts): string[] {
  const times = new Map<string, number>();
  for (const request of requests) {
    if (!isAddition(request) || !request.isApplied) continue;
    for (const regex of textsOf(request)) {
      const key = keyOf({ regex, isMatchExactWord: request.isMatchExactWord === true });
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  // What was there already is not added by any call.
  for (const rule of before) times.delete(keyOf(rule));
  const twice = [...times].filter(([, count]) => count > 1);
  const cancelled = jobs.flatMap(({ job, rows }) =>
    job.kind === 'addBlocklistRules'
      ? rows.filter(({ fate, text, mode }) => fate.is === 'cancelled' && times.has(`${mode}:${text}`))
      : [],
  );
  return [
    ...(twice.length > 0 ? [`${twice.length} rules were added more than once, e.g. ${twice[0]?.join(' × ')}`] : []),
    ...(cancelled.length > 0 ? [`${cancelled.length} cancelled rules took effect, e.g. ${cancelled[0]?.text}`] : []),
  ];
}

const mostPerSecond = 10;

/** The most requests that arrived within any one second, by the sandbox's clock. */
export function highestRate(requests: readonly LoggedRequest[], windowMs = 1_000): number {
  const times = requests.map(({ at }) => Date.parse(at)).toSorted((one, other) => one - other);
  let from = 0;
  let most = 0;
  for (const [index, time] of times.entries()) {
    while (time - (times[from] ?? time) >= windowMs) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

function brokenPace({ requests }: Facts, jitterMs: number): string[] {
  const rate = highestRate(requests, 1_000 - jitterMs);
  return rate > mostPerSecond ? [`${rate} requests arrived within one second`] : [];
}
