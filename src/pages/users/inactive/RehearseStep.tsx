import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';

import detail from '#src/components/Detail.module.css';
import { FilterChips } from '#src/components/FilterChips.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { clockSpan } from '#src/lib/time.ts';
import { paths } from '#src/paths.ts';
import type { Rehearsal, Verdict } from '#src/jobs/rehearseAway.ts';
import { useSession } from '#src/queries/useSession.ts';

import classes from './Inactive.module.css';
import { setPlanSaved } from './inactiveStore.ts';
import { actionText, verdictText } from './inactiveText.ts';
import { TooOld } from './TooOld.tsx';
import { Reading } from './Reading.tsx';
import { savePlan, saveRehearsalCsv } from './savePlan.ts';
import { useCleanUp } from './useCleanUp.ts';
import { useRehearsal } from './useRehearsal.ts';
import { VerdictTable, type VerdictRow } from './VerdictTable.tsx';

/** The fourth step: everything but the last. Each is read and checked, and nothing is changed. */
export function RehearseStep() {
  const { t, i18n } = useLingui();
  const { candidates, settings, brought, rehearsed, isBarred } = useCleanUp();
  const { progress, failure, rehearse, stop } = useRehearsal();
  const session = useSession();
  const count = candidates.length;
  const requests = Math.ceil(count / 100) + Math.ceil(count / 220);
  const meant = rehearsed?.users.filter(({ verdict }) => verdict.is === 'meant').length ?? 0;

  return (
    <>
      <div className={classes.column}>
        {isBarred ? <TooOld /> : null}
        {rehearsed ? (
          <RehearsalFacts rehearsed={rehearsed} />
        ) : (
          <p>
            <Trans>
              Everybody is looked up, whether they are connected is asked, and what was written since the report is
              read. Nothing is changed.
            </Trans>{' '}
            <Plural value={requests} one="# request at least." other="# requests at least, ten a second." />
          </p>
        )}
        <div className={detail.buttons}>
          {rehearsed && meant > 0 ? (
            <Button component={Link} to={paths.inactive('confirm')}>
              <Trans>Go on: confirm</Trans>
            </Button>
          ) : null}
          <Button
            variant={rehearsed ? 'default' : 'filled'}
            loading={progress !== undefined}
            disabled={count === 0 || isBarred}
            onClick={rehearse}
          >
            {rehearsed ? t`Rehearse again` : t`Rehearse: ${actionText(settings.action, count)}`}
          </Button>
          {rehearsed && brought ? (
            <>
              <Button
                variant="default"
                onClick={() => {
                  const network = session.status === 'disconnected' ? '' : session.profile.name;
                  savePlan(rehearsed, brought, settings, network);
                  setPlanSaved();
                }}
              >
                <Trans>Save the plan</Trans>
              </Button>
              <Button variant="default" onClick={() => void saveRehearsalCsv(rehearsed)}>
                <Trans>Save as CSV</Trans>
              </Button>
            </>
          ) : null}
        </div>
        {progress === undefined ? null : (
          <Reading label={t`Rehearsing`} done={progress.done} of={progress.of} onStop={stop}>
            <Trans>
              {i18n.number(progress.done)} of {i18n.number(progress.of)} requests answered
            </Trans>
          </Reading>
        )}
        {failure === undefined ? null : <ErrorPanel error={failure} onRetry={rehearse} />}
      </div>
      {rehearsed && progress === undefined ? <Verdicts rehearsed={rehearsed} /> : null}
    </>
  );
}

/** What was read, and what could not be. */
function RehearsalFacts({ rehearsed }: { rehearsed: Rehearsal }) {
  const { i18n } = useLingui();
  const { requests, tookMs, missing, contentSince, at } = rehearsed;
  return (
    <div role="status">
      <p>
        <Trans>
          Rehearsed <RelativeTime at={at} />: {i18n.number(requests)} requests in {clockSpan(tookMs)}. Nothing was
          changed.
        </Trans>
      </p>
      {missing.includes('presence') ? (
        <p className={detail.note}>
          <Trans>This network does not say who is connected, so that was not looked at.</Trans>
        </p>
      ) : null}
      <p className={detail.note}>
        {contentSince === undefined ? (
          <Trans>This network does not list what all users wrote, so that was not looked at.</Trans>
        ) : (
          <Trans>
            Posts of all communities and feeds since <RelativeTime at={contentSince} /> were read, with the comments
            that came along. Chat messages and reactions cannot be.
          </Trans>
        )}
      </p>
    </div>
  );
}

const order: readonly Verdict['is'][] = ['meant', 'protected', 'active', 'done', 'no-room', 'not-found'];

function Verdicts({ rehearsed }: { rehearsed: Rehearsal }) {
  const { t } = useLingui();
  const [shown, setShown] = useState<Verdict['is']>('meant');
  const groups = useMemo(() => Map.groupBy(rehearsed.users, ({ verdict }) => verdict.is), [rehearsed]);
  const rows = useMemo(
    () =>
      (groups.get(shown) ?? []).map(({ userId, displayName, verdict }): VerdictRow => ({
        userId,
        displayName,
        sign: 'sign' in verdict ? verdict.sign : undefined,
        verdict: verdictText(verdict),
      })),
    [groups, shown],
  );
  const labels: Record<Verdict['is'], string> = {
    meant: t`Meant`,
    protected: t`Protected`,
    active: t`Seen since`,
    done: t`Done already`,
    'no-room': t`No room for the mark`,
    'not-found': t`Not found`,
  };
  return (
    <>
      <FilterChips
        label={t`What becomes of them`}
        value={shown}
        onChange={setShown}
        chips={order.map((value) => ({
          value,
          label: labels[value],
          count: groups.get(value)?.length ?? 0,
          isAlwaysShown: value === 'meant',
        }))}
      />
      <VerdictTable key={shown} label={labels[shown]} rows={rows} />
    </>
  );
}
