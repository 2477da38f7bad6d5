import { t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';

import { StorageError } from '#src/storage/errors.ts';

/** True for what this browser did, and not a network. */
export const isStorageError = (error: unknown): boolean => error instanceof StorageError;

/** True where the browser has no room left, or none for us. */
export const isOutOfRoom = (error: unknown): boolean =>
  error instanceof StorageError && (error.kind === 'quota' || error.kind === 'unavailable');

/** `storageErrorText`, for a component: the text follows the language. */
export function useStorageErrorText(error: unknown): string {
  useLingui();
  return storageErrorText(error);
}

/** Why the browser could not keep something, and what to do about it. */
export function storageErrorText(error: unknown): string {
  if (!(error instanceof StorageError))
    return t`The job could not be saved in this browser. Nothing was sent; try again.`;
  switch (error.kind) {
    case 'quota':
      return t`This browser has no room left for a job of this size. Nothing was sent. Clear finished jobs under Activity, or split the list.`;
    case 'unavailable':
      return t`This browser does not let the console keep data (a private window, or blocked site data), and without that a job could not survive a crash. Nothing was sent.`;
    case 'outdated':
      return t`Another tab runs a newer version of the console. Nothing was sent; reload this tab.`;
    case 'failed':
      return t`The browser broke off while saving the job. Nothing was sent; try again.`;
  }
}
