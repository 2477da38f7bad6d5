import '#src/laterMessages.ts';

import { Button, NativeSelect } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import { PageFrame } from '#src/components/PageFrame.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { z } from '#src/lib/zod.ts';
import { paths } from '#src/paths.ts';
import { now, useSnapshots } from '#src/queries/snapshots.ts';

import { Differences } from './Differences.tsx';
import classes from './Snapshots.module.css';
import { snapshotLabel } from './snapshotText.ts';

/** What the page keeps in its URL. An empty `before` is the newest snapshot. */
const CompareUrl = z.object({
  before: z.string().catch(''),
  after: z.string().catch(now),
  show: z.enum(['all', 'added', 'removed', 'mode', 'switched']).catch('all'),
});

/** What lies between two snapshots, or between one and the list as it is now, and the way back. */
function ComparePage() {
  const { t, i18n } = useLingui();
  const [filter, setFilter] = useUrlFilter(CompareUrl);
  const { snapshots } = useSnapshots();
  const before = filter.before || (snapshots?.[0]?.id ?? '');
  const choices = (snapshots ?? []).map((snapshot) => ({
    value: snapshot.id,
    label: snapshotLabel(snapshot, i18n.locale),
  }));
  const earlier = snapshots?.find(({ id }) => id === before);
  const isThere = (id: string) => id === now || snapshots?.some((snapshot) => snapshot.id === id);

  return (
    <PageFrame
      title={t`Compare snapshots`}
      subtitle={t`What was added, removed or changed from the first to the second.`}
      actions={
        <Button variant="default" component={Link} to={paths.blocklistSnapshots}>
          <Trans>All snapshots</Trans>
        </Button>
      }
    >
      {snapshots === undefined ? null : earlier === undefined || !isThere(filter.after) ? (
        <StatePanel title={snapshots.length === 0 ? t`There is nothing to compare yet` : t`No such snapshot`}>
          <Trans>
            Snapshots live in the browser that saved them. Choose one from the list of all snapshots, save one, or open
            a file.
          </Trans>
        </StatePanel>
      ) : (
        <>
          <div className={classes.sides}>
            <NativeSelect
              className={classes.side ?? ''}
              size="xs"
              label={t`From`}
              value={before}
              onChange={(event) => setFilter({ before: event.currentTarget.value })}
              data={choices}
            />
            <NativeSelect
              className={classes.side ?? ''}
              size="xs"
              label={t`To`}
              value={filter.after}
              onChange={(event) => setFilter({ after: event.currentTarget.value })}
              data={[{ value: now, label: t`The list as it is now` }, ...choices]}
            />
          </div>
          <Differences
            key={`${before} ${filter.after}`}
            earlier={earlier}
            after={filter.after}
            show={filter.show}
            onShow={(show) => setFilter({ show })}
          />
        </>
      )}
    </PageFrame>
  );
}

export { ComparePage as Component };
