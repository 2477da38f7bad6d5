import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import { useNow } from '#src/components/useNow.ts';
import { paths } from '#src/paths.ts';
import { useForgotten, type useWaitingJobs } from '#src/queries/waiting.ts';

import { jobTitle } from './jobText.ts';
import { useTakeBack } from './useTakeBack.ts';
import classes from './WaitingDecisions.module.css';

/** Somebody who decides every second must still see the page; Control and Z take back the last one, whichever are shown. */
const mostShown = 3;

type Waiting = ReturnType<typeof useWaitingJobs>[number];

/** Decisions that can still be taken back because nothing of them was sent, the last one first. */
export function WaitingDecisions({ waiting }: { waiting: readonly Waiting[] }) {
  const now = useNow(waiting.length > 0);
  const forgotten = useForgotten(waiting, now);
  const left = waiting.filter(({ id }) => forgotten.has(id));
  const running = waiting.filter(({ id }) => !forgotten.has(id));
  const hidden = running.length - mostShown;
  return (
    <>
      {left.map((job) => (
        <Forgotten key={job.id} job={job} />
      ))}
      {running.slice(0, mostShown).map((job) => (
        <Countdown key={job.id} job={job} now={now} />
      ))}
      {hidden > 0 ? (
        <div className={classes.line}>
          <Link to={paths.jobs} className={classes.title}>
            <Plural value={hidden} one="# more decision waits" other="# more decisions wait" />
          </Link>
        </div>
      ) : null}
    </>
  );
}

function Countdown({ job, now }: { job: Waiting; now: number }) {
  const { takeBack, send } = useTakeBack();
  const left = Math.min(job.state.graceMs, Math.max(0, job.state.sendAt - now));
  const seconds = Math.ceil(left / 1_000);
  return (
    <div className={classes.line}>
      <Ring share={left / job.state.graceMs} />
      <div className={classes.words}>
        <Link to={paths.job(job.id)} className={classes.title}>
          {jobTitle(job)}
        </Link>
        {/* Said once when it appears; the seconds are for those who look. */}
        <div className={classes.when} role="status">
          <span className="visually-hidden">
            <Trans>Not sent yet. Control and Z take it back.</Trans>
          </span>
          <span aria-hidden>
            <Plural value={seconds} one="in # second" other="in # seconds" />
          </span>
        </div>
      </div>
      <div className={classes.buttons}>
        <Button size="compact-xs" variant="subtle" onClick={() => void send(job)}>
          <Trans>Send now</Trans>
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => void takeBack(job)}>
          <Trans>Take back</Trans>
        </Button>
      </div>
    </div>
  );
}

/** The tab that decided is gone: nothing is sent before somebody says that it is still meant. */
function Forgotten({ job }: { job: Waiting }) {
  const { t } = useLingui();
  const { takeBack, send } = useTakeBack();
  return (
    <div className={classes.line} role="alert">
      <span aria-hidden>?</span>
      <div className={classes.words}>
        <Link to={paths.job(job.id)} className={classes.title}>
          {jobTitle(job)}
        </Link>
        <div className={classes.when}>{t`Left before it was sent. Is it still meant?`}</div>
      </div>
      <div className={classes.buttons}>
        <Button size="compact-xs" variant="default" onClick={() => void takeBack(job)}>
          <Trans>Take back</Trans>
        </Button>
        <Button size="compact-xs" onClick={() => void send(job)}>
          <Trans>Send now</Trans>
        </Button>
      </div>
    </div>
  );
}

const radius = 8;
const around = 2 * Math.PI * radius;

function Ring({ share }: { share: number }) {
  return (
    <svg className={classes.ring} viewBox="0 0 20 20" aria-hidden>
      <circle cx="10" cy="10" r={radius} />
      <circle cx="10" cy="10" r={radius} strokeDasharray={around} strokeDashoffset={around * (1 - share)} />
    </svg>
  );
}
