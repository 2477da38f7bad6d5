import '#src/laterMessages.ts';

import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { useRef, useState } from 'react';

import { PageFrame } from '#src/components/PageFrame.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { toast } from '#src/components/toast.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { openSnapshotFile, readWholeList, saveSnapshotNow, useSnapshots } from '#src/queries/snapshots.ts';
import { useSession } from '#src/queries/useSession.ts';
import { useSnapshotErrorText } from '#src/queries/useSnapshotErrorText.ts';

import { downloadWithNotes } from './downloads.ts';
import { SnapshotItem } from './SnapshotItem.tsx';
import classes from './Snapshots.module.css';
import { useReading } from './useReading.ts';

/** The list as it was at earlier moments: saved before every import and by hand, on this device or in files. */
function SnapshotsPage() {
  const { t, i18n } = useLingui();
  const session = useSession();
  const profile = session.status === 'disconnected' ? undefined : session.profile;
  const { snapshots, error, retry } = useSnapshots();
  const reading = useReading();
  const [fileFailure, setFileFailure] = useState<unknown>();
  const failure = fileFailure ?? reading.failure;
  const failureText = useSnapshotErrorText(failure);
  const chooser = useRef<HTMLInputElement>(null);

  const save = () => {
    setFileFailure(undefined);
    return reading.run('save', async (driver) => {
      const { count } = await saveSnapshotNow(driver);
      toast(plural(count, { one: 'Saved a snapshot of # rule.', other: 'Saved a snapshot of # rules.' }));
    });
  };
  const exportList = () => {
    setFileFailure(undefined);
    return reading.run('export', async (driver) => {
      const rules = await readWholeList(driver);
      if (profile) await downloadWithNotes(rules, profile);
    });
  };
  const open = async (file: File) => {
    setFileFailure(undefined);
    try {
      await openSnapshotFile(file);
    } catch (error) {
      setFileFailure(error);
    }
  };

  return (
    <PageFrame
      title={t`Snapshots`}
      subtitle={t`The whole blocklist as it was. Kept in this browser; the newest 20 saved before imports, and all that you save.`}
      scrolls
    >
      <div className={classes.sides}>
        {/* The button that was pressed stays where it is and stops the reading: the focus goes nowhere. */}
        <Button
          size="sm"
          disabled={reading.what === 'export'}
          onClick={() => (reading.what === 'save' ? reading.stop() : void save())}
        >
          {reading.what === 'save' ? <Trans>Stop reading</Trans> : <Trans>Save a snapshot now</Trans>}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={reading.what === 'save'}
          onClick={() => (reading.what === 'export' ? reading.stop() : void exportList())}
        >
          {reading.what === 'export' ? <Trans>Stop reading</Trans> : <Trans>Download the list with notes (CSV)</Trans>}
        </Button>
        <Button size="sm" variant="default" onClick={() => chooser.current?.click()}>
          <Trans>Open a snapshot file</Trans>
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t`Open a snapshot file`}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) void open(file);
          }}
        />
      </div>
      <div className={classes.status} role="status">
        {reading.what === undefined ? null : (
          <Trans>Reading the rules of the network: {i18n.number(reading.read)} so far</Trans>
        )}
      </div>
      <div role="alert">{failure === undefined ? null : <div className={classes.notice}>{failureText}</div>}</div>
      {error ? (
        <ErrorPanel error={error} onRetry={retry} />
      ) : snapshots === undefined ? null : snapshots.length === 0 ? (
        <StatePanel title={t`No snapshot has been saved yet`}>
          <Trans>
            A snapshot is saved by itself before every import, and whenever you ask for one. Compare it with the list as
            it is later, and restore the difference.
          </Trans>
        </StatePanel>
      ) : (
        <ul className={classes.list} aria-label={t`Snapshots`}>
          {snapshots.map((snapshot) => (
            <SnapshotItem key={snapshot.id} snapshot={snapshot} network={profile?.name ?? ''} />
          ))}
        </ul>
      )}
    </PageFrame>
  );
}

export { SnapshotsPage as Component };
