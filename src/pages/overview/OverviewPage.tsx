import '#src/laterMessages.ts';

import { NativeSelect } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo } from 'react';
import { Link } from 'react-router';

import { PageFrame } from '#src/components/PageFrame.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { useMinute } from '#src/components/useMinute.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { kindText } from '#src/layout/kindText/kindText.ts';
import { clockSpan } from '#src/lib/time.ts';
import { z } from '#src/lib/zod.ts';
import { paths } from '#src/paths.ts';
import { openFlaggedQueue } from '#src/queries/flagged/flaggedQueue.ts';
import { useOpenReports, useRecordFigures, type Overview } from '#src/queries/overview.ts';

import { ageSteps, countAges, countNames } from './ages.ts';
import { Attention } from './Attention.tsx';
import { BarList, type Bar } from './BarList.tsx';
import { DaysChart } from './DaysChart.tsx';
import classes from './Overview.module.css';

const OverviewUrl = z.object({ days: z.enum(['7', '30', '90']).catch('30') });

/** So many bars of a list are drawn; the rest is where they lead to. */
const mostBars = 8;

/** What needs attention now, and what was done lately, from the record of this browser and the queue of this tab. */
function OverviewPage() {
  const { t } = useLingui();
  const [{ days }, setFilter] = useUrlFilter(OverviewUrl);
  const figures = useRecordFigures(Number(days), useMinute());
  const reports = useOpenReports();
  // What somebody does goes before it; the queue itself then opens at once.
  useEffect(() => openFlaggedQueue(), []);
  return (
    <PageFrame
      title={t`Overview`}
      scrolls
      subtitle={
        <Trans>What others did in other browsers is not in these figures: the network keeps no record of it.</Trans>
      }
      actions={
        <NativeSelect
          aria-label={t`Days covered`}
          value={days}
          onChange={(event) => setFilter({ days: event.currentTarget.value as typeof days }, { replace: true })}
          data={[
            { value: '7', label: t`Last 7 days` },
            { value: '30', label: t`Last 30 days` },
            { value: '90', label: t`Last 90 days` },
          ]}
        />
      }
    >
      <div className={classes.grid}>
        <section className={`${classes.card} ${classes.wide}`}>
          <h2>
            <Trans>Needs attention now</Trans>
          </h2>
          <Attention reports={reports} />
        </section>
        {figures.isPending ? (
          <TableSkeleton />
        ) : (
          <>
            {figures.data ? (
              <Recorded figures={figures.data} />
            ) : (
              <ErrorPanel error={figures.error} onRetry={() => void figures.refetch()} />
            )}
            <OpenReports reports={reports} />
          </>
        )}
      </div>
    </PageFrame>
  );
}

/** What the record of this browser says of the days. */
function Recorded({ figures }: { figures: Overview }) {
  const { t, i18n } = useLingui();
  const { days, byDay, byAction, decisions, takenBack, undone, medianMs } = figures;
  const from = days[0] ?? '';
  const record = `${paths.activity}?${new URLSearchParams({ from }).toString()}`;
  const covers = (
    <p className={classes.covers}>
      <Trans>Decided in this browser on this network, in the last {days.length} days.</Trans>
    </p>
  );
  if (decisions + undone === 0)
    return (
      <section className={`${classes.card} ${classes.wide}`}>
        <h2>
          <Trans>Decided on, day by day</Trans>
        </h2>
        {covers}
        <Trans>Nothing yet. What you decide is counted here from now on.</Trans>
      </section>
    );
  const back = (takenBack + undone) / Math.max(1, decisions);
  const bars: Bar[] = byAction.slice(0, mostBars).map(([action, count]) => ({
    key: action,
    label: kindText(action).name(),
    count,
    to: `${paths.activity}?${new URLSearchParams({ action, from }).toString()}`,
  }));
  return (
    <>
      <figure className={`${classes.card} ${classes.wide}`}>
        <figcaption>
          <h2>
            <Trans>Decided on, day by day</Trans>
          </h2>
          {covers}
        </figcaption>
        <dl className={classes.figures}>
          <div>
            <dt>
              <Link to={record}>
                <Trans>Decisions</Trans>
              </Link>
            </dt>
            <dd>{i18n.number(decisions)}</dd>
          </div>
          <div>
            <dt>
              <Trans>Taken back or undone</Trans>
            </dt>
            <dd>{i18n.number(back, { style: 'percent', maximumFractionDigits: 1 })}</dd>
          </div>
          {medianMs === undefined ? null : (
            <div>
              <dt>
                <Trans>Half were carried out within</Trans>
              </dt>
              <dd>{medianMs < 1000 ? t`1 second` : clockSpan(medianMs)}</dd>
            </div>
          )}
        </dl>
        <DaysChart days={days} byDay={byDay} />
      </figure>
      <figure className={classes.card}>
        <figcaption>
          <h2>
            <Trans>Decisions by kind</Trans>
          </h2>
          <p className={classes.covers}>
            <Trans>Objects decided on in the last {days.length} days, without what was taken back.</Trans>
          </p>
        </figcaption>
        {bars.length > 0 ? <BarList bars={bars} /> : t`Everything was taken back.`}
      </figure>
    </>
  );
}

/** What is reported and open, by age and by place. */
function OpenReports({ reports: { items, isRead } }: { reports: ReturnType<typeof useOpenReports> }) {
  const { t } = useLingui();
  const now = useMinute();
  const ages = useMemo(() => countAges(items, now), [items, now]);
  const places = useMemo(
    () => countNames(items.map(({ place }) => (place.is === 'community' ? place.name : ''))).slice(0, mostBars),
    [items],
  );
  const covers = isRead ? t`Of everything that is reported and open.` : t`Of what was read so far in this tab.`;
  const names = [t`Less than a day ago`, t`1 to 7 days ago`, t`7 to 30 days ago`, t`Longer ago`];
  const bars: Bar[] = ageSteps.map((days, step) => ({
    key: String(days),
    label: names[step] ?? '',
    count: ages[step] ?? 0,
    // The oldest first: then those of the step come first.
    to: `${paths.flagged}?${new URLSearchParams({ sort: 'oldest', ...(days !== Infinity && { days: String(days) }) }).toString()}`,
  }));
  return (
    <>
      <figure className={classes.card}>
        <figcaption>
          <h2>
            <Trans>Reported and open, by age</Trans>
          </h2>
          <p className={classes.covers}>
            {covers}{' '}
            <Trans>
              By when it was written, of users by when they signed up: the network does not say when something was
              reported.
            </Trans>
          </p>
        </figcaption>
        <BarList bars={bars} />
      </figure>
      <figure className={classes.card}>
        <figcaption>
          <h2>
            <Trans>Communities with most of what is reported and open</Trans>
          </h2>
          <p className={classes.covers}>
            {/* Their order changes with every page that is read: no row may move away under a hand. */}
            {isRead ? covers : <Trans>Counted once everything is read.</Trans>}
          </p>
        </figcaption>
        {isRead ? (
          <BarList
            bars={places.map(([name, count]) => ({
              key: name,
              label: name,
              count,
              to: `${paths.flagged}?${new URLSearchParams({ place: name }).toString()}`,
            }))}
          />
        ) : null}
      </figure>
    </>
  );
}

export { OverviewPage as Component };
