import { plural, t } from '@lingui/core/macro';

import type { JobRow } from '#src/jobs/exportJob.ts';
import type { FateName, Refusal } from '#src/jobs/fate.ts';
import type { Job, PauseReason } from '#src/jobs/job.ts';
import { matchText } from './matchText.ts';

/** What a job does or has done, as the line in the tray and the heading of its page: "Adding 5,000 rules from spam.csv". */
export function jobTitle(job: Job): string {
  const isOver = job.state.status === 'done' || (job.state.status === 'cancelled' && job.startedAt !== undefined);
  const count = isOver ? changedBy(job) : job.total - settledFromTheStart(job);
  const source = job.title['source'];
  switch (job.kind) {
    case 'addBlocklistRules':
      if (source !== undefined && source !== '') {
        return isOver
          ? plural(count, { one: `Added # rule from ${source}`, other: `Added # rules from ${source}` })
          : plural(count, { one: `Adding # rule from ${source}`, other: `Adding # rules from ${source}` });
      }
      return isOver
        ? plural(count, { one: 'Added # rule', other: 'Added # rules' })
        : plural(count, { one: 'Adding # rule', other: 'Adding # rules' });
    case 'removeBlocklistRules':
      return isOver
        ? plural(count, { one: 'Deleted # rule', other: 'Deleted # rules' })
        : plural(count, { one: 'Deleting # rule', other: 'Deleting # rules' });
    case 'setBlocklistRulesEnabled':
      if (isEnabling(job)) {
        return isOver
          ? plural(count, { one: 'Enabled # rule', other: 'Enabled # rules' })
          : plural(count, { one: 'Enabling # rule', other: 'Enabling # rules' });
      }
      return isOver
        ? plural(count, { one: 'Disabled # rule', other: 'Disabled # rules' })
        : plural(count, { one: 'Disabling # rule', other: 'Disabling # rules' });
    default:
      return plural(count, { one: 'Changed # item', other: 'Changed # items' });
  }
}

/** How many objects of the network the job has changed: what it found done already does not count. */
function changedBy(job: Job): number {
  return foundDone.reduce((left, outcome) => left - (job.counts.outcomes[outcome] ?? 0), job.counts.fates.done);
}

/** Ends of items that were so before the job came to them. */
const foundDone = ['already-there', 'already-gone', 'unchanged'];

// Lines that the review left out, or that were there before, are in the job only so that every line is accounted for.
function settledFromTheStart(job: Job): number {
  const { refusals, outcomes } = job.counts;
  return (refusals['invalid-input'] ?? 0) + (refusals['repeated'] ?? 0) + (outcomes['already-there'] ?? 0);
}

/** What the undo button of this job says. */
export function undoLabel(job: Job): string {
  const done = changedBy(job);
  switch (job.kind) {
    case 'addBlocklistRules':
      return plural(done, {
        one: 'Remove the # rule this import added',
        other: 'Remove the # rules this import added',
      });
    case 'removeBlocklistRules':
      return plural(done, { one: 'Add the # rule again', other: 'Add the # rules again' });
    case 'setBlocklistRulesEnabled':
      return isEnabling(job)
        ? plural(done, { one: 'Disable the # rule again', other: 'Disable the # rules again' })
        : plural(done, { one: 'Enable the # rule again', other: 'Enable the # rules again' });
    default:
      return t`Undo`;
  }
}

/** What undo brings back, and what it does not. */
export function undoTerms(job: Job): string {
  switch (job.kind) {
    case 'addBlocklistRules':
      return t`Exactly the rules this job added are deleted; those that were there before stay.`;
    case 'removeBlocklistRules':
      return t`The words come back as new rules: with other ids and dates, and enabled even if they had been disabled.`;
    case 'setBlocklistRulesEnabled':
      return t`Exactly the rules this job changed go back to what they were.`;
    default:
      return '';
  }
}

