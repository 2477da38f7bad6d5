import { useLingui } from '@lingui/react';
import { useEffect, useSyncExternalStore } from 'react';

import { ApiError } from '#src/api/errors.ts';
import { errorText, type CodeText } from '#src/api/errorText.ts';
import type { Failure } from '#src/jobs/fate.ts';
import { createStore } from '#src/lib/store.ts';

export type ErrorText = {
  title: string;
  next: string;
  details: string | undefined;
  /** The vendor's code, which the help explains. */
  code: number | undefined;
  canRetry: boolean;
};

/** The words for the vendor's codes, once they have come; until then, and where they do not, the kind of failure says it. */
export const knownCodes = createStore<CodeText | undefined>(undefined);

async function loadCodes(): Promise<void> {
  try {
    await import('./errorCodes.ts');
  } catch {
    // Offline, as a rule: the kind of failure has said so.
  }
}

/** Any failure as sentences for a person, in their language, with the technical line beside it. */
export function useErrorText(error: unknown): ErrorText {
  const { i18n } = useLingui();
  const codeText = useSyncExternalStore(knownCodes.subscribe, knownCodes.get);
  const code = codeOf(error);
  useEffect(() => {
    if (code !== undefined && !codeText) void loadCodes();
  }, [code, codeText]);
  const { title, next, canRetry } = errorText(error, codeText);
  return { title: i18n._(title), next: i18n._(next), details: details(error), code, canRetry };
}

/** The vendor's code behind a failure, which the help explains; undefined where it has none. */
export const codeOf = (error: unknown): number | undefined => (error instanceof ApiError ? error.code : undefined);

/** True for anything that went wrong between here and the network. */
export const isNetworkFailure = (error: unknown): boolean => error instanceof ApiError;

/** The same for what stopped a job: its record keeps the kind and the code, not the error. */
export function useFailureText(failure: Failure | undefined): ErrorText | undefined {
  const text = useErrorText(failure && new ApiError({ ...failure, endpoint: failure.endpoint ?? '' }));
  return failure && text;
}

function details(error: unknown): string | undefined {
  if (!(error instanceof ApiError)) return error instanceof Error ? error.message : undefined;
  return [
    error.endpoint,
    error.status,
    error.code === error.status ? undefined : error.code,
    error.field,
    error.message,
    ...error.detail,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}
