import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import classes from '#src/components/Detail.module.css';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { kindText } from '#src/layout/kindText/kindText.ts';
import { paths } from '#src/paths.ts';
import { useRecord } from '#src/queries/ledger.ts';

import { UserFrame } from './UserFrame.tsx';

/** What was decided about a user in this browser. */
export function RecordTab() {
  const { t } = useLingui();
  return (
    <UserFrame tab={t`Record`} scrolls>
      {(user) => <Record userId={user.userId} />}
    </UserFrame>
  );
}

function Record({ userId }: { userId: string }) {
  const { t } = useLingui();
  const { rows, isPending, error, retry } = useRecord({ text: userId, moderator: '', action: '', from: '', to: '' });
  const inRecord = `${paths.activity}?${new URLSearchParams({ text: userId }).toString()}`;
  if (isPending) return <p className={classes.note}>{t`Reading…`}</p>;
  if (error) return <ErrorPanel error={error} onRetry={retry} />;
  if (rows.length === 0)
    return (
      <StatePanel title={t`Nothing was decided about them here`}>
        <Trans>The record is kept in this browser. What others decided elsewhere is not in it.</Trans>
      </StatePanel>
    );
  return (
    <section className={classes.section}>
      <ul className={classes.rows} aria-label={t`Decisions about them`}>
        {rows.map((entry) => (
          <li key={entry.seq}>
            <RelativeTime at={new Date(entry.at).toISOString()} />
            {entry.jobId === undefined ? (
              <span>{kindText(entry.action ?? '').name(entry.after)}</span>
            ) : (
              <Link to={paths.job(entry.jobId)}>{kindText(entry.action ?? '').name(entry.after)}</Link>
            )}
            {entry.reason ? <span dir="auto">“{entry.reason}”</span> : null}
            {entry.moderator ? <span className={classes.rowEnd}>{entry.moderator}</span> : null}
          </li>
        ))}
        <li>
          <Link to={inRecord}>
            <Trans>All of it under “Activity”</Trans>
          </Link>
        </li>
      </ul>
    </section>
  );
}