/** Where the job stands, in a few words. */
export function jobStatus(job: Job): string {
  const { state } = job;
  switch (state.status) {
    case 'waiting':
      return t`Not sent yet`;
    case 'running':
      if (state.phase === 'verifying') return t`Checking the result`;
      return state.phase === 'cancelling' ? t`Cancelling` : t`Running`;
    case 'paused':
      return pauseText(state.reason);
    case 'cancelled':
      return job.startedAt === undefined ? t`Taken back, nothing was sent` : t`Cancelled`;
    case 'done':
      return doneText(job.counts.fates.refused + job.counts.fates.unknown);
  }
}

function doneText(exceptions: number): string {
  return exceptions === 0
    ? t`Done`
    : plural(exceptions, { one: 'Done, with # exception', other: 'Done, with # exceptions' });
}

function pauseText(reason: PauseReason): string {
  switch (reason) {
    case 'person':
      return t`Paused`;
    case 'canary':
      return t`Stopped to show the first results`;
    case 'offline':
      return t`Waiting: this computer is offline`;
    case 'unreachable':
      return t`Waiting: the network does not answer`;
    case 'server':
      return t`Waiting: the network has a fault`;
    case 'unauthorized':
      return t`Waiting: reconnect to go on`;
    case 'forbidden':
      return t`Stopped: the network does not allow it`;
  }
}

/** What became of an item, in the words of the result. */
export function fateText(fate: FateName, outcome?: string): string {
  switch (fate) {
    case 'done':
      return outcomeText(outcome ?? '');
    case 'queued':
      return t`Waiting`;
    case 'in-flight':
      return t`Being sent`;
    case 'doubtful':
      return t`Being checked`;
    case 'sent':
      return t`Accepted`;
    case 'refused':
      return t`Refused`;
    case 'cancelled':
      return t`Cancelled`;
    case 'unknown':
      return t`Unknown`;
  }
}

function outcomeText(outcome: string): string {
  switch (outcome) {
    case 'live':
      return t`Live`;
    case 'already-there':
      return t`Was already there`;
    case 'removed':
      return t`Deleted`;
    case 'already-gone':
      return t`Was already deleted`;
    case 'enabled':
      return t`Enabled`;
    case 'disabled':
      return t`Disabled`;
    case 'unchanged':
      return t`Was so already`;
    default:
      return t`Done`;
  }
}

/** What became of an item that ended as `refused`: the review leaves lines out, the network refuses them. */
export function refusedText({ kind, message }: Refusal): string {
  const isLeftOut =
    kind === 'repeated' || kind === 'changed-since' || message === 'left-out' || message === 'other-mode';
  return isLeftOut ? t`Left out` : t`Refused`;
}

/** How an item applies. Lines that were never fit to be sent have no match mode worth a word. */
export function itemMatch({ mode, fate }: Pick<JobRow, 'mode' | 'fate'>): string {
  if (fate.is === 'refused' && fate.reason.kind === 'invalid-input') return '';
  return mode === undefined ? '' : matchText(mode === 'exact');
}

/** Why an item was refused, as a sentence. */
export function refusalText({ kind, code, message }: Refusal): string {
  if (kind === 'changed-since') return t`Changed since it was decided, so it was left alone`;
  if (kind === 'repeated') return t`Stands in the list more than once; the first is used`;
  if (kind === 'invalid-input') {
    if (message === 'empty') return t`Empty line`;
    if (message === 'too-long') return t`Longer than 500 characters`;
    if (message === 'bad-pattern') return t`Not a valid regular expression`;
    if (message === 'left-out') return t`Left out by you`;
    if (message === 'other-mode') return t`Already there with the other match mode`;
    return t`Not a usable entry`;
  }
  if (code === 400_001) return t`The network does not accept this regular expression`;
  return message === undefined || message === '' ? t`The network refused it` : t`The network refused it: ${message}`;
}

function isEnabling(job: Job): boolean {
  return (job.params as { isEnabled?: boolean }).isEnabled === true;
}
