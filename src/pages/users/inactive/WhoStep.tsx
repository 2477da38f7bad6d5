import { Button, FileButton } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import detail from '#src/components/Detail.module.css';
import { Facts, type Fact } from '#src/components/Facts.tsx';
import notice from '#src/components/Notice.module.css';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { useFileDrop } from '#src/components/useFileDrop.ts';
import { paths } from '#src/paths.ts';
import { useSession } from '#src/queries/useSession.ts';

import { DaysField } from './DaysField.tsx';
import classes from './Inactive.module.css';
import { bringFile, changeSettings, dayMs, sortReport, type Brought } from './inactiveStore.ts';
import { inactiveRefusalText } from './inactiveText.ts';
import { useCleanUp } from './useCleanUp.ts';

/** A report this old says too little about now to be decided by without looking twice (milliseconds). */
const oldReport = 2 * dayMs;

/** The first step: the report, and for how long somebody has to be away. */
export function WhoStep() {
  const { t, i18n } = useLingui();
  const { brought, reading, refusal, settings, candidates } = useCleanUp();
  useFileDrop((file) => void bringFile(file));
  return (
    <div className={classes.column}>
      <div className={classes.drop}>
        <p>
          <Trans>
            Download the last-activity report in the vendor’s console (networks of 5,000 users or more have it), or make
            a CSV of your own with the columns userId and last_active_utc, and bring it here. It is read on this device.
          </Trans>
        </p>
        <FileButton accept=".csv,.tsv,.txt,.json" onChange={(file) => file && void bringFile(file)}>
          {(button) => (
            <Button {...button} variant={brought ? 'default' : 'filled'} loading={reading !== undefined}>
              {brought ? <Trans>Choose another file</Trans> : <Trans>Choose the report</Trans>}
            </Button>
          )}
        </FileButton>
        <span className={detail.note}>
          <Trans>or drop it anywhere on this page. A plan that somebody saved here opens the same way.</Trans>
        </span>
      </div>
      <div role="status" className={detail.note}>
        {reading === undefined ? null : <Trans>{i18n.number(reading)} users read so far</Trans>}
      </div>
      {refusal === undefined ? null : (
        <div role="alert" className={notice.notice} data-failure>
          {inactiveRefusalText(refusal)}
        </div>
      )}
      {brought ? (
        <>
          <BroughtFacts brought={brought} />
          <DaysField
            label={t`Away for at least so many days`}
            value={settings.days}
            most={3_650}
            onChange={(days) => changeSettings({ days })}
          />
          <Counts brought={brought} />
          <div className={detail.buttons}>
            <Button component={Link} to={paths.inactive('shield')} disabled={candidates.length === 0}>
              <Trans>Go on: who is protected</Trans>
            </Button>
          </div>
        </>
      ) : null}
      <p className={detail.note}>
        <Trans>
          For its bill the vendor calls a user inactive who is registered and was not connected once in the month that
          is counted, however long ago they signed up. Here you say yourself how long is long enough. Whoever the report
          says nothing of is unknown, and unknown is never inactive.
        </Trans>
      </p>
    </div>
  );
}

function BroughtFacts({ brought }: { brought: Brought }) {
  const { t, i18n } = useLingui();
  const session = useSession();
  const here = session.status === 'disconnected' ? undefined : session.profile.name;
  const { summary, plan, newest, source, lines } = brought;
  const facts: Fact[] = [
    [t`File`, source],
    [t`Users in it`, i18n.number(lines.length)],
    ...(summary
      ? [
          [
            t`Columns read`,
            <span key="columns" className="mono">{`${summary.columns.id}, ${summary.columns.lastActive}`}</span>,
          ] as const,
        ]
      : []),
    [t`Newest sign of life in it`, <RelativeTime key="newest" at={newest} />],
    ...(plan
      ? ([
          [t`A plan, made`, <RelativeTime key="plan" at={plan.madeAt} />],
          [t`For the network`, plan.network],
        ] as const)
      : []),
  ];
  return (
    <>
      <Facts facts={facts} />
      {plan && here !== undefined && plan.network !== here ? (
        <div role="alert" className={notice.notice} data-failure>
          <Trans>
            The plan was made for “{plan.network}”, and you are connected to “{here}”. Go on only if that is the same
            network by another name.
          </Trans>
        </div>
      ) : null}
      {brought.at - newest > oldReport ? (
        <div role="alert" className={notice.notice}>
          <Trans>
            The report ends <RelativeTime at={newest} />. Who came back after that is only seen where they wrote
            something or are connected now. A newer report is safer; by one older than a week nobody can be deleted.
          </Trans>
        </div>
      ) : null}
      {summary && summary.guessed > 0 ? (
        <p className={detail.note}>
          <Plural
            value={summary.guessed}
            one="# time has no time zone. It is taken as late as it can be meant."
            other="# times have no time zone. They are taken as late as they can be meant."
          />
        </p>
      ) : null}
      {summary && summary.repeated > 0 ? (
        <p className={detail.note}>
          <Plural
            value={summary.repeated}
            one="# line is about a user of another line. The later moment counts."
            other="# lines are about users of other lines. The later moment counts."
          />
        </p>
      ) : null}
      {summary && summary.withoutId > 0 ? (
        <p className={detail.note}>
          <Plural
            value={summary.withoutId}
            one="# line names nobody, and was left out."
            other="# lines name nobody, and were left out."
          />
        </p>
      ) : null}
    </>
  );
}

function Counts({ brought }: { brought: Brought }) {
  const { t, i18n } = useLingui();
  const { settings } = useCleanUp();
  const { candidates, active, unknown } = sortReport(brought, settings);
  const { never, unreadable, future } = unknown;
  const unknownCount = never + unreadable + future;
  return (
    <div role="status">
      <Facts
        facts={[
          [t`Away that long`, i18n.number(candidates.length)],
          [t`Seen since`, i18n.number(active)],
          [
            t`Unknown, left alone`,
            unknownCount === 0
              ? '0'
              : t`${i18n.number(unknownCount)}: ${i18n.number(never)} without a time, ${i18n.number(unreadable)} not readable, ${i18n.number(future)} in the future`,
          ],
        ]}
      />
    </div>
  );
}
