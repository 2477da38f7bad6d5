import { expect, test } from 'vitest';

import { countFates, noCounts, recount, retriableCount, type Fate } from './fate.ts';
import {
  answered,
  IllegalTransition,
  isFinished,
  newJob,
  transition,
  unanswered,
  type Job,
  type JobEvent,
} from './job.ts';

function jobWith(...fates: Fate[]): Job {
  const counts = countFates(fates);
  return newJob({ id: 'job', kind: 'k', profileId: 'p', params: {}, title: {}, blocks: 1, counts }, 10);
}
const queued: Fate = { is: 'queued' };
const sent: Fate = { is: 'sent' };
const pause = (reason: 'server' | 'unauthorized') => transition(jobWith(queued), { type: 'pause', reason }, 20);

test('a job runs, pauses for a reason, and resumes in the phase it was in', () => {
  const failure = { kind: 'server' as const, message: 'Internal error' };
  const paused = transition(jobWith(queued), { type: 'pause', reason: 'server', failure }, 20);
  expect(paused.state).toEqual({ status: 'paused', phase: 'sending', reason: 'server', failure });
  expect(transition(paused, { type: 'resume' }, 30).state).toEqual({ status: 'running', phase: 'sending' });
});

test('a job advances only when nothing of its phase is open', () => {
  const open = jobWith(queued, sent);
  expect(transition(open, { type: 'advance' }, 20)).toBe(open);
  const verifying = transition(jobWith(sent), { type: 'advance' }, 20);
  expect(verifying.state).toEqual({ status: 'running', phase: 'verifying' });
  expect(transition(verifying, { type: 'advance' }, 30)).toBe(verifying);
  const done = transition(jobWith({ is: 'done', outcome: 'live' }), { type: 'advance' }, 20);
  expect(done).toMatchObject({ state: { status: 'done' }, finishedAt: 20 });
});

test('a paused job does not advance', () => {
  const paused = transition(jobWith(sent), { type: 'pause', reason: 'person' }, 20);
  expect(transition(paused, { type: 'advance' }, 30)).toBe(paused);
});

test('a job is cancelled only if something of it was cancelled', () => {
  const cancelling = transition(jobWith({ is: 'cancelled' }), { type: 'cancel' }, 20);
  expect(transition(cancelling, { type: 'advance' }, 30).state).toEqual({ status: 'cancelled' });
  const tooLate = transition(jobWith({ is: 'done', outcome: 'live' }), { type: 'cancel' }, 20);
  expect(transition(tooLate, { type: 'advance' }, 30).state).toEqual({ status: 'done' });
});

test('a cancel ends every pause but the one for want of a token', () => {
  expect(transition(pause('server'), { type: 'cancel' }, 30).state).toEqual({ status: 'running', phase: 'cancelling' });
  expect(transition(pause('unauthorized'), { type: 'cancel' }, 30).state).toEqual({
    status: 'paused',
    phase: 'cancelling',
    reason: 'unauthorized',
  });
});

test('a finished job takes no event but retry and undone', () => {
  const done = transition(jobWith({ is: 'unknown', why: 'doubt' }), { type: 'advance' }, 20);
  const senseless: JobEvent[] = [
    { type: 'marked', mark: 1 },
    { type: 'pause', reason: 'person' },
    { type: 'resume' },
    { type: 'cancel' },
    { type: 'abandon' },
  ];
  for (const event of senseless) expect(() => transition(done, event, 30)).toThrow(IllegalTransition);
  expect(isFinished(transition(done, { type: 'retry' }, 30))).toBe(false);
  const undone = transition(done, { type: 'undone', by: 'other' }, 30);
  expect(undone.undoneBy).toBe('other');
  expect(() => transition(undone, { type: 'retry' }, 40)).toThrow(IllegalTransition);
});

test('a job with nothing to retry cannot be retried', () => {
  const done = transition(jobWith({ is: 'refused', reason: { kind: 'repeated' } }), { type: 'advance' }, 20);
  expect(() => transition(done, { type: 'retry' }, 30)).toThrow(IllegalTransition);
});

test('the first mark stays, the last one moves on', () => {
  const marked = transition(jobWith(queued), { type: 'marked', mark: 'a' }, 20);
  expect(transition(marked, { type: 'marked', mark: 'b' }, 30)).toMatchObject({ firstMark: 'a', mark: 'b' });
});

test('counts tell outcomes and refusals apart, and forget those that nobody has any more', () => {
  const before = countFates([queued, { is: 'done', outcome: 'live' }, { is: 'refused', reason: { kind: 'invalid' } }]);
  expect(before).toMatchObject({ outcomes: { live: 1 }, refusals: { invalid: 1 } });
  const after = recount(before, countFates([{ is: 'refused', reason: { kind: 'invalid' } }]), countFates([queued]));
  expect(after).toEqual(countFates([queued, queued, { is: 'done', outcome: 'live' }]));
  expect(recount(after, after, noCounts)).toEqual(noCounts);
  expect(answered(after) + unanswered(after)).toBe(3);
});

test('what the review refused is not counted as retriable', () => {
  const counts = countFates([
    { is: 'refused', reason: { kind: 'repeated' } },
    { is: 'refused', reason: { kind: 'invalid-input' } },
    { is: 'refused', reason: { kind: 'conflict' } },
    { is: 'unknown', why: 'abandoned' },
  ]);
  expect(retriableCount(counts)).toBe(2);
});
