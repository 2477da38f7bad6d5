import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { usePoll } from '#src/queries/polls.ts';

import shared from '#src/components/Detail.module.css';
import classes from './Post.module.css';
import { ExportVoters, Voters } from './Voters.tsx';

/** A poll: how often each answer was given, and on demand by whom. */
export function PollView({ pollId }: { pollId: string }) {
  const { t, i18n } = useLingui();
  const { data: poll, error, refetch } = usePoll(pollId);
  const [openId, setOpenId] = useState('');
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (!poll) return <p className={shared.note}>{t`Reading the poll…`}</p>;
  const most = Math.max(1, ...poll.answers.map(({ voteCount }) => voteCount));
  const all = poll.answers.reduce((sum, { voteCount }) => sum + voteCount, 0);
  return (
    <section className={classes.poll} aria-label={t`Poll`}>
      <h3 dir="auto">{poll.question}</h3>
      <p className={shared.note}>
        {poll.status === 'closed' ? <Trans>Closed poll</Trans> : <Trans>Open poll</Trans>}
        {' · '}
        {poll.answerType === 'multiple' ? <Trans>several answers allowed</Trans> : <Trans>one answer each</Trans>}
        {' · '}
        <Plural value={all} one="# vote" other="# votes" />
      </p>
      <ul className={classes.answers}>
        {poll.answers.map(({ id, data, voteCount }) => (
          <li key={id}>
            <div className={classes.answer}>
              <span dir="auto">{data}</span>
              <span className="number">{i18n.number(voteCount)}</span>
            </div>
            <progress value={voteCount} max={most} aria-label={data} />
            {voteCount === 0 ? null : (
              <Button
                size="compact-xs"
                variant="default"
                aria-expanded={openId === id}
                aria-label={openId === id ? t`Hide the voters: ${data}` : t`Show the voters: ${data}`}
                onClick={() => setOpenId(openId === id ? '' : id)}
              >
                {openId === id ? <Trans>Hide the voters</Trans> : <Trans>Show the voters</Trans>}
              </Button>
            )}
            {openId === id ? <Voters pollId={pollId} answerId={id} /> : null}
          </li>
        ))}
      </ul>
      {all > 0 ? <ExportVoters poll={poll} /> : null}
    </section>
  );
}
