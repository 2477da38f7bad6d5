import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import { confirm } from '#src/components/confirm.ts';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { toast } from '#src/components/toast.ts';
import { paths } from '#src/paths.ts';
import { forgetSnapshot, type Snapshot } from '#src/queries/snapshots.ts';

import { downloadCsv, downloadJson } from './downloads.ts';
import classes from './Snapshots.module.css';
import { snapshotLabel, snapshotWhy } from './snapshotText.ts';

/** One snapshot: what it is, and what can be done with it. `network`: the name of the connected one. */
export function SnapshotItem({ snapshot, network }: { snapshot: Snapshot; network: string }) {
  const { t, i18n } = useLingui();
  const label = snapshotLabel(snapshot, i18n.locale);
  const isOfAnother = snapshot.network !== undefined && snapshot.network !== network;

  const remove = async () => {
    const isConfirmed = await confirm({
      title: t`Delete this snapshot`,
      body: t`${label}: it is deleted from this browser and cannot be brought back. The network’s list stays as it is.`,
      action: t`Delete the snapshot`,
      isDanger: true,
    });
    if (!isConfirmed) return;
    try {
      await forgetSnapshot(snapshot);
    } catch {
      toast(t`The browser could not delete the snapshot. It is still here; try again.`, { isFailure: true });
      return;
    }
    // The button is gone, and the focus with it.
    document.querySelector<HTMLElement>('h1')?.focus();
  };
  const download = (save: typeof downloadJson) =>
    save(snapshot, network).catch(() =>
      toast(t`The snapshot could not be read from this browser.`, { isFailure: true }),
    );

  return (
    <li className={classes.item} aria-label={label}>
      <div className={classes.about}>
        {snapshotWhy(snapshot)}
        <div className={classes.meta}>
          <RelativeTime at={snapshot.at} /> · <Plural value={snapshot.count} one="# rule" other="# rules" />
          {isOfAnother ? (
            <>
              {' '}
              · <Trans>of the network {snapshot.network}</Trans>
            </>
          ) : null}
          {snapshot.jobId === undefined ? null : (
            <>
              {' '}
              ·{' '}
              <Link to={paths.blocklistImported(snapshot.jobId)}>
                <Trans>The import</Trans>
              </Link>
            </>
          )}
        </div>
      </div>
      <div className={classes.buttons}>
        <Button
          variant="default"
          component={Link}
          to={`${paths.blocklistCompare}?before=${snapshot.id}`}
          aria-label={t`Compare with now: ${label}`}
        >
          <Trans>Compare with now</Trans>
        </Button>
        <Button variant="subtle" aria-label={t`Download as JSON: ${label}`} onClick={() => void download(downloadJson)}>
          JSON
        </Button>
        <Button variant="subtle" aria-label={t`Download as CSV: ${label}`} onClick={() => void download(downloadCsv)}>
          CSV
        </Button>
        <Button variant="subtle" color="red" aria-label={t`Delete: ${label}`} onClick={() => void remove()}>
          <Trans>Delete</Trans>
        </Button>
      </div>
    </li>
  );
}
