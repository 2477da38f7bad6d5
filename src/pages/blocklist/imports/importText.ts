import { t } from '@lingui/core/macro';

import type { Job } from '#src/jobs/job.ts';

/** What an import is called: its list, or how the rules came otherwise. */
export function importName({ title, undoOf }: Job): string {
  if (undoOf !== undefined) return t`Deletion taken back`;
  const source = title['source'];
  return source === undefined || source === '' ? t`Typed or pasted` : String(source);
}
