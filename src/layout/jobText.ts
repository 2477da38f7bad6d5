import { plural, t } from '@lingui/core/macro';

import type { JobRow } from '#src/jobs/exportJob.ts';
import type { FateName, Refusal } from '#src/jobs/fate.ts';
import type { Job, PauseReason } from '#src/jobs/job.ts';
import { unescapeLiteral } from '#src/lib/wordList/escape.ts';
import { leftOutCount } from '#src/queries/jobs.ts';
import { codeTitle } from '#src/queries/errorCodes.ts';

import { kindText } from './kindText/kindText.ts';
import { matchText } from './matchText.ts';

/** What a job does or has done, as the line in the tray and the heading of its page: "Adding 5,000 rules from spam.csv". */
export function jobTitle(job: Job): string {
  const isOver = job.state.status === 'done' || (job.state.status === 'cancelled' && job.startedAt !== undefined);
  const { going, done, isRules } = kindText(job.kind);
  const source = String(job.title['source'] ?? '');
  const title = isOver
    ? done(changedBy(job), job.params, source)
    : going(job.total - settledFromTheStart(job), job.params, source);
  const object = job.title['object'];
  if (object === undefined) return title;
  const name = String(object);
  return `${title}: ${(isRules ? unescapeLiteral(name) : undefined) ?? name}`;
}

/** How many objects of the network the job has changed: what it found done already does not count. */
function changedBy(job: Job): number {
  return foundDone.reduce((left, outcome) => left - (job.counts.outcomes[outcome] ?? 0), job.counts.fates.done);
}

/** Ends of items that were so before the job came to them. */
const foundDone = ['already-there', 'already-gone', 'already-done', 'unchanged'];

// Lines that the review left out, or that were there before, are in the job only so that every line is accounted for.
function settledFromTheStart(job: Job): number {
  const { refusals, outcomes } = job.counts;
  return (refusals['invalid-input'] ?? 0) + (refusals['repeated'] ?? 0) + (outcomes['already-there'] ?? 0);
}

/** What the undo button of this job says. */
export const undoLabel = (job: Job): string => kindText(job.kind).undoLabel?.(changedBy(job), job.params) ?? t`Undo`;

/** What undo brings back, and what it does not. */
export const undoTerms = (job: Job): string => kindText(job.kind).undoTerms?.() ?? '';

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
      return doneText(job.counts.fates.refused - leftOutCount(job) + job.counts.fates.unknown);
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
    case 'member-added':
      return t`Member now`;
    case 'member-removed':
      return t`Removed`;
    case 'banned':
      return t`Banned`;
    case 'unbanned':
      return t`Ban lifted`;
    case 'roles-set':
      return t`Roles changed`;
    case 'muted':
      return t`Muted`;
    case 'unmuted':
      return t`Unmuted`;
    case 'mute-restored':
      return t`Muted as before`;
    case 'approved':
      return t`Approved`;
    case 'declined':
      return t`Declined`;
    case 'comment-deleted':
    case 'message-deleted':
    case 'story-deleted':
    case 'post-deleted':
      return t`Deleted`;
    case 'settings-changed':
      return t`Settings changed`;
    case 'community-created':
    case 'category-created':
      return t`Created`;
    case 'category-changed':
    case 'metadata-changed':
      return t`Changed`;
    case 'user-created':
      return t`Created`;
    case 'user-banned':
      return t`Banned`;
    case 'user-unbanned':
      return t`Ban lifted`;
    case 'user-deleted':
      return t`Deleted`;
    case 'user-quarantined':
      return t`In quarantine`;
    case 'user-changed':
      return t`Changed`;
    case 'role-created':
      return t`Created`;
    case 'role-changed':
    case 'setting-changed':
      return t`Changed`;
    case 'sessions-revoked':
      return t`Sessions ended`;
    case 'pinned':
      return t`Pinned`;
    case 'unpinned':
      return t`Unpinned`;
    case 'flags-cleared':
      return t`Flags cleared`;
    case 'already-done':
      return t`Was done already`;
    case 'closed':
      return t`Closed`;
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
  if (kind === 'changed-since') {
    if (message === 'active') return t`Seen on the network since it was decided, so left alone`;
    if (message === 'handled') return t`Somebody else has dealt with it meanwhile, so it was left alone`;
    if (message === 'protected') return t`Protected by now (a role, a badge, a brand or open reports), so left alone`;
    return t`Changed since it was decided, so it was left alone`;
  }
  if (kind === 'repeated') return t`Stands in the list more than once; the first is used`;
  if (kind === 'invalid-input') {
    if (message === 'empty') return t`Empty line`;
    if (message === 'too-long') return t`Longer than 500 characters`;
    if (message === 'bad-pattern') return t`Not a valid regular expression`;
    if (message === 'left-out') return t`Left out by you`;
    if (message === 'other-mode') return t`Already there with the other match mode`;
    return t`Not a usable entry`;
  }
  const known = codeTitle(code);
  if (code === 400_001) return t`The network does not accept this regular expression`;
  if (known !== undefined) return known;
  return message === undefined || message === '' ? t`The network refused it` : t`The network refused it: ${message}`;
}
