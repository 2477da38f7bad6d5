import '#src/laterMessages.ts';

import { Button, NativeSelect } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { useState, useSyncExternalStore } from 'react';

import { confirm } from '#src/components/confirm.ts';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { toast } from '#src/components/toast.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import {
  countOlder,
  eraseDeviceData,
  keepRecord,
  retention,
  retentions,
  useDeviceData,
  type Retention,
} from '#src/queries/deviceData.ts';
import { isFinishedJob, useJobs } from '#src/queries/jobs.ts';

import { ActivityTabs } from '../ActivityTabs.tsx';
import classes from './DeviceData.module.css';

/** What this console keeps in the browser, for how long, and the way to be rid of it. */
function DeviceDataPage() {
  const { t, i18n } = useLingui();
  const data = useDeviceData();
  const days = useSyncExternalStore(retention.subscribe, retention.get);
  const unfinished = useJobs().filter((job) => !isFinishedJob(job)).length;
  const [isBusy, setBusy] = useState(false);
  const failed = () =>
    toast(t`This browser’s database failed, and nothing was deleted. Reload the page and try again.`, {
      isFailure: true,
    });

  const keep = async (chosen: Retention) => {
    const count = await countOlder(chosen);
    const isMeant =
      count === 0 ||
      (await confirm({
        title: plural(count, { one: 'Delete # entry of the record', other: 'Delete # entries of the record' }),
        body: t`Entries older than ${chosen} days are deleted now, and from now on as they grow older. They cannot be brought back; download them first if they may be needed.`,
        action: plural(count, { one: 'Delete # entry', other: 'Delete # entries' }),
        isDanger: true,
      }));
    if (isMeant) await keepRecord(chosen);
  };

  const erase = async () => {
    const word = t`erase`;
    const isMeant = await confirm({
      title: t`Erase this device’s data`,
      body: (
        <Trans>
          The record, all jobs and their results, snapshots, notes, drafts, saved networks and choices are deleted from
          this browser, for every network.{' '}
          {unfinished > 0 ? (
            <Plural
              value={unfinished}
              one="One job is unfinished: it stops, and what it has sent can no longer be undone from here. "
              other="# jobs are unfinished: they stop, and what they have sent can no longer be undone from here. "
            />
          ) : null}
          Nothing on the network changes. This cannot be taken back.
        </Trans>
      ),
      action: t`Erase this device’s data`,
      isDanger: true,
      typed: word,
    });
    if (!isMeant) return;
    setBusy(true);
    await eraseDeviceData().catch(() => {
      setBusy(false);
      failed();
    });
  };

  const counts = data.data;
  const rows: [string, number][] = counts
    ? [
        [t`Entries of the record`, counts.ledger],
        [t`Jobs, with what became of every item`, counts.jobs],
        [t`Snapshots of lists`, counts.snapshots],
        [t`Notes on rules`, counts.ruleNotes],
        [t`Drafts`, counts.drafts],
        [t`Saved networks, without their tokens`, counts.profiles],
      ]
    : [];

  return (
    <PageFrame
      title={t`Activity`}
      subtitle={t`What this console keeps in this browser, for all networks. None of it is sent anywhere.`}
      scrolls
    >
      <ActivityTabs />
      {data.error ? <ErrorPanel error={data.error} onRetry={() => void data.refetch()} /> : null}
      <dl className={classes.counts}>
        {rows.map(([name, count]) => (
          <div key={name} className={classes.count}>
            <dt>{name}</dt>
            <dd className="number">{i18n.number(count)}</dd>
          </div>
        ))}
      </dl>
      <section className={classes.section}>
        <NativeSelect
          label={t`Keep the record`}
          description={t`Older entries are deleted from this browser, and that is put on record itself. Jobs and snapshots stay.`}
          value={String(days)}
          onChange={(event) => void keep(Number(event.currentTarget.value) as Retention).catch(failed)}
          data={retentions.map((choice) => ({
            value: String(choice),
            label: choice === 0 ? t`for ever` : t`for ${choice} days`,
          }))}
        />
      </section>
      <section className={classes.section}>
        <h2 className={classes.heading}>
          <Trans>Erase this device’s data</Trans>
        </h2>
        <p className={classes.words}>
          <Trans>
            Deletes everything above, and every choice made here. What was changed on a network stays as it is; only the
            means to prove and undo it from this browser go.
          </Trans>
        </p>
        <Button color="red" variant="outline" loading={isBusy} onClick={() => void erase()}>
          <Trans>Erase this device’s data…</Trans>
        </Button>
      </section>
    </PageFrame>
  );
}

export { DeviceDataPage as Component };
