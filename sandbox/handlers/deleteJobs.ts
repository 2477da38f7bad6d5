import { json } from '../call.ts';
import { badRequest, invalid } from '../errors.ts';
import { InputReader } from '../limits.ts';
import type { DeleteJob } from '../models.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { deleteUser, readDeleteOptions } from './userDeletion.ts';

const path = '/api/v1/users/bulk-delete/jobs';
/** How long a job waits, and then takes for each user: the vendor does not say (guess). */
const waits = 2000;
const takes = 10;

/** Users deleted from a file, in the vendor's own time. */
export const deleteJobEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path,
    access: 'admin',
    handle: async (call) => {
      const file = call.form?.get('file');
      if (!file || typeof file === 'string') throw invalid(['"file" is required']);
      const userIds = idsIn(await file.text());
      if (userIds.length === 0) throw badRequest('The file has no user ids');
      const options = optionsIn(call.form?.get('deleteOptions'));
      const createdAt = call.state.stamp();
      const jobId = call.state.newId();
      call.state.deleteJobs.put({ jobId, userIds, options, done: 0, createdAt, updatedAt: createdAt });
      return Response.json({ id: jobId }, { status: 202 });
    },
  },
  {
    method: 'GET',
    path,
    access: 'admin',
    // One object about all jobs, the newest first among them (guess).
    handle: ({ state }) => {
      const jobs = state.deleteJobs.rows.toReversed();
      const statuses = jobs.map((job) => ({ _id: job.jobId, status: statusOf(state, job) }));
      const [newest] = jobs;
      if (!newest) return json({ statuses });
      const lastUpdatedAt = jobs
        .map(({ updatedAt }) => updatedAt)
        .toSorted()
        .at(-1);
      return json({ id: newest.jobId, statuses, lastUpdatedAt, lastCreatedAt: newest.createdAt });
    },
  },
];

/** The ids of a CSV: its first column, with a heading or without (guess). */
function idsIn(text: string): string[] {
  const cells = text.split(/\r?\n/).map((line) => firstCell(line.replace(/^\uFEFF/, '')));
  const ids = cells.filter((cell, index) => cell !== '' && !(index === 0 && /^user_?(public_?)?id$/i.test(cell)));
  return [...new Set(ids)];
}

function firstCell(line: string): string {
  const quoted = /^\s*"((?:[^"]|"")*)"/.exec(line);
  return quoted ? quoted[1]!.replaceAll('""', '"') : line.split(',')[0]!.trim();
}

function optionsIn(text: FormDataEntryValue | null | undefined) {
  let value: unknown;
  try {
    value = JSON.parse(typeof text === 'string' && text !== '' ? text : '{}');
  } catch {
    throw badRequest('deleteOptions is not JSON');
  }
  return readDeleteOptions(new InputReader('body', value, 'deleteOptions.'));
}

function statusOf({ clock }: State, { createdAt, done, userIds }: DeleteJob): string {
  if (clock.now() < Date.parse(createdAt) + waits) return 'WAITING';
  return done < userIds.length ? 'PROCESSING' : 'COMPLETED';
}

/** Takes the jobs as far as they would be by now. Called before each answer: the sandbox has no life between them. */
export function continueDeleteJobs(state: State): void {
  for (const job of state.deleteJobs.rows) {
    const since = state.clock.now() - Date.parse(job.createdAt) - waits;
    const reached = Math.min(job.userIds.length, Math.floor(since / takes));
    if (reached <= job.done) continue;
    for (const userId of job.userIds.slice(job.done, reached)) {
      const user = state.users.get(userId);
      if (user && !user.isDeleted && userId !== state.credentials.userId) deleteUser(state, user, job.options);
    }
    state.deleteJobs.put({ ...job, done: reached, updatedAt: state.stamp() });
  }
}
