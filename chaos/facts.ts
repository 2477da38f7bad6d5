import type { LoggedRequest } from '#sandbox/requestLog.ts';
import type { Job } from '#src/jobs/job.ts';
import type { JobRow } from '#src/jobs/exportJob.ts';
import type { LedgerEntry } from '#src/ledger/entry.ts';
import { createLedger, type Verification } from '#src/ledger/ledger.ts';

import type { Rule } from './server.ts';
import { sleep } from './time.ts';
import type { Events, World } from './world.ts';

/** What a run has left behind: on the device, on the server and on the way between them. */
export type Facts = {
  before: readonly Rule[];
  after: readonly Rule[];
  jobs: readonly { job: Job; rows: readonly JobRow[] }[];
  record: readonly LedgerEntry[];
  verification: Verification;
  /** In the order of their arrival. */
  requests: readonly LoggedRequest[];
  events: Events;
};

/** Everything is looked at anew: by a tab that was never in danger, and at the server from outside. */
export async function gatherFacts(world: World, before: readonly Rule[]): Promise<Facts> {
  const requests = await world.network.requests();
  const events = await world.events();
  for (const tab of world.livingTabs()) tab.die();
  await world.network.clearFaults();
  // The budget of a second ago is nobody's business any more.
  await sleep(2_000);

  const tab = world.open();
  await tab.started;
  const jobs: { job: Job; rows: JobRow[] }[] = [];
  for (const job of tab.jobs.list().toReversed()) {
    const rows: JobRow[] = [];
    for await (const row of tab.jobs.rows(job.id)) rows.push(row);
    jobs.push({ job, rows });
  }
  const ledger = createLedger(tab.database);
  const record: LedgerEntry[] = [];
  for await (const entry of ledger.walk()) record.push(entry);
  const verification = await ledger.verify();
  return { before, after: await world.network.rules(), jobs, record, verification, requests, events };
}
