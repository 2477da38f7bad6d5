import { t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';

import { SnapshotFileRefused, type SnapshotFileProblem } from '#src/lib/ruleDiff/snapshotFile.ts';
import { StorageError } from '#src/storage/errors.ts';

import { useErrorText } from './useErrorText.ts';

/** Why a snapshot could not be read, saved or opened, and what to do about it. */
export function useSnapshotErrorText(error: unknown): string {
  // Read so that the text follows the language.
  useLingui();
  const other = useErrorText(error);
  if (error instanceof SnapshotFileRefused) return fileText(error.problem);
  if (error instanceof StorageError) return storageText(error);
  return t`The list could not be read to its end, so nothing was saved. ${other.title} ${other.next}`;
}

function fileText(problem: SnapshotFileProblem): string {
  switch (problem.code) {
    case 'not-json':
      return t`This file is not a snapshot, or it is damaged: it cannot be read as JSON. Nothing was taken from it. Choose a file that was downloaded here as JSON.`;
    case 'not-a-snapshot':
      return t`This file is not a snapshot of a blocklist. Nothing was taken from it. Choose a file that was downloaded here as JSON; a list of words goes through “Import words”.`;
    case 'newer':
      return t`This file was written by a newer version of the console. Nothing was taken from it. Reload the console and try again.`;
    case 'too-large':
      return t`This file is larger than any snapshot can be. Nothing was taken from it.`;
    case 'bad-rule':
      return t`Rule ${problem.place} in this file is damaged. Nothing was taken from it. Repair the file, or choose another.`;
  }
}

function storageText({ kind }: StorageError): string {
  switch (kind) {
    case 'quota':
      return t`This browser has no room left for a snapshot of this size. Nothing was saved; the other snapshots are as they were. Delete some of them, or clear finished jobs under Activity.`;
    case 'unavailable':
      return t`This browser does not let the console keep data (a private window, or blocked site data), so no snapshot can be kept here.`;
    case 'outdated':
      return t`Another tab runs a newer version of the console. Nothing was saved; reload this tab.`;
    case 'failed':
      return t`The browser broke off while saving. Nothing was saved; try again.`;
  }
}
