import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import type { RecordEntry } from '#src/queries/ledger.ts';
import { kindText } from '#src/layout/kindText/kindText.ts';
import { paths } from '#src/paths.ts';
import { canUndo, useJob } from '#src/queries/jobs.ts';

import { actionText, objectText } from './recordText.ts';

type Props = { entry: RecordEntry; tabIndex: 0 | -1 };

/** From an entry to what it is about: the object, where it is one, and the job, where what was done may be undone. */
export function RecordActions({ entry, tabIndex }: Props) {
  const { t } = useLingui();
  const job = useJob(entry.jobId ?? '');
  const [object] = entry.objectCount === 1 ? (entry.objects ?? []) : [];
  const named = object === undefined ? undefined : { name: object, id: entry.objectIds?.[0] };
  const link = named && kindText(entry.action).link?.(named, entry.after);
  const what = actionText(entry);
  return (
    <>
      {object === undefined || link === undefined ? null : (
        <Link to={link.to} tabIndex={tabIndex} aria-label={`${link.says}: ${objectText(object, entry.action)}`}>
          {link.says}
        </Link>
      )}{' '}
      {job ? (
        <Link
          to={paths.job(job.id)}
          tabIndex={tabIndex}
          aria-label={canUndo(job) ? t`Job, undo: ${what}` : t`Job: ${what}`}
        >
          {canUndo(job) ? <Trans>Job, undo</Trans> : <Trans>Job</Trans>}
        </Link>
      ) : null}
    </>
  );
}
