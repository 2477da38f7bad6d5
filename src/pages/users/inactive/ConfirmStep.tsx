import { Button, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';

import detail from '#src/components/Detail.module.css';
import notice from '#src/components/Notice.module.css';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { useNow } from '#src/components/useNow.ts';
import { paths } from '#src/paths.ts';

import classes from './Inactive.module.css';
import { endCleanUp } from './inactiveStore.ts';
import { actionText } from './inactiveText.ts';
import { holdMs, isGrave, isStale, startCleanUp } from './startCleanUp.ts';
import { TooOld } from './TooOld.tsx';
import { useCleanUp } from './useCleanUp.ts';

/** The last step: the number is typed, and where many are meant the plan is saved first and a moment passes. */
export function ConfirmStep() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { rehearsed, settings, brought, savedPlan, isBarred } = useCleanUp();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [isSending, setSending] = useState(false);
  const now = useNow(true);
  const [since] = useState(now);

  if (isBarred)
    return (
      <div className={classes.column}>
        <TooOld />
      </div>
    );
  if (!rehearsed || !brought || isStale(rehearsed, now))
    return (
      <StatePanel
        title={rehearsed ? t`The rehearsal is more than an hour old` : t`Nothing was rehearsed yet`}
        actions={
          <Button component={Link} to={paths.inactive('rehearse')}>
            <Trans>Rehearse</Trans>
          </Button>
        }
      >
        {rehearsed ? (
          <Trans>People may have come back. It takes no more than reading again.</Trans>
        ) : (
          <Trans>
            It has to be of exactly this report, these days, this action and this list of protected accounts.
          </Trans>
        )}
      </StatePanel>
    );

  const users = rehearsed.users.filter(({ verdict }) => verdict.is === 'meant');
  const count = users.length;
  const grave = isGrave(count, brought.lines.length);
  const isSaved = savedPlan === rehearsed;
  const holdLeft = grave ? Math.max(0, Math.ceil((since + holdMs - now) / 1_000)) : 0;
  const isReady = count > 0 && typed.trim() === String(count) && (!grave || isSaved) && holdLeft === 0;
  const action = actionText(settings.action, count);

  const start = async () => {
    setSending(true);
    const job = await startCleanUp(users, rehearsed, settings, reason.trim());
    setSending(false);
    if (!job) return;
    await navigate(paths.job(job.id));
    endCleanUp();
  };

  return (
    <form
      className={classes.column}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !isSending) void start();
      }}
    >
      <ul className={detail.placed}>
        <li>
          <strong>{action}</strong>
        </li>
        <li>
          <Trans>
            Rehearsed <RelativeTime at={rehearsed.at} />. Each is looked at once more just before, and whoever was seen
            by then, has another name or is protected is left alone.
          </Trans>
        </li>
        <li>
          {settings.action === 'delete' ? (
            <Trans>
              Five are deleted first, and the job stops to show them. What is deleted cannot be brought back by anybody.
            </Trans>
          ) : settings.action === 'ban' ? (
            <Trans>The bans can be lifted. Their messages and places in channels do not come back.</Trans>
          ) : (
            <Trans>The marks can be taken off again. Ended sessions stay ended: they log in as usual.</Trans>
          )}
        </li>
      </ul>
      {grave ? (
        <div className={notice.notice} role="status">
          {isSaved ? (
            <Trans>The plan is saved. Let somebody else look at it, if you can.</Trans>
          ) : (
            <Trans>
              So many are dealt with only by a plan that was saved: more than 500, or more than 2 % of the report.{' '}
              <Link to={paths.inactive('rehearse')}>Save it with the rehearsal.</Link>
            </Trans>
          )}
        </div>
      ) : null}
      <TextInput
        label={t`Type ${count} to confirm`}
        value={typed}
        inputMode="numeric"
        autoComplete="off"
        w={220}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <TextInput
        label={t`Reason (optional, for the record)`}
        value={reason}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={detail.buttons}>
        <Button type="submit" color="red" disabled={!isReady} loading={isSending}>
          {action}
        </Button>
        <Button variant="default" component={Link} to={paths.inactive('rehearse')}>
          <Trans>Back to the rehearsal</Trans>
        </Button>
      </div>
      <p className={detail.note}>
        {holdLeft > 0 ? (
          <Plural
            value={holdLeft}
            one="The button waits # more second: time to look at the number again."
            other="The button waits # more seconds: time to look at the number again."
          />
        ) : null}
      </p>
    </form>
  );
}
