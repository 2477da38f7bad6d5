import assert from 'node:assert/strict';

import fc from 'fast-check';
import { test } from 'vitest';

import { countFates, noCounts, type Fate, type FateName } from './fate.ts';
import {
  answered,
  canaryLeft,
  IllegalTransition,
  isFinished,
  isSending,
  newJob,
  transition,
  unanswered,
  type Job,
  type JobEvent,
  type PauseReason,
} from './job.ts';

const pauseReasons: readonly PauseReason[] = [
  'person',
  'canary',
  'offline',
  'unauthorized',
  'forbidden',
  'unreachable',
  'server',
];

const events: fc.Arbitrary<JobEvent> = fc.oneof(
  fc.constantFrom<JobEvent>(
    { type: 'resume' },
    { type: 'release' },
    { type: 'cancel' },
    { type: 'retry' },
    { type: 'abandon' },
    { type: 'advance' },
    { type: 'undone', by: 'other' },
    { type: 'marked', mark: 'mark' },
  ),
  fc.constantFrom(...pauseReasons).map((reason): JobEvent => ({ type: 'pause', reason })),
);

const fates: fc.Arbitrary<Fate> = fc.constantFrom<Fate>(
  { is: 'queued' },
  { is: 'in-flight' },
  { is: 'doubtful' },
  { is: 'sent' },
  { is: 'done', outcome: 'live' },
  { is: 'refused', reason: { kind: 'invalid' } },
  { is: 'cancelled' },
  { is: 'unknown', why: 'doubt' },
);

const newJobs = fc
  .record({
    made: fc.array(fates, { maxLength: 6 }),
    graceMs: fc.constantFrom(0, 10_000),
    canarySize: fc.option(fc.constant(5), { nil: undefined }),
  })
  .map(({ made, graceMs, canarySize }) =>
    newJob(
      {
        id: 'job',
        kind: 'kind',
        profileId: 'p',
        params: {},
        title: {},
        blocks: 1,
        counts: countFates(made),
        graceMs,
        ...(canarySize !== undefined && { canarySize }),
      },
      0,
    ),
  );

/** What happens to a job, between which its items may come to anything. */
const histories = fc.array(fc.tuple(events, fc.option(fc.array(fates, { maxLength: 6 }), { nil: undefined })), {
  maxLength: 30,
});

/** Every step of the history that makes sense, as it was before and after. */
function* lived(job: Job, history: readonly (readonly [JobEvent, Fate[] | undefined])[]) {
  let current = job;
  for (const [index, [event, become]] of history.entries()) {
    if (become && !isFinished(current)) current = { ...current, counts: countFates(become) };
    const before = structuredClone(current);
    let after: Job | undefined;
    try {
      after = transition(current, event, index + 1);
    } catch (error) {
      assert(error instanceof IllegalTransition);
    }
    // Whatever an event does, it does it to a copy.
    assert.deepEqual(current, before);
    yield { before, event, after };
    current = after ?? current;
  }
}

const check = (look: (step: { before: Job; event: JobEvent; after: Job | undefined }) => void) =>
  fc.assert(
    fc.property(newJobs, histories, (job, history) => {
      for (const step of lived(job, history)) look(step);
    }),
    { numRuns: 500 },
  );

test('a waiting job leaves its grace by release or cancel alone, and by a cancel it never comes to send', () => {
  check(({ before, event, after }) => {
    if (before.state.status !== 'waiting') {
      // Nobody waits a second time.
      assert.notEqual(after?.state.status, 'waiting');
      assert(event.type !== 'release' || after === undefined);
      return;
    }
    assert(!isSending(before));
    if (after === undefined) return;
    if (event.type === 'release') assert(isSending(after));
    else if (event.type === 'cancel') assert.deepEqual(after.state, { status: 'running', phase: 'cancelling' });
    else assert.deepEqual(after.state, before.state);
  });
});

test('once cancelled or verifying, a job sends again only when somebody retries it', () => {
  check(({ before, event, after }) => {
    if (after === undefined || !isSending(after) || isSending(before)) return;
    const wasSending = before.state.status === 'paused' && before.state.phase === 'sending';
    assert(
      (event.type === 'resume' && wasSending) || event.type === 'release' || event.type === 'retry',
      `${JSON.stringify(before.state)} came to send by ${event.type}`,
    );
    assert.equal(after.attempt, before.attempt + (event.type === 'retry' ? 1 : 0));
  });
});

test('a job is over only when none of its items is open, and is then called what its items say', () => {
  check(({ before, event, after }) => {
    if (after === undefined || !isFinished(after) || isFinished(before)) return;
    assert.equal(event.type, 'advance');
    assert.equal(unanswered(after.counts) + after.counts.fates.sent, 0);
    assert.equal(after.state.status, after.counts.fates.cancelled > 0 ? 'cancelled' : 'done');
    assert.notEqual(after.finishedAt, undefined);
  });
});

test('what is over stays over, unless it is retried, and that never after an undo', () => {
  check(({ before, event, after }) => {
    if (!isFinished(before) || after === undefined) return;
    if (isFinished(after)) assert.deepEqual(after.state, before.state);
    else {
      assert.equal(event.type, 'retry');
      assert.equal(before.undoneBy, undefined);
      assert.equal(after.finishedAt, undefined);
    }
  });
});

test('a pause keeps the phase, and resuming gives it back', () => {
  check(({ before, event, after }) => {
    if (after === undefined || !('phase' in before.state) || !('phase' in after.state)) return;
    if (event.type !== 'pause' && event.type !== 'resume') return;
    assert.equal(after.state.phase, before.state.phase);
  });
});

test('the first results of a final change are passed by resuming from just that pause, and never fall back', () => {
  check(({ before, event, after }) => {
    if (after === undefined || !before.canary) return;
    if (before.canary.isPassed) assert.equal(after.canary?.isPassed, true);
    else if (after.canary?.isPassed) {
      assert.equal(event.type, 'resume');
      assert(before.state.status === 'paused' && before.state.reason === 'canary');
    }
  });
});

test('whatever has become of its items, no more than the first few may go before somebody has looked', () => {
  fc.assert(
    fc.property(fc.array(fates, { maxLength: 40 }), fc.nat(9), fc.integer({ min: 1, max: 9 }), (made, from, size) => {
      const counts = countFates(made);
      const job = { ...newJob({ ...base, counts, canarySize: size }, 0), canary: { size, from, isPassed: false } };
      const left = canaryLeft(job);
      assert(left !== undefined && left >= 0);
      const out = counts.fates['in-flight'] + counts.fates.doubtful;
      // What has gone, what is out and what may still go is never more than the first few.
      assert(left === 0 || answered(counts) - from + out + left <= size);
      assert.equal(canaryLeft({ ...job, canary: { ...job.canary, isPassed: true } }), undefined);
    }),
  );
});

const base = { id: 'job', kind: 'kind', profileId: 'p', params: {}, title: {}, blocks: 1, counts: noCounts };

test('answered and unanswered items are all items, whatever their fates', () => {
  fc.assert(
    fc.property(fc.array(fates), (made) => {
      const counts = countFates(made);
      assert.equal(answered(counts) + unanswered(counts), made.length);
      for (const name of Object.keys(noCounts.fates) as FateName[]) {
        assert.equal(counts.fates[name], made.filter(({ is }) => is === name).length);
      }
    }),
  );
});
